// One thing said twice, and one address written in two ways: whoever checks and whoever acts must hear the same.
import { newId } from '#kernel/id';
import { type Operation, readContract, resolved } from '../fuzz/contract';
import { aDemandForm } from '../support/forms';
import { type RawAnswer, rawRequest } from '../support/raw-request';
import { RunningApi } from '../support/running-api';
import type { Problem, Receipt, Visitor } from '../support/visitor';
import { wideLimits } from '../support/wide-limits';
import { roles, type Role } from '#kernel/role';

process.env.LIMITS = wideLimits.replace(/sign-in=[^,]+/, 'sign-in=100/60');

let api: RunningApi;
let url: string;
let enterprise: Visitor;
const people = new Map<Role, Visitor>();
beforeAll(async () => {
  api = await RunningApi.start();
  await api.app.listen(0, '127.0.0.1');
  url = await api.app.getUrl();
  for (const role of roles) people.set(role, await api.signIn(role));
  enterprise = people.get('enterprise') ?? api.anybody;
});
afterAll(() => api.stop());

const contract = readContract();
const bodyOf = <Body = Problem>({ text }: RawAnswer) => JSON.parse(text) as Body;

type Header = readonly [name: string, value: string];
const post = (path: string, headers: readonly Header[], body: string, by = enterprise) =>
  rawRequest(url, path, { method: 'POST', headers: [['cookie', by.cookie], ...headers], body });
const json: Header = ['content-type', 'application/json'];

describe('a header that is given twice', () => {
  const demand = () => JSON.stringify(aDemandForm());

  it.each<[string, readonly Header[]]>([
    ['idempotency-key', [json, ['idempotency-key', newId()], ['idempotency-key', newId()]]],
    ['idempotency-key', [json, ['Idempotency-Key', 'the-same-key'], ['idempotency-key', 'the-same-key']]],
    ['authorization', [json, ['authorization', 'Bearer a'], ['authorization', 'Bearer b']]],
    ['content-type', [json, ['content-type', 'text/plain'], ['idempotency-key', newId()]]],
    ['host', [json, ['host', 'one.example'], ['host', 'two.example'], ['idempotency-key', newId()]]],
  ])('is refused by its name: %s', async (name, headers) => {
    const [before] = await api.query<{ count: string }>(`SELECT count(*) AS count FROM demand.demands`);
    const answer = await post('/api/demands', headers, demand());
    expect(answer.status).toBe(400);
    expect(bodyOf(answer)).toMatchObject({ code: 'input-malformed', faults: [{ path: name, code: 'given-twice' }] });
    expect(await api.query(`SELECT count(*) AS count FROM demand.demands`)).toEqual([before]);
  });

  it('names no second origin beside ours', async () => {
    const own: Header = ['origin', url];
    const key: Header = ['idempotency-key', newId()];
    const twice = await post('/api/demands', [json, key, own, ['origin', 'https://evil.example']], demand());
    expect([twice.status, bodyOf(twice).code]).toEqual([403, 'origin-foreign']);
    const site = [['sec-fetch-site', 'same-origin'] as const, ['sec-fetch-site', 'cross-site'] as const];
    expect((await post('/api/demands', [json, key, ...site], demand())).status).toBe(403);
  });
});

it('a field that is written twice is kept as it was checked, and its key knows it again', async () => {
  const { title: _, ...form } = aDemandForm();
  const rest = JSON.stringify(form).slice(1);
  const key: Header = ['idempotency-key', newId()];
  const sent = (first: string, second: string) =>
    post('/api/demands', [json, key], `{"title":${first},"title":${second},${rest}`);
  for (const wrong of ['{"$ne":1}', '["a"]', '7', `"${'字'.repeat(301)}"`])
    expect((await sent('"好题目"', wrong)).status).toBe(400);
  const kept = bodyOf<Receipt>(await sent('["no text"]', '"第二个题目"'));
  const read = await enterprise.get<{ current: { title: string } }>(`/demands/${kept.id}`);
  expect(read.body.current.title).toBe('第二个题目');
  expect(bodyOf<Receipt>(await sent('"另一个"', '"第二个题目"'))).toEqual(kept);
  expect((await sent('"第二个题目"', '"另一个"')).status).toBe(422);
});

describe('a parameter that is given twice, or is everybody’s', () => {
  const reads = contract.operations.filter(
    ({ method, parameters }) => method === 'GET' && parameters.some(({ in: place }) => place === 'query'),
  );
  const asker = ({ 'x-policy': { who } }: Operation) =>
    people.get(Array.isArray(who) ? (who[0] as Role) : 'enterprise');

  it.each(reads.map((operation) => [operation.operationId, operation] as const))(
    'is refused by %s',
    async (_, operation) => {
      const path = operation.path
        .replace(/^\/api/, '')
        .replace('{number}', '1')
        .replace(/\{\w+\}/g, () => newId());
      const scalar = operation.parameters
        .filter(({ in: place }) => place === 'query')
        .filter(({ schema }) => resolved(schema, contract.schemas).type !== 'array');
      const queries = [
        ...scalar.flatMap(({ name }) => [`${name}=1&${name}=2`, `${name}[]=1`, `${name}[a]=1`]),
        ...['__proto__=1', '__proto__[state]=1', 'constructor=1', 'organisationId[$ne]=1', 'isAdmin=true'],
      ];
      const passed: string[] = [];
      for (const query of queries) {
        const answer = await asker(operation)?.get(`${path}?${query}`);
        if (answer?.status !== 400) passed.push(`${query}: ${answer?.status}`);
      }
      expect(passed).toEqual([]);
    },
  );
});

describe('an address written another way', () => {
  const spellings = [
    ...[
      '/api/%61udit-events',
      '/%61pi/audit-events',
      '/api/audit%2Devents',
      '/api//audit-events',
      '//api/audit-events',
    ],
    ...['/api/audit-events/', '/api/AUDIT-EVENTS', '/API/audit-events', '/api/audit-events;x=1', '/api;x/audit-events'],
    ...['/api/./audit-events', '/api/x/../audit-events', '/api/%2e%2e/api/audit-events', '/api%2faudit-events'],
    ...['/healthz/../api/audit-events', '/assets/../api/audit-events', '/assets/..%2fapi%2faudit-events'],
    ...[
      '/api/audit-events%00',
      '/api/audit-events%2f',
      '/api\\audit-events',
      '/api/audit-events%3fx=1',
      '/api/audit-events#x',
    ],
    'http://evil.example/api/audit-events',
  ];

  it.each(spellings)('opens nothing to who may not go the plain way: %s', async (path) => {
    for (const by of [api.anybody, enterprise]) {
      const { status, text } = await rawRequest(url, path, { headers: by.cookie ? [['cookie', by.cookie]] : [] });
      expect([400, 401, 403, 404]).toContain(status);
      expect(text).not.toContain('"items"');
    }
  });

  it('is counted as the plain way is', async () => {
    const ways = ['/api/session', '/api/%73ession', '/%61pi/session', '/api/sessio%6E', '/api/session?x=1'];
    const tries = Array.from({ length: 110 }, (_, at) => ways[at % ways.length] ?? '');
    const body = JSON.stringify({ login: 'nobody', password: 'nothing' });
    const statuses: number[] = [];
    for (const way of tries) statuses.push((await post(way, [json], body, api.anybody)).status);
    expect(new Set(statuses.slice(0, 5))).toEqual(new Set([401]));
    expect(statuses.slice(-5)).toEqual([429, 429, 429, 429, 429]);
  }, 60_000);
});
