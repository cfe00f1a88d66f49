import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { from, type Observable, switchMap } from 'rxjs';
import { IllegalMove, NotFound, StaleVersion } from '#kernel/domain-error';
import { type Actor, isAny } from './actor';
import type { ActorRequest } from './actor-source';
import { isId } from './id.pipe';
import { isAllowedIn, policyKey, type PolicyRule } from './policy.decorator';
import { PolicySubjects } from './policy-subjects';
import type { Standing } from './policy-subject';
import { isSafe } from './safe-methods';

/**
 * The object's part of a policy: whose it is and in which states it may be changed. The first line, read without a lock;
 * the verb checks the same again under its lock and is the truth. Reads are left to their queries, which would otherwise
 * ask twice. An interceptor and not the guard, because a repeated request must get its first answer before anybody looks
 * at an object that has moved on since.
 */
@Injectable()
export class PolicyInterceptor implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly subjects: PolicySubjects,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const rule = this.reflector.get<PolicyRule>(policyKey, context.getHandler());
    const request = context.switchToHttp().getRequest<ActorRequest & { params: { id?: string } }>();
    const { object } = rule;
    const { id } = request.params;
    if (object === undefined || id === undefined || isSafe(request)) return next.handle();
    return from(this.check({ ...rule, object }, id, request)).pipe(switchMap(() => next.handle()));
  }

  private async check(rule: PolicyRule & { object: string }, id: string, request: ActorRequest): Promise<void> {
    const standing = isId(id) ? await this.subjects.of(rule.object).standing(id.toLowerCase()) : undefined;
    if (!standing || !isVisible(rule, standing, request.actor)) throw new NotFound();
    if (isAllowedIn(rule, standing.states, request.actor?.roles ?? [])) return;
    // Who read an earlier version saw another state: it is the news that is wanted, not the rule.
    const read = (request.body as { version?: unknown } | null | undefined)?.version;
    if (typeof read === 'number' && standing.version !== undefined && read < standing.version)
      throw new StaleVersion({ read, present: standing.version });
    throw rule.refusal ? new rule.refusal() : new IllegalMove({ ...standing.states });
  }
}

/** Foreign, unfinished and missing look the same. */
export function isVisible(rule: PolicyRule, standing: Standing, actor: Actor | undefined): boolean {
  const isOwn = (owner: string | null | undefined, own: string | null | undefined) => Boolean(owner) && owner === own;
  if (isOwn(standing.organisationId, actor?.organisationId) || isOwn(standing.personId, actor?.personId)) return true;
  const isAnybodys = rule.scope !== 'own' || (actor !== undefined && isAny(actor, ...(rule.anyFor ?? [])));
  return isAnybodys && !standing.isPrivate;
}
