import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { newId } from '#kernel/id';
import { type Role, roles } from '#kernel/role';
import type { PolicyRule } from '#platform/http/policy.decorator';
import type { GuardedRoute } from '#platform/http/route-policies';

export type Sender = Role | 'anonymous';
export const senders: readonly Sender[] = ['anonymous', ...roles];

/** One real object in a known state: `own` is of an organisation that some senders act for, `other` is of nobody's here. */
export interface Placed {
  readonly object: string;
  readonly owner: 'own' | 'other';
  readonly organisationId: string;
  readonly label: string;
  readonly id: string;
  readonly states: Readonly<Record<string, string>>;
  readonly isPrivate: boolean;
  /** Makes another one like it: for what has no version, so that a case that is let through would move it. */
  readonly fresh?: () => Promise<string>;
}

/** `none` where a route names no object. */
export type Target = Placed | 'missing' | 'none';

/** What a sender has to do with an object: acts for its organisation, or belongs to it while acting for another. */
export interface Relation {
  readonly isOwn: boolean;
  readonly isPartial: boolean;
}
export type Relate = (sender: Sender, placed: Placed) => Relation;

export interface Case extends Relation {
  readonly route: GuardedRoute;
  readonly sender: Sender;
  readonly target: Target;
}

export interface Answered {
  readonly status: number;
  readonly code: string | undefined;
  readonly text: string;
}

/** Stands in everything of an object that only its owner, and staff that works on it, may read. */
export const secretOf = { own: 'SECRET-OF-OWN', other: 'SECRET-OF-OTHER' } as const;

/** A version that nobody can have read: whatever the policy lets through stops at the verb and changes nothing. */
const unreadVersion = 9999;

export function casesOf(routes: readonly GuardedRoute[], placed: readonly Placed[], relate: Relate): Case[] {
  const nothing = { isOwn: false, isPartial: false };
  return routes.flatMap((route) =>
    senders.flatMap((sender) =>
      targetsOf(route, sender, placed).map((target) => ({
        route,
        sender,
        target,
        ...(typeof target === 'object' ? relate(sender, target) : nothing),
      })),
    ),
  );
}

/** Every state for whom the policy names; for the others whose object it is and whether the state were right is enough. */
function targetsOf(route: GuardedRoute, sender: Sender, all: readonly Placed[]): readonly Target[] {
  if (!route.path.includes(':')) return ['none'];
  const placed = all.filter(({ object }) => object === route.policy.object);
  const isNamed = Array.isArray(route.policy.who) ? route.policy.who.includes(sender) : sender === 'anonymous';
  if (isNamed) return ['missing', ...placed];
  const kinds = new Map<string, Placed>();
  for (const one of placed) {
    const kind = `${one.owner} ${isRightState(route.policy, one, roles)}`;
    if (!kinds.has(kind)) kinds.set(kind, one);
  }
  return ['missing', ...kinds.values()];
}

function isRightState({ states = {}, moves }: PolicyRule, placed: Placed, acting: readonly Role[]): boolean {
  const allowed = moves ? moves.statesFor(acting) : undefined;
  return (
    Object.entries(states).every(([lifecycle, right]) => right.includes(placed.states[lifecycle] ?? '')) &&
    (!moves || allowed?.includes(placed.states[moves.lifecycle] ?? '') === true)
  );
}

export interface Expectation {
  readonly says: string;
  readonly holds: (answer: Answered) => boolean;
}

const refusal = (status: number, code?: string): Expectation => ({
  says: `${status} ${code ?? ''}`.trim(),
  holds: (answer) => answer.status === status && (code === undefined || answer.code === code),
});

const notPolicys = ['not-signed-in', 'role-not-allowed', 'scope-missing', 'origin-foreign', 'route-unknown'];

/** The feature may still refuse for reasons of its own, but not by a policy, and it must not break. */
const reachesTheFeature: Expectation = {
  says: 'no refusal of the policy',
  holds: ({ status, code }) => !notPolicys.includes(code ?? '') && status !== 405 && status < 500,
};

/** The feature may know another conflict, e.g. that a colleague has taken the case; but not that the state is wrong. */
const reachesTheVerb = (wrongState: string): Expectation => ({
  says: 'past the policy: neither 401, 403, 404 nor a wrong state',
  holds: ({ status, code }) => ![401, 403, 404, 405].includes(status) && status < 500 && code !== wrongState,
});

