import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { concatMap, type Observable } from 'rxjs';
import { ReadingWitness } from '#platform/audit/reading-witness';
import { isAny } from './actor';
import type { ActorRequest } from './actor-source';
import { policyKey, type PolicyRule } from './policy.decorator';

/** Whoever oversees others' cases is overseen in it: no answer leaves before the audit has kept who was given it. */
@Injectable()
export class ReadingInterceptor implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly witness: ReadingWitness,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler<unknown>): Observable<unknown> {
    const { object, witnessed = [] } = this.reflector.get<PolicyRule>(policyKey, context.getHandler());
    const { actor, params } = context
      .switchToHttp()
      .getRequest<ActorRequest & { readonly params: { readonly id?: string } }>();
    const { id } = params;
    if (object === undefined || id === undefined || !actor || !isAny(actor, ...witnessed)) return next.handle();
    return next.handle().pipe(
      concatMap(async (answer) => {
        await this.witness.keep(object, id, actor);
        return answer;
      }),
    );
  }
}
