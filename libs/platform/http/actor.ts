import type { DomainError } from '#kernel/domain-error';
import type { Mover, Role } from '#kernel/role';
import { NotSignedIn } from './http.errors';

/** The Idempotency-Key of one request and what it was sent with. */
export interface IdempotentRequest {
  /** With the organisation and the mandate that it was sent for. */
  readonly route: string;
  readonly key: string;
  /** Of the query and the body. */
  readonly bodyHash: string;
}

/** What a signed-in person still owes before anything but paying it is open to them; what they are told meanwhile. */
export interface Hold {
  readonly until: HoldUntil;
  readonly refusal: new () => DomainError;
}

export type HoldUntil = 'second-factor' | 'second-factor-set-up' | 'new-password';

/** Who acts, for which organisation and with which roles; identity fills it, every verb takes it. */
export interface Actor {
  /** Null for the system and for an operator at the command line. */
  readonly personId: string | null;
  readonly organisationId: string | null;
  /** The mandate under which the person acts for an organisation of others. */
  readonly mandateId?: string | null;
  readonly roles: readonly Role[];
  /** What the integrator's token may do that acts here; undefined for a session, which may do all that its roles may. */
  readonly scopes?: readonly string[];
  /** That token; the audit names it beside the person who made it. */
  readonly tokenId?: string;
  /** The session that acts; undefined for whatever is none. */
  readonly sessionId?: string;
  /** While it lasts the person has no roles and acts for nobody. */
  readonly hold?: Hold;
  /** How the audit names an actor that is no signed-in person. */
  readonly label: string;
  readonly requestId: string;
  readonly idempotent?: IdempotentRequest;
}

export function isAny(actor: Actor, ...roles: readonly Role[]): boolean {
  return roles.some((role) => actor.roles.includes(role));
}

/** Who oversees and has no work of these to do on a case: they learn what was decided and why, not whom to write to. */
export function onlyOversees(actor: Actor, ...workers: readonly Role[]): boolean {
  return isAny(actor, 'auditor') && !isAny(actor, ...workers);
}

/** The organisation acted for. */
export function organisationOf(actor: Actor): string {
  if (actor.organisationId === null) throw new NotSignedIn();
  return actor.organisationId;
}

/** The person who acts. */
export function personOf(actor: Actor): string {
  if (actor.personId === null) throw new NotSignedIn();
  return actor.personId;
}

/** The session that acts: an integrator's token has none, and no business where this is asked. */
export function sessionOf(actor: Actor): string {
  if (actor.sessionId === undefined) throw new NotSignedIn();
  return actor.sessionId;
}

/** As whom an actor moves an object: where no person acts, the system does. */
export function moversOf(actor: Actor): readonly Mover[] {
  return actor.personId === null ? [...actor.roles, 'system'] : actor.roles;
}

/** The actor of reactions and clock-driven work. */
export function systemActor(label: string, requestId: string): Actor {
  return { personId: null, organisationId: null, roles: [], label, requestId };
}
