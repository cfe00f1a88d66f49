import { newId } from '#kernel/id';
import { type Role, roles } from '#kernel/role';
import { Market } from '../../../test/support/market';
import { RunningApi } from '../../../test/support/running-api';
import type { Problem, Visitor } from '../../../test/support/visitor';
import { type GuardedRoute, RoutePolicies } from './route-policies';

type Sender = Role | 'anonymous';
type Target = 'missing' | 'foreign';

interface Case {
  readonly route: GuardedRoute;
  readonly sender: Sender;
  readonly target: Target;
}

interface Outcome extends Case {
  readonly status: number;
  readonly code: string | undefined;
}

const senders: readonly Sender[] = ['anonymous', ...roles];
// Whose objects are their organisation's alone; the others are staff and may see more than their own.
const owners: readonly Sender[] = ['enterprise', 'institute', 'researcher'];
let api: RunningApi;
let url: string;
let routes: readonly GuardedRoute[];
const visitors = new Map<Sender, Visitor>();
const foreign = new Map<string, string>();
let outcomes: readonly Outcome[];

beforeAll(async () => {
  api = await RunningApi.start();
  await api.app.listen(0, '127.0.0.1');
  url = await api.app.getUrl();
  routes = api.get(RoutePolicies).routes;
  const market = await Market.open(api);
  const [enterprise, institute] = [await api.signIn('enterprise'), await api.signIn('institute')];
  foreign.set('demands', await market.publishDemand(enterprise));
  foreign.set('achievements', await market.publishAchievement(institute));
  await api.drain();
  const [match] = await api.query<{ id: string }>(`SELECT id FROM matching.matches`);
  if (match) foreign.set('matches', match.id);
  for (const role of roles) visitors.set(role, await api.signIn(role));
  outcomes = await inTurn(casesOf(routes), tried);
}, 60_000);
afterAll(() => api.stop());

function casesOf(all: readonly GuardedRoute[]): Case[] {
  return all.flatMap((route) =>
    senders.flatMap((sender) => targetsOf(route).map((target) => ({ route, sender, target }))),
  );
}

function targetsOf({ path }: GuardedRoute): readonly Target[] {
  return path.includes(':id') && foreign.has(collectionOf(path)) ? ['missing', 'foreign'] : ['missing'];
}

const collectionOf = (path: string) => /(\w+)\/:id/.exec(path)?.[1] ?? '';

async function tried(one: Case): Promise<Outcome> {
  const { route, sender, target } = one;
  const id = target === 'foreign' ? foreign.get(collectionOf(route.path)) : newId();
  const path = route.path.replace(':id', id ?? '').replace(/^\/?/, '/');
  const headers: Record<string, string> = { 'idempotency-key': newId(), ...(await cookieOf(sender, route)) };
  const body =
    route.method === 'GET'
      ? undefined
      : JSON.stringify(route.operation === 'signIn' ? { login: 'nobody', password: 'x' } : { version: 1 });
  if (body) headers['content-type'] = 'application/json';
  const breakingOff = new AbortController();
  const prefix = /^\/(healthz|readyz)$/.test(path) ? '' : '/api';
  const answer = await fetch(url + prefix + path, { method: route.method, headers, body, signal: breakingOff.signal });
  const isProblem = answer.headers.get('content-type')?.includes('problem');
  const code = isProblem ? ((await answer.json()) as Problem).code : undefined;
  // The live stream has no end of its own.
  breakingOff.abort();
  return { ...one, status: answer.status, code };
}

/** Signing out ends a session that the other cases need. */
async function cookieOf(sender: Sender, { operation }: GuardedRoute): Promise<{ cookie?: string }> {
  if (sender === 'anonymous') return {};
  const visitor = operation === 'signOut' ? await api.signIn(sender) : visitors.get(sender);
  return { cookie: visitor?.cookie ?? '' };
}

async function inTurn<Item, Result>(items: readonly Item[], work: (item: Item) => Promise<Result>): Promise<Result[]> {
  const results: Result[] = [];
  for (let i = 0; i < items.length; i += 8) results.push(...(await Promise.all(items.slice(i, i + 8).map(work))));
  return results;
}

const mayCall = ({ route, sender }: Case) =>
  route.policy.who === 'public' ||
  (sender !== 'anonymous' && (route.policy.who === 'signed-in' || route.policy.who.includes(sender)));

const told = ({ route, sender, target, status, code }: Outcome) =>
  `${route.method} ${route.path} as ${sender}, ${target}: ${status} ${code ?? ''}`;
const wrong = (isWrong: (outcome: Outcome) => boolean) => outcomes.filter(isWrong).map(told);

describe('the policy of every route, for every role', () => {
  it('is tried for all of them', () => {
    process.stdout.write(
      `policy matrix: ${routes.length} routes, ${senders.length} senders, ${outcomes.length} cases\n`,
    );
    expect(routes.length).toBeGreaterThan(25);
    expect(outcomes.length).toBeGreaterThanOrEqual(routes.length * senders.length);
    expect([...foreign.keys()].toSorted()).toEqual(['achievements', 'demands', 'matches']);
  });

  it('belongs to a route that is really there', () => {
    const server = api.app.getHttpAdapter().getInstance();
    const urlOf = ({ path }: GuardedRoute) =>
      (/healthz|readyz/.test(path) ? path : `/api/${path}`).replace(/\/{2,}/g, '/');
    expect(routes.filter((route) => !server.hasRoute({ method: route.method, url: urlOf(route) }))).toEqual([]);
  });

  it('asks the anonymous to sign in wherever the route is not public', () =>
    expect(
      wrong(
        (outcome) =>
          outcome.sender === 'anonymous' &&
          !mayCall(outcome) &&
          (outcome.status !== 401 || outcome.code !== 'not-signed-in'),
      ),
    ).toEqual([]));

  it('refuses every role it does not name', () =>
    expect(
      wrong(
        (outcome) =>
          outcome.sender !== 'anonymous' &&
          !mayCall(outcome) &&
          (outcome.status !== 403 || outcome.code !== 'role-not-allowed'),
      ),
    ).toEqual([]));

  it('lets every role through that it names', () =>
    expect(
      wrong(
        (outcome) =>
          mayCall(outcome) && ['not-signed-in', 'role-not-allowed', 'route-unknown'].includes(outcome.code ?? ''),
      ),
    ).toEqual([]));

  it('keeps what is another organisation’s from its owners’ equals', () =>
    expect(
      wrong(
        (outcome) =>
          outcome.route.policy.scope === 'own' &&
          outcome.target === 'foreign' &&
          owners.includes(outcome.sender) &&
          outcome.status < 300,
      ),
    ).toEqual([]));

  it('lets nobody change anything with a body that says nothing', () =>
    expect(wrong(({ route, status }) => route.path.includes(':id') && route.method !== 'GET' && status < 300)).toEqual(
      [],
    ));

  it('never breaks', () => expect(wrong(({ status }) => status >= 500)).toEqual([]));
});
