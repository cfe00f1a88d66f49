import {
  applyDecorators,
  type CallHandler,
  type ExecutionContext,
  Injectable,
  type NestInterceptor,
  SetMetadata,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { ApiExtension } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { catchError, from, type Observable, of, switchMap, throwError } from 'rxjs';
import { DomainError } from '#kernel/domain-error';
import { fingerprint } from '#kernel/id';
import type { Answer } from '#platform/audit/receipt';
import { Receipts } from '#platform/audit/receipts';
import { sqlStateOf } from '#platform/database/database';
import type { IdempotentRequest } from './actor';
import type { ActorRequest } from './actor-source';
import { IdempotencyKeyMissing, IdempotencyKeyReused, InputMalformed } from './http.errors';
import { isSafe } from './safe-methods';

const withoutKey = 'jiqiao:without-idempotency-key';
const uniqueViolation = '23505';

/** For routes that may be repeated without harm by themselves: sign-in, sign-out, choosing whom to act for. */
export const WithoutIdempotencyKey = (): MethodDecorator =>
  applyDecorators(SetMetadata(withoutKey, true), ApiExtension('x-repeatable', true));

/**
 * The same key, query and body get the first answer again; with another query or body the key is refused. Keys are those
 * of a person acting for one organisation: what is asked for the next one is another matter.
 */
@Injectable()
export class IdempotencyInterceptor implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly receipts: Receipts,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<ActorRequest>();
    const exempt = this.reflector.get<boolean | undefined>(withoutKey, context.getHandler());
    if (isSafe(request) || exempt || !request.actor?.personId) return next.handle();
    const personId = request.actor.personId;
    const idempotent = idempotentOf(request);
    request.actor = { ...request.actor, idempotent };
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    return from(this.firstAnswer(personId, idempotent, reply)).pipe(
      switchMap((answer) => (answer ? of(answer) : next.handle())),
      catchError((error: unknown) =>
        mayBeTwins(error) ? from(this.afterTwin(personId, idempotent, reply, error)) : throwError(() => error),
      ),
    );
  }

  private async firstAnswer(
    personId: string,
    request: IdempotentRequest,
    reply: FastifyReply,
  ): Promise<Answer | undefined> {
    const kept = await this.receipts.find(personId, request);
    if (!kept) return undefined;
    if (kept.bodyHash !== request.bodyHash) throw new IdempotencyKeyReused();
    reply.header('idempotency-replayed', 'true');
    return kept.answer;
  }

  /** If a twin request won the race and this one was undone or refused for it, its answer is ours too. */
  private async afterTwin(
    personId: string,
    request: IdempotentRequest,
    reply: FastifyReply,
    error: unknown,
  ): Promise<Answer> {
    const answer = await this.firstAnswer(personId, request, reply);
    if (!answer) throw error;
    return answer;
  }
}

/** A twin that was first leaves the key taken, or the object moved on: stale, no longer there, not to be moved again. */
function mayBeTwins(error: unknown): boolean {
  return error instanceof DomainError || sqlStateOf(error) === uniqueViolation;
}

function idempotentOf(request: ActorRequest): IdempotentRequest {
  const key = request.headers['idempotency-key'];
  if (typeof key !== 'string' || key === '') throw new IdempotencyKeyMissing();
  if (key.length < 8) throw new InputMalformed([{ path: 'Idempotency-Key', code: 'too-short' }]);
  if (key.length > 255) throw new InputMalformed([{ path: 'Idempotency-Key', code: 'too-long' }]);
  const [path = '', ...query] = request.url.split('?');
  const body = JSON.stringify(request.body ?? null);
  return {
    route: [`${request.method} ${path}`, ...actedFor(request)].join(' '),
    key,
    // The query says what is asked as well, e.g. the format of an export; it is no other route, so that it makes one
    // intention not two.
    bodyHash: fingerprint(query.length === 0 ? body : `${query.join('?')} ${body}`),
  };
}

/** An agent says the same for two principals with one body: whom it is for stands in no other place. */
function actedFor({ actor }: ActorRequest): string[] {
  const { organisationId, mandateId } = actor ?? {};
  return [...(organisationId ? [`for ${organisationId}`] : []), ...(mandateId ? [`under ${mandateId}`] : [])];
}
