// The generated matrix: every role × every route × {own, another's, no object} × every state the object can be in. What is
// expected comes from the @Policy of the route, so a new route is in it without a line here. A feature whose policies name
// an `object` of their own adds to test/support/policy-fixtures.ts a function that makes real ones in their states.
import { Enrol } from '#identity';
import { type Role, roles, staffRoles } from '#kernel/role';
import { aCreditCode } from '../../../test/support/credit-code';
import { Market } from '../../../test/support/market';
import { placeAll } from '../../../test/support/policy-fixtures';
import { inTurn, type Scene } from '../../../test/support/policy-scene';
import {
  addressOf,
  type Answered,
  bodyOf,
  type Case,
  casesOf,
  expectationOf,
  faultOf,
  type Placed,
  type Relate,
  type Sender,
} from '../../../test/support/policy-matrix';
import { RunningApi } from '../../../test/support/running-api';
import type { Problem, Visitor } from '../../../test/support/visitor';
import { newId } from '#kernel/id';
import { systemActor } from './actor';
import { type GuardedRoute, RoutePolicies } from './route-policies';

let api: RunningApi;
let url: string;
let routes: readonly GuardedRoute[];
let placed: readonly Placed[];
type Kind = Parameters<Enrol['organisation']>[0]['kind'];

/** One organisation of each kind, since a role is for some kinds only; every sender acts for the one of the own kind. */
const homes = new Map<string, string>();
const kinds = new Map<Role, string>();
const visitors = new Map<Sender, Visitor>();
const outcomes: { readonly one: Case; readonly answer: Answered }[] = [];

/** Known to the verb alone, so tried without an object only: what is a person's own and no organisation's, and its verification. */
const verbKnows = [
  'DELETE files/:id',
  'DELETE account/sessions/:id',
  'POST /account/tokens/:id/revocation',
  'PUT applications/:id',
  'POST applications/:id/withdrawal',
  'PUT saved-views/:id',
  'DELETE saved-views/:id',
  'PUT notifications/:id/mark',
];

beforeAll(async () => {
  api = await RunningApi.start();
  await api.app.listen(0, '127.0.0.1');
  url = await api.app.getUrl();
  routes = api.get(RoutePolicies).routes;
  const scene = await sceneOf();
  placed = await placeAll(scene, new Set(routes.map(({ policy }) => policy.object)));
  const cases = casesOf(routes, placed, relate);
  // A change without an object may be one of the sender's own session: one after the other, and signed in again after it.
  const mayEndSession = ({ route, target, sender }: Case) =>
    route.method !== 'GET' && (target === 'none' || route.policy.object === undefined) && sender !== 'anonymous';
  await inTurn(
    cases.filter((one) => !mayEndSession(one)),
    tried,
  );
  for (const one of cases.filter(mayEndSession)) {
    await tried(one);
    if ((outcomes.at(-1)?.answer.status ?? 0) < 300) await signInAgain(one.sender as Role);
  }
}, 300_000);
afterAll(() => api.stop());

async function sceneOf(): Promise<Scene> {
  await openHomes();
  for (const role of roles) await signInAgain(role);
  const strangers = new Map<Role, Visitor>([['enterprise', await api.signIn('enterprise')]]);
  const { organisationId = '' } = strangers.get('enterprise') ?? {};
  strangers.set('organisation_admin', await api.signIn('organisation_admin', organisationId));
  const institute = await api.signIn('institute');
  strangers.set('institute', institute).set('researcher', await api.signIn('researcher', institute.organisationId));
  return {
    api,
    market: await Market.open(api),
    as: (owner, role) => (owner === 'own' ? visitors.get(role) : strangers.get(role)) ?? api.anybody,
  };
}

async function openHomes(): Promise<void> {
  const rules = await api.query<{ role: Role; kind: string }>(
    `SELECT role, organisation_kind AS kind FROM identity.role_rules
      ORDER BY role, (organisation_kind = 'enterprise') = (role = ANY($1)), organisation_kind`,
    [staffRoles],
  );
  for (const { role, kind } of rules) {
    if (!kinds.has(role)) kinds.set(role, kind);
    if (homes.has(kind)) continue;
    const given = { uscc: aCreditCode(), name: newId(), kind: kind as Kind };
    homes.set(kind, await api.get(Enrol).organisation(given, systemActor('test', 'test')));
  }
}

const homeOf = (role: Role) => homes.get(kinds.get(role) ?? '') ?? '';

/** Who may judge anything is also a member of what owns the objects, while acting for the own home. */
const isJudge = (sender: Sender) =>
  routes.some(({ policy }) => policy.impartial && Array.isArray(policy.who) && policy.who.includes(sender));

