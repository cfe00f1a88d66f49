import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply } from 'fastify';
import { RoleNotAllowed } from '#kernel/domain-error';
import { type ActorRequest, ActorSource } from './actor-source';
import { isAny } from './actor';
import { NotSignedIn, OriginForeign } from './http.errors';
import { policyKey, type PolicyRule } from './policy.decorator';

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

@Injectable()
export class PolicyGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly actors: ActorSource,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const rule = this.reflector.get<PolicyRule | undefined>(policyKey, context.getHandler());
    if (!rule) throw new Error(`${context.getHandler().name} has no policy`);
    const request = context.switchToHttp().getRequest<ActorRequest>();
    refuseForeignOrigin(request);
    const actor = await this.actors.actorOf(request, context.switchToHttp().getResponse<FastifyReply>());
    if (actor) request.actor = actor;
    if (rule.who === 'public') return true;
    if (!actor) throw new NotSignedIn();
    if (rule.who !== 'signed-in' && !isAny(actor, ...rule.who)) throw new RoleNotAllowed({ needs: rule.who.join(',') });
    return true;
  }
}

/** A form on another site must not act for somebody signed in here; SameSite=Strict is the first line, this the second. */
function refuseForeignOrigin(request: ActorRequest): void {
  const origin = request.headers.origin;
  if (safeMethods.has(request.method) || !origin) return;
  if (!URL.canParse(origin) || new URL(origin).host !== request.headers.host) throw new OriginForeign();
}
