import { type CanActivate, type ExecutionContext, Injectable, UnsupportedMediaTypeException } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply } from 'fastify';
import { RoleNotAllowed } from '#kernel/domain-error';
import { type ActorRequest, ActorSource } from './actor-source';
import { type Actor, isAny } from './actor';
import { NotSignedIn, OriginForeign, ScopeMissing } from './http.errors';
import { policyKey, type PolicyRule } from './policy.decorator';
import { isSafe } from './safe-methods';

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
    refuseForms(request);
    const actor = await this.actors.actorOf(request, context.switchToHttp().getResponse<FastifyReply>());
    // On a public route who has not proved it all is nobody yet.
    if (actor && !(actor.hold && rule.who === 'public')) request.actor = actor;
    if (actor?.scopes) refuseOutOfScope(actor.scopes, rule, request);
    if (rule.who === 'public') return true;
    if (!actor) throw new NotSignedIn();
    if (actor.hold && !rule.whileHeld?.includes(actor.hold.until)) throw new actor.hold.refusal();
    if (rule.who !== 'signed-in' && !isAny(actor, ...rule.who)) throw new RoleNotAllowed({ needs: rule.who.join(',') });
    return true;
  }
}

/** An integrator's token does what its scopes say and nothing else; what anybody may read needs none. */
function refuseOutOfScope(
  scopes: NonNullable<Actor['scopes']>,
  { who, token }: PolicyRule,
  request: ActorRequest,
): void {
  if (who === 'public' && isSafe(request)) return;
  if (token === undefined || !scopes.includes(token)) throw new ScopeMissing({ needs: token ?? '–' });
}

// What a page of any site can send without asking us first. Files come as multipart, and only to routes that read them.
const formTypes = /^\s*(application\/x-www-form-urlencoded|text\/plain)\b/i;

/** The api speaks JSON; a form that Fastify could read is still none of ours. */
function refuseForms(request: ActorRequest): void {
  if (!isSafe(request) && formTypes.test(request.headers['content-type'] ?? ''))
    throw new UnsupportedMediaTypeException();
}

/** A form on another site must not act for somebody signed in here; SameSite=Strict is the first line, this the second. */
function refuseForeignOrigin(request: ActorRequest): void {
  // No browser adds this header by itself, so whoever sends it speaks in their own name.
  if (isSafe(request) || /^Bearer /i.test(request.headers.authorization ?? '')) return;
  const { origin, 'sec-fetch-site': site } = request.headers;
  // Every browser of today says so itself, also where it leaves the origin out.
  if (site !== undefined && site !== 'same-origin' && site !== 'none') throw new OriginForeign();
  if (!origin) return;
  if (!URL.canParse(origin) || new URL(origin).host !== request.headers.host) throw new OriginForeign();
}