const relate: Relate = (sender, { owner, organisationId }) => {
  const isOwn = sender !== 'anonymous' && homeOf(sender) === organisationId;
  return { isOwn, isPartial: owner === 'own' && isJudge(sender) };
};

async function signInAgain(role: Role): Promise<void> {
  const owners = ['enterprise', 'institute'] as const;
  const own = { organisationId: homeOf(role), roles: [role] };
  const others = isJudge(role) ? owners.map((owner) => ({ organisationId: homeOf(owner), roles: [owner] })) : [];
  const visitor = await api.anybody.signIn(await api.person([own, ...others]));
  await visitor.put('/session/acting-as', { organisationId: own.organisationId });
  visitors.set(role, Object.assign(visitor, { organisationId: own.organisationId }));
}

async function tried(one: Case): Promise<void> {
  const { route, sender, target } = one;
  const headers: Record<string, string> = { 'idempotency-key': newId(), cookie: visitors.get(sender)?.cookie ?? '' };
  const body = route.method === 'GET' ? undefined : JSON.stringify(bodyOf(route.operation));
  if (body) headers['content-type'] = 'application/json';
  const path = await addressOf(route, target);
  const prefix = /^\/(healthz|readyz|metrics)/.test(path) ? '' : '/api';
  const breakingOff = new AbortController();
  const sent = { method: route.method, headers, body, signal: breakingOff.signal };
  const answer = await fetch(url + prefix + path, sent);
  // The live stream has no end of its own.
  const isStream = answer.headers.get('content-type')?.includes('event-stream');
  const text = isStream ? '' : await answer.text();
  breakingOff.abort();
  const isProblem = answer.headers.get('content-type')?.includes('problem');
  const code = isProblem ? (JSON.parse(text) as Problem).code : undefined;
  outcomes.push({ one, answer: { status: answer.status, code, text } });
}

describe('the policy of every route, for every role, on every object in every state', () => {
  it('is kept', () => {
    const faults = outcomes.map(({ one, answer }) => faultOf(one, answer)).filter((fault) => fault !== undefined);
    const count = `${routes.length} routes, ${roles.length + 1} senders, ${placed.length} objects, ${outcomes.length} cases`;
    process.stdout.write(`policy matrix: ${count}, ${faults.length} wrong\n`);
    expect(faults).toEqual([]);
  });

  it('is tried with every object that a policy names', () => {
    const named = new Set(routes.map(({ policy }) => policy.object).filter((object) => object !== undefined));
    expect([...named].filter((object) => !placed.some((one) => one.object === object))).toEqual([]);
  });

  it('names the object of every route that changes one', () => {
    const isUnnamed = ({ path, method, policy }: GuardedRoute) =>
      path.includes('/:id') && method !== 'GET' && !policy.object;
    const unnamed = routes.filter(isUnnamed).map(({ method, path }) => `${method} ${path}`);
    expect(unnamed.filter((route) => !verbKnows.includes(route))).toEqual([]);
  });

  it('was tried on objects that stand where they were meant to, and moved none of them', async () => {
    for (const feature of ['demand', 'achievement']) {
      const rows = await api.query<{ id: string; label: string }>(
        `SELECT o.id, o.state || '/' || r.state AS label FROM ${feature}.${feature}s o
           JOIN ${feature}.${feature}_revisions r ON r.id = o.current_revision_id`,
      );
      const standing = new Map(rows.map(({ id, label }) => [id, label]));
      const meant = placed.filter(({ object }) => object === feature);
      expect(meant.map(({ id }) => standing.get(id))).toEqual(meant.map(({ label }) => label));
    }
  });

  it('lets through as well as it refuses', () => {
    const expected = new Set(outcomes.map(({ one }) => expectationOf(one).says.slice(0, 3)));
    expect([...expected].toSorted()).toEqual(['200', '401', '403', '404', '409', 'no ', 'pas']);
    // Not a wrong form that hides the verb: most of what a policy lets through is refused by the verb, for its version.
    const through = outcomes.filter(({ one }) => expectationOf(one).says.startsWith('past'));
    expect(through.filter(({ answer }) => answer.code === 'stale-version').length).toBeGreaterThan(through.length / 2);
  });

  it('belongs to a route that is really there', () => {
    const server = api.app.getHttpAdapter().getInstance();
    const urlsOf = ({ path }: GuardedRoute) => [`/api/${path}`, `/${path}`].map((at) => at.replace(/\/{2,}/g, '/'));
    const isThere = (route: GuardedRoute) =>
      urlsOf(route).some((at) => server.hasRoute({ method: route.method, url: at }));
    expect(routes.filter((route) => !isThere(route))).toEqual([]);
  });
});
