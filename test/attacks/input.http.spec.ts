// OWASP API3, API4 and API8: fields nobody asked for, values of another kind, and sizes without measure.
import { newId } from '#kernel/id';
import { aDemandForm, anAchievementForm } from '../support/forms';
import { RunningApi } from '../support/running-api';
import type { Visitor } from '../support/visitor';

let api: RunningApi;
let enterprise: Visitor;
let office: Visitor;
beforeAll(async () => {
  api = await RunningApi.start();
  [enterprise, office] = [await api.signIn('enterprise'), await api.signIn('institute')];
});
afterAll(() => api.stop());

const refused = { status: 400, body: { code: 'input-malformed' } };
const aDraft = () => enterprise.done(enterprise.post('/demands', aDemandForm()));

const ours = [
  'id',
  'state',
  'status',
  'organisationId',
  'createdBy',
  'publishedAt',
  'publishedRevisionId',
  'validatedAt',
  'takenBy',
  'missing',
  'score',
  'approvedBy',
  'reasonCodes',
  'roles',
];
const inherited = [
  'constructor',
  'toString',
  'valueOf',
  'hasOwnProperty',
  'isPrototypeOf',
  'toLocaleString',
  'propertyIsEnumerable',
  '__defineGetter__',
  '__lookupSetter__',
];

describe('a field that the form does not have', () => {
  it.each([...ours, ...inherited])('is refused by its name: %s', async (name) => {
    const fault = { path: name, code: 'unknown-field' };
    const value = name === 'organisationId' ? newId() : 'published';
    const { id, version } = await aDraft();
    const answers = [
      await enterprise.post('/demands', { ...aDemandForm(), [name]: value }),
      await enterprise.put(`/demands/${id}`, { ...aDemandForm(), version, [name]: value }),
      await enterprise.post(`/demands/${id}/submission`, { version, [name]: value }),
      await office.post('/achievements', { ...anAchievementForm(), [name]: value }),
    ];
    for (const answer of answers) {
      expect(answer).toMatchObject(refused);
      expect(answer.body.faults?.map(({ path, code }) => ({ path, code }))).toEqual([fault]);
    }
    expect((await enterprise.get<{ state: string; version: number }>(`/demands/${id}`)).body).toMatchObject({
      state: 'draft',
      version,
    });
  });

  it.each(inherited)('is refused inside of a form as well: %s', async (name) => {
    const [indicator] = aDemandForm().indicators;
    const form = aDemandForm({
      contact: { name: '林', [name]: 'x' },
      indicators: [{ ...indicator, [name]: {} }],
      budget: { fen: '1', [name]: 1 },
    });
    const { body } = await enterprise.post('/demands', form);
    expect(body.faults?.map(({ path }) => path).toSorted()).toEqual([
      `budget.${name}`,
      `contact.${name}`,
      `indicators.0.${name}`,
    ]);
  });

  it.each([
    '{"__proto__":{"roles":["operator"]}}',
    '{"title":"a","__proto__":{}}',
    '{"contact":{"__proto__":{"name":"x"}}}',
    '{"constructor":{"prototype":{"roles":["operator"]}}}',
    '{"contact":{"constructor":{"prototype":{}}}}',
  ])('cannot be everybody’s: %s', async (body) => {
    const answer = await enterprise.send('POST', '/demands', { body, headers: { 'content-type': 'application/json' } });
    expect(answer).toMatchObject(refused);
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect(({} as { roles?: unknown }).roles).toBeUndefined();
  });

  it.each([
    'toString=1',
    'constructor=1',
    '__proto__=1',
    '__proto__[roles]=operator',
    'organisationId=x',
    'sort=updated_at;DROP',
    'filter[state]=draft',
    'limit[]=1',
    'limit[$gt]=1',
  ])('is refused in an address too: %s', async (query) => {
    expect(await enterprise.get(`/demands?${query}`)).toMatchObject(refused);
    expect(await api.anybody.get(`/public/search?${query}`)).toMatchObject(refused);
  });
});

describe('a version', () => {
  it.each(['1', 1.5, 0, -1, null, [1], { $gt: 0 }, true, '', undefined])(
    'is the number that was read: %p',
    async (version) => {
      const { id } = await aDraft();
      expect(await enterprise.post(`/demands/${id}/submission`, { version })).toMatchObject(refused);
      expect(await enterprise.put(`/demands/${id}`, { ...aDemandForm(), version })).toMatchObject(refused);
    },
  );
});

describe('a value of another kind', () => {
  const [demandForm, achievementForm] = [aDemandForm(), anAchievementForm()];

  it.each(Object.keys(demandForm))('is refused in the demand’s %s', async (name) => {
    for (const value of [{ $ne: 1 }, [['a']], 7, [{}]])
      expect(await enterprise.post('/demands', { ...demandForm, [name]: value })).toMatchObject(refused);
  });

  it.each(Object.keys(achievementForm).filter((name) => name !== 'trl'))(
    'is refused in the achievement’s %s',
    async (name) => {
      for (const value of [{ $ne: 1 }, [['a']], 7, [{}]])
        expect(await office.post('/achievements', { ...achievementForm, [name]: value })).toMatchObject(refused);
    },
  );

  it.each(['q=a&q=b', 'limit=1&limit=2', 'cursor=a&cursor=b'])('is refused when given twice: %s', async (query) =>
    expect(await enterprise.get(`/demands?${query}`)).toMatchObject(refused),
  );

  it.each([
    'q=a&q=b',
    'kind=demand&kind=achievement',
    'highTechField=1&highTechField=2',
    'districtCode=310115&districtCode=310110',
    'trlMin=1&trlMin=2',
  ])('is refused when searched twice: %s', async (query) =>
    expect(await api.anybody.get(`/public/search?${query}`)).toMatchObject(refused),
  );
});

