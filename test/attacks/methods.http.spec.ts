// OWASP API8: what may be asked of an address. HEAD is GET without its body, so it must neither open nor close a door that
// GET does not; and no header turns one method into another.
import { newId } from '#kernel/id';
import { type Role, roles } from '#kernel/role';
import { type GuardedRoute, RoutePolicies } from '#platform/http/route-policies';
import { inTurn } from '../support/policy-scene';
import { RunningApi } from '../support/running-api';
import type { Visitor } from '../support/visitor';
import { wideLimits } from '../support/wide-limits';

process.env.LIMITS = wideLimits;

let api: RunningApi;
let url: string;
const people = new Map<Role, Visitor>();
beforeAll(async () => {
  api = await RunningApi.start();
  await api.app.listen(0, '127.0.0.1');
  url = await api.app.getUrl();
  for (const role of roles) people.set(role, await api.signIn(role));
});
afterAll(() => api.stop());

const addressOf = ({ path }: GuardedRoute) => {
  const prefix = /^\/?(healthz|readyz)$/.test(path) ? '' : '/api';
  return `${prefix}/${path}`.replace(/\/{2,}/g, '/').replace(/:\w+/g, newId());
};

const asker = ({ policy: { who } }: GuardedRoute) => people.get(Array.isArray(who) ? (who[0] as Role) : 'enterprise');

/** What differs between two answers to the same question. */
const ofTheMoment = new Set(['date', 'x-request-id', 'keep-alive', 'connection', 'ratelimit', 'transfer-encoding']);

async function ask(method: string, address: string, headers: Record<string, string>) {
  const breakingOff = new AbortController();
  const answer = await fetch(url + address, { method, headers, redirect: 'manual', signal: breakingOff.signal });
  const isStream = answer.headers.get('content-type')?.startsWith('text/event-stream') ?? false;
  const text = isStream && method !== 'HEAD' ? '' : await answer.text();
  breakingOff.abort();
  const kept = [...answer.headers].filter(([name]) => !ofTheMoment.has(name));
  return { status: answer.status, text, headers: Object.fromEntries(kept) as Record<string, string | undefined> };
}

describe('HEAD', () => {
  it('says of every address what GET says, to whoever may and to nobody else, and sends no word of it', async () => {
    const routes = api.get(RoutePolicies).routes.filter(({ method }) => method === 'GET');
    expect(routes.length).toBeGreaterThan(90);
    const outcomes = await inTurn(routes, async (route) => {
      const address = addressOf(route);
      const told = [];
      for (const cookie of ['', asker(route)?.cookie ?? '']) {
        const [got, headed] = [await ask('GET', address, { cookie }), await ask('HEAD', address, { cookie })];
        // A file is written while it is sent: how long it will be is not known before.
        const isTelling = headed.text !== '' ? ['has a body'] : [];
        const names = Object.keys(got.headers).filter(
          (name) => !/^content-length$/.test(name) && got.headers[name] !== headed.headers[name],
        );
        const statuses = got.status === headed.status ? [] : [`${got.status} and ${headed.status}`];
        told.push(...statuses, ...isTelling, ...names);
      }
      return told.length > 0 ? [`${address}: ${told.join(', ')}`] : [];
    });
    expect(outcomes.flat()).toEqual([]);
  });
});
