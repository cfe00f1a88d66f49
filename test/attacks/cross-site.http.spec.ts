// CSRF and what a browser sends on its own: a page of another site acts for nobody, and no reading changes anything.
import type { Role } from '#kernel/role';
import { newId } from '#kernel/id';
import { RoutePolicies } from '#platform/http/route-policies';
import { aDemandForm } from '../support/forms';
import { Market } from '../support/market';
import { RunningApi } from '../support/running-api';
import type { Visitor } from '../support/visitor';

let api: RunningApi;
let enterprise: Visitor;
let demand: string;
beforeAll(async () => {
  api = await RunningApi.start();
  enterprise = await api.signIn('enterprise');
  const market = await Market.open(api);
  demand = await market.publishDemand(enterprise);
  await market.publishAchievement(await api.signIn('institute'));
  await api.drain();
});
afterAll(() => api.stop());

/** Who reads anything at all; the others are refused before a query (the matrix of policies). */
const staff = ['institute', 'researcher', 'expert', 'platform_reviewer', 'operator'] as const;

const forms = [
  ['a form', 'application/x-www-form-urlencoded', 'version=4&action=withdraw&reasonCode=withdraw.no_longer_needed'],
  ['a text', 'text/plain', '{"version":4,"action":"withdraw","reasonCode":"withdraw.no_longer_needed"}'],
  [
    'a form with files',
    'multipart/form-data; boundary=x',
    '--x\r\ncontent-disposition: form-data; name="version"\r\n\r\n4\r\n--x--\r\n',
  ],
  ['JSON', 'application/json', '{"version":4,"action":"withdraw","reasonCode":"withdraw.no_longer_needed"}'],
] as const;

const origins = [
  { origin: 'https://evil.example' },
  { origin: 'null' },
  { 'sec-fetch-site': 'cross-site' },
  { 'sec-fetch-site': 'same-site' },
  { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' },
] as const;

describe('a page of another site', () => {
  it.each(
    forms.flatMap(([name, type, body]) =>
      origins.map((origin) => [`${name} with ${JSON.stringify(origin)}`, { type, body, origin }] as const),
    ),
  )('cannot send in somebody’s name: %s', async (_name, { type, body, origin }) => {
    const headers = { ...origin, 'content-type': type };
    const answer = await enterprise.send('POST', `/demands/${demand}/moves`, { body, headers });
    expect(answer.status).toBeGreaterThanOrEqual(400);
    // A body of a kind that we do not read is refused before anybody asks where it comes from.
    expect(answer.body).toMatchObject({
      code: expect.stringMatching(/^(origin-foreign|media-type-unsupported)$/) as string,
    });
    const [row] = await api.query<{ state: string }>(`SELECT state FROM demand.demands WHERE id = $1`, [demand]);
    expect(row?.state).toBe('published');
  });

  it.each(forms.slice(0, 3))(
    'cannot even send what needs no preflight and hides its origin: %s',
    async (_name, type, body) => {
      const answer = await enterprise.send('POST', `/demands/${demand}/moves`, {
        body,
        headers: { 'content-type': type },
      });
      expect([400, 415]).toContain(answer.status);
    },
  );

  it('cannot sign somebody out or into another account', async () => {
    for (const origin of origins) {
      expect((await enterprise.delete('/session', { headers: origin })).status).toBe(403);
      const answer = await api.anybody.post('/session', { login: 'a', password: 'b' }, { headers: origin });
      expect(answer).toMatchObject({ status: 403, body: { code: 'origin-foreign' } });
    }
    expect((await enterprise.get('/session')).status).toBe(200);
  });

  it.each(['GET', 'POST', 'PUT', 'DELETE'])('is never told that it may: preflight for %s', async (method) => {
    const headers = { origin: 'https://evil.example', 'access-control-request-method': method };
    const answer = await api.anybody.send('OPTIONS', `/demands/${demand}`, { headers, key: null });
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(Object.keys(answer.headers).filter((name) => name.startsWith('access-control-'))).toEqual([]);
  });

  it('may not read an answer either: no answer names an origin', async () => {
    const { headers } = await enterprise.get('/demands', { headers: { origin: 'https://evil.example' } });
    expect(Object.keys(headers).filter((name) => name.startsWith('access-control-'))).toEqual([]);
    expect(headers['cross-origin-resource-policy']).toBe('same-origin');
  });

  it('is not one of ours: our own pages say so', async () => {
    const headers = { origin: 'http://jiqiao.example', host: 'jiqiao.example', 'sec-fetch-site': 'same-origin' };
    expect((await enterprise.post('/demands', aDemandForm(), { headers })).status).toBe(201);
  });
});

describe('reading', () => {
  it('changes nothing, whoever reads whatever', async () => {
    const readers = new Map<Role, Visitor>();
    for (const role of staff) readers.set(role, await api.signIn(role));
    const [match] = await api.query<{ id: string }>(`SELECT id FROM matching.matches`);
    // Who takes the own data away leaves a line in the audit, on purpose: libs/privacy/http/own-data.http.spec.ts.
    // Who comes back from the city's single sign-on is signed in by it, held to the state of the own browser's sealed
    // cookie: libs/city-account/http/city-account.http.spec.ts.
    const apart = new Set(['events', 'account/export', 'session/city-account/callback']);
    const reads = api.get(RoutePolicies).routes.filter(({ method, path }) => method === 'GET' && !apart.has(path));
    expect(reads.length).toBeGreaterThan(15);
    const before = await everything();
    const headers = { 'x-http-method-override': 'DELETE' };
    for (const reader of [api.anybody, enterprise, ...readers.values()])
      for (const id of [demand, match?.id ?? newId()])
        await Promise.all(
          reads.map(({ path }) => reader.get(`/${path}`.replace(/\/+/g, '/').replace(/:\w+/g, id), { headers })),
        );
    expect(await everything()).toEqual(before);
  }, 30_000);
});

/** A fingerprint of every row of the business; sessions and counters of limits are no business. */
async function everything(): Promise<Record<string, string | null>> {
  const tables = await api.query<{ name: string }>(
    `SELECT table_schema || '.' || table_name AS name FROM information_schema.tables
      WHERE table_type = 'BASE TABLE' AND (table_schema IN ('demand', 'achievement', 'matching', 'identity', 'enrolment')
         OR table_schema || '.' || table_name IN ('platform.audit_events', 'platform.outbox_messages', 'platform.receipts'))`,
  );
  const prints: Record<string, string | null> = {};
  for (const { name } of tables) {
    const [row] = await api.query<{ print: string | null }>(
      `SELECT md5(string_agg(t::text, ',' ORDER BY t::text)) AS print FROM ${name} t`,
    );
    prints[name] = row?.print ?? null;
  }
  return prints;
}