describe('a size without measure', () => {
  it.each(['1000000', '0', '-1', '1e9', '9'.repeat(400), 'NaN', 'Infinity', '1.5', ' ', 'all'])(
    'is no page: limit=%s',
    async (limit) => {
      expect(await enterprise.get(`/demands?limit=${encodeURIComponent(limit)}`)).toMatchObject(refused);
      expect(await api.anybody.get(`/public/search?limit=${encodeURIComponent(limit)}`)).toMatchObject(refused);
    },
  );

  it.each([
    ['title', '字'.repeat(301)],
    ['background', '字'.repeat(40_001)],
    ['solverConditions', '字'.repeat(5001)],
    ['keywords', Array.from({ length: 51 }, () => '词')],
    ['keywords', ['字'.repeat(61)]],
    ['cooperationModes', Array.from({ length: 10_000 }, () => 'licence')],
    ['indicators', Array.from({ length: 10_000 }, () => aDemandForm().indicators[0])],
    ['contact', { name: '字'.repeat(61) }],
    ['budget', { fen: '9'.repeat(40) }],
  ])('is refused by the form: %s', async (name, value) =>
    expect(await enterprise.post('/demands', aDemandForm({ [name]: value }))).toMatchObject(refused),
  );

  it('is refused before it is read', async () => {
    const answer = await enterprise.post('/demands', aDemandForm({ background: 'x'.repeat(1024 * 1024) }));
    expect(answer).toMatchObject({ status: 413, body: { code: 'body-too-large' } });
  });

  it('is refused for ten thousand reasons', async () => {
    const { id, version } = await aDraft();
    const expert = await api.signIn('expert');
    const submitted = await enterprise.done(enterprise.post(`/demands/${id}/submission`, { version }));
    const taken = await expert.done(expert.post(`/demands/${id}/screening`, { version: submitted.version }));
    const reasonCodes = Array.from({ length: 10_000 }, () => 'return.scope_unclear');
    const answer = await expert.post(`/demands/${id}/screening/decision`, {
      version: taken.version,
      verdict: 'return',
      reasonCodes,
    });
    expect(answer).toMatchObject(refused);
  });

  it.each([
    '(a+)+$',
    `${'a'.repeat(499)}!`,
    '.*'.repeat(200),
    '%'.repeat(400),
    '_%_%_%'.repeat(60),
    '\\'.repeat(300),
    "' | ' & ! <-> :*",
    '((((((((((',
    '"unclosed',
    '-'.repeat(500),
    '\u202E\u0000'.repeat(10),
    '😀'.repeat(200),
    `${'激光清洗 '.repeat(80)}`,
  ])('is searched at once, or refused: %p', async (text) => {
    const begun = performance.now();
    const answer = await api.anybody.get(`/public/search?q=${encodeURIComponent(text)}`);
    expect([200, 400]).toContain(answer.status);
    expect(performance.now() - begun).toBeLessThan(2000);
  });

  it.each([
    'a'.repeat(201),
    Buffer.from('["9999-99-99 99:99:99+00","x"]').toString('base64url'),
    Buffer.from('[[[]]]').toString('base64url'),
    '%00',
    "'",
  ])('or an invention is no place to go on from: cursor=%s', async (cursor) =>
    expect(await enterprise.get(`/demands?cursor=${cursor}`)).toMatchObject({
      status: 400,
      body: { code: 'list.unfit' },
    }),
  );
});

describe('a request that nobody should send', () => {
  it.each(['TRACE', 'PATCH', 'CONNECT', 'PROPFIND'])('is not answered: %s', async (method) => {
    const answer = await enterprise
      .send<{ code: string }>(method, '/demands', { key: null, headers: { 'x-secret': 'echo' } })
      .catch(() => undefined);
    expect(answer === undefined || [404, 405].includes(answer.status)).toBe(true);
    expect(answer?.text ?? '').not.toContain('echo');
  });

  it.each([
    'application/xml',
    'text/html',
    'application/x-www-form-urlencoded',
    'application/yaml',
    'application/json-patch+json',
    'nonsense',
  ])('is refused for its kind: %s', async (type) => {
    const answer = await enterprise.send('POST', '/demands', { body: '<a/>', headers: { 'content-type': type } });
    expect(answer).toMatchObject({ status: 415, body: { code: 'media-type-unsupported' } });
  });

  it.each([
    '/docs',
    '/swagger',
    '/api-json',
    '/openapi.json',
    '/admin',
    '/.env',
    '/.git/config',
    '/metrics',
    '/debug',
    '/actuator',
    '/v1/demands',
    '/graphql',
  ])('finds nothing at the usual places: %s', async (path) => {
    expect([401, 404]).toContain((await api.anybody.get(path)).status);
    const answer = await api.app.inject({ method: 'GET', url: path });
    expect([401, 404]).toContain(answer.statusCode);
  });

  it('learns nothing of what it broke', async () => {
    const texts = [
      (await enterprise.get(`/demands/${'%27'.repeat(20)}`)).text,
      (await enterprise.send('POST', '/demands', { body: '{"a":', headers: { 'content-type': 'application/json' } }))
        .text,
      (await enterprise.get('/demands?cursor=%27')).text,
      (await api.anybody.get('/nothing')).text,
    ];
    for (const text of texts)
      expect(text).not.toMatch(/\bat .+:\d+:\d+|node_modules|SELECT|postgres|typeorm|fastify|nest/i);
  });
});