/** What the policy promises for one case; written apart from the guard, so that each is the other's check. */
export function expectationOf({ route, sender, target, isOwn, isPartial }: Case): Expectation {
  const { policy, method, operation } = route;
  if (policy.who !== 'public' && sender === 'anonymous') return refusal(401, 'not-signed-in');
  if (Array.isArray(policy.who) && !policy.who.includes(sender)) return refusal(403, 'role-not-allowed');
  if (target === 'none' || policy.object === undefined) return reachesTheFeature;
  if (target === 'missing') return refusal(404, 'not-found');
  const seesAny = policy.scope === 'any' || (policy.anyFor ?? []).includes(sender as Role);
  if (!isOwn && (!seesAny || target.isPrivate)) return refusal(404, 'not-found');
  const isRight = isRightState(policy, target, sender === 'anonymous' ? [] : [sender]);
  // Asked about a second object that does not exist: the feature's own specs ask about real ones.
  if (method === 'GET' && requiredIn(operation).length > 0) return reachesTheFeature;
  if (method === 'GET') return isRight ? refusal(200) : refusal(404, 'not-found');
  const wrongState = policy.refusal ? new policy.refusal().code : 'illegal-move';
  if (!isRight) return refusal(409, wrongState);
  return policy.impartial && (isOwn || isPartial) ? refusal(403) : reachesTheVerb(wrongState);
}

/** Secrets of another organisation, or any in a view that is not the owner's. */
export function leakOf({ route: { policy }, sender, target }: Case, { status, text }: Answered): string | undefined {
  if (status >= 300) return undefined;
  const isStaffs = typeof target === 'object' && (policy.anyFor ?? []).includes(sender as Role);
  const shown = policy.fields !== 'own' ? [] : isStaffs ? ['own', 'other'] : ['own'];
  return Object.entries(secretOf).find(([owner, secret]) => !shown.includes(owner) && text.includes(secret))?.[1];
}

/** What is wrong with an answer, in a sentence; undefined when it keeps what the policy promises. */
export function faultOf(one: Case, answer: Answered): string | undefined {
  const expected = expectationOf(one);
  const leak = leakOf(one, answer);
  if (expected.holds(answer) && !leak) return undefined;
  const { route, sender, target } = one;
  const on = typeof target === 'object' ? `${target.owner} ${target.object} ${target.label}` : target;
  const told = leak ? `tells ${leak}` : `expected ${expected.says}`;
  return `${route.method} ${route.path} as ${sender} on ${on}: ${told}, was ${answer.status} ${answer.code ?? ''}`;
}

export async function addressOf({ path, method, operation }: GuardedRoute, target: Target): Promise<string> {
  const placed = typeof target === 'object' ? target : undefined;
  const id = method === 'GET' || !placed?.fresh ? (placed?.id ?? newId()) : await placed.fresh();
  const asked = new URLSearchParams(requiredIn(operation).map((name) => [name, newId()])).toString();
  return path
    .replace(/:id\b/, id)
    .replace(/:number\b/, '1')
    .replace(/:\w+/g, () => newId())
    .replace(/^\/?/, '/')
    .replace(/$/, asked && `?${asked}`);
}

/** What a question cannot be asked without; ids, so far. */
function requiredIn(operation: string): string[] {
  const { parameters = [] } = operationOf(operation) ?? {};
  return parameters.filter(({ in: place, required }) => place === 'query' && required).map(({ name }) => name);
}

function operationOf(operation: string): Operation | undefined {
  return Object.values(contract().paths)
    .flatMap((item) => Object.values(item))
    .find(({ operationId }) => operationId === operation);
}

/** The least that the form of an operation asks for, from the contract; a version that nobody can have read. */
export function bodyOf(operation: string): object {
  const { components } = contract();
  const schema = operationOf(operation)?.requestBody?.content['application/json']?.schema;
  const least = schema ? leastOf(schema, components.schemas) : {};
  return typeof least === 'object' && least !== null
    ? { version: unreadVersion, ...least }
    : { version: unreadVersion };
}

interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly minLength?: number;
}

interface Operation {
  readonly operationId?: string;
  readonly requestBody?: { readonly content: Record<string, { readonly schema: Schema }> };
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly required?: boolean }[];
}

interface Contract {
  readonly paths: Record<string, Record<string, Operation>>;
  readonly components: { readonly schemas: Record<string, Schema> };
}

let read: Contract | undefined;
function contract(): Contract {
  read ??= JSON.parse(readFileSync(resolve(__dirname, '../../apps/api/openapi.json'), 'utf8')) as Contract;
  return read;
}

function leastOf(schema: Schema, all: Record<string, Schema>): unknown {
  if (schema.$ref) return leastOf(all[schema.$ref.split('/').at(-1) ?? ''] ?? {}, all);
  if (schema.enum) return schema.enum[0];
  if (schema.properties) {
    const { required = [], properties } = schema;
    const fields = required.map((name) => [
      name,
      name === 'version' ? unreadVersion : leastOf(properties[name] ?? {}, all),
    ]);
    return Object.fromEntries(fields) as object;
  }
  const least: Record<string, unknown> = { string: 'x'.repeat(schema.minLength ?? 1), array: [], boolean: false };
  return least[schema.type ?? ''] ?? 1;
}
