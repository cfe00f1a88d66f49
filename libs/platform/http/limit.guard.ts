import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply } from 'fastify';
import { addressKey } from '#platform/limits/address-key';
import { Limiter } from '#platform/limits/limiter';
import type { CountedBy, LimitName } from '#platform/limits/limits';
import type { ActorRequest } from './actor-source';
import { limitKey } from './limited.decorator';

/** A request under a limit: whoever answers it may find that it was none. */
export interface Counted {
  counted?: { readonly name: LimitName; readonly key: string };
}

/** Counts the routes that say `@Limited`; stands behind the policy, so that it knows who asks. */
@Injectable()
export class LimitGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly limiter: Limiter,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const name = this.reflector.get<LimitName | undefined>(limitKey, context.getHandler());
    if (!name) return true;
    const http = context.switchToHttp();
    const request = http.getRequest<ActorRequest & Counted>();
    const key = keyOf(this.limiter.limitOf(name).per, request);
    request.counted = { name, key };
    const allowance = await this.limiter.count(name, key);
    if (!allowance) return true;
    const { limit, remaining, seconds } = allowance;
    http.getResponse<FastifyReply>().headers({
      'ratelimit-policy': `"${name}";q=${limit.points};w=${limit.seconds}`,
      ratelimit: `"${name}";r=${remaining};t=${seconds}`,
    });
    return true;
  }
}

function keyOf(per: CountedBy, { actor, ip }: ActorRequest): string {
  if (per === 'person' && actor?.personId) return `person ${actor.personId}`;
  if (per === 'organisation' && actor?.organisationId) return `organisation ${actor.organisationId}`;
  return addressKey(ip);
}
