import { aDemandForm } from '../../../test/support/forms';
import { RunningApi } from '../../../test/support/running-api';

interface Tables {
  readonly tables: readonly {
    readonly name: string;
    readonly parentTable: string | null;
    readonly rows: readonly {
      readonly code: string;
      readonly zh: string;
      readonly en: string;
      readonly parent?: string;
    }[];
  }[];
  readonly mappings: readonly { readonly from: string; readonly to: string }[];
}

let api: RunningApi;
let tables: Tables['tables'];
beforeAll(async () => {
  api = await RunningApi.start();
  tables = (await api.anybody.get<Tables>('/taxonomy')).body.tables;
});
afterAll(() => api.stop());
const table = (name: string) => tables.find((known) => known.name === name);

describe('the code tables', () => {
  it('are all there, those of the features too', () =>
    expect(tables.map(({ name }) => name)).toEqual(
      expect.arrayContaining([
        'highTechFields',
        'highTechSubfields',
        'provinces',
        'districts',
        'industries',
        'ipcSections',
        'enterpriseSizes',
        'organisationCategories',
        'roles',
        'demandStates',
        'demandReasons',
        'demandMissing',
        'achievementReasons',
        'matchReasons',
        'criteria',
        'exclusions',
      ]),
    ));

  it('have words in both languages for every code, each in its own', () => {
    const faults = tables.flatMap(({ name, rows }) =>
      // A sign needs no translation.
      rows
        .filter(
          ({ zh, en }) =>
            !/\p{Script=Han}|^\P{Letter}+$/u.test(zh) || !/[A-Za-z]/.test(en) || /\p{Script=Han}/u.test(en),
        )
        .map(({ code }) => `${name} ${code}`),
    );
    expect(faults).toEqual([]);
  });

  it('name each code and each table once', () => {
    expect(new Set(tables.map(({ name }) => name)).size).toBe(tables.length);
    for (const { rows } of tables) expect(new Set(rows.map(({ code }) => code)).size).toBe(rows.length);
  });
});

describe('the answer with the code tables', () => {
  it('names each table’s source and version, and the table of its parents', () => {
    expect(table('industries')).toMatchObject({
      source: {
        zh: expect.stringContaining('GB/T 4754-2017') as string,
        en: expect.stringContaining('GB/T 4754') as string,
      },
      version: '2017',
      effectiveFrom: '2017-10-01',
      parentTable: 'industrySections',
    });
    expect(table('industries')?.rows[12]).toMatchObject({ code: '13', zh: '农副食品加工业', parent: 'C' });
    expect(table('industrySections')).toMatchObject({ parentTable: null });
    expect(table('demandStates')).toMatchObject({ source: { zh: '技桥', en: 'Jiqiao' }, effectiveFrom: null });
    for (const { parentTable, rows } of tables) {
      const above = new Set(table(parentTable ?? '')?.rows.map(({ code }) => code));
      expect(rows.filter(({ parent }) => parent !== undefined && !above.has(parent))).toEqual([]);
    }
  });

  it('is asked for again only when it changed', async () => {
    const { headers, text } = await api.anybody.get('/taxonomy');
    expect(headers['cache-control']).toBe('public, max-age=300');
    const etag = String(headers.etag);
    for (const known of [etag, `W/${etag}`, `"another", ${etag}`, '*']) {
      const again = await api.anybody.get('/taxonomy', { headers: { 'if-none-match': known } });
      expect(again).toMatchObject({ status: 304, text: '' });
      expect(again.headers).toMatchObject({ etag, 'cache-control': 'public, max-age=300' });
    }
    const other = await api.anybody.get('/taxonomy', { headers: { 'if-none-match': '"another"' } });
    expect(other).toMatchObject({ status: 200, text });
  });

  it('can be a few tables only, with the mappings between them', async () => {
    const few = await api.anybody.get<Tables>('/taxonomy?tables=contractFields,highTechFields');
    expect(few.body.tables.map(({ name }) => name)).toEqual(['highTechFields', 'contractFields']);
    expect(few.body.mappings.map(({ from, to }) => `${from}>${to}`)).toEqual([
      'contractFields>highTechFields',
      'highTechFields>contractFields',
    ]);
    expect(few.headers.etag).not.toBe((await api.anybody.get('/taxonomy')).headers.etag);
    expect(await api.anybody.get('/taxonomy?tables=districts,nonsense')).toMatchObject({
      status: 400,
      body: { faults: [{ path: 'tables', code: 'not-in-table' }] },
    });
    expect((await api.anybody.get('/taxonomy?table=districts')).status).toBe(400);
  });
});

describe('the industry of a demand', () => {
  it('is a division of the table: others are refused at the edge', async () => {
    const enterprise = await api.signIn('enterprise');
    const post = (industry: string) => enterprise.post('/demands', { ...aDemandForm(), industry });
    for (const industry of ['00', '98', 'C', '650'])
      expect(await post(industry)).toMatchObject({
        status: 400,
        body: { faults: [{ path: 'industry', code: 'not-in-table' }] },
      });
    expect((await post('65')).status).toBe(201);
  });
});

interface Size {
  readonly size: string | null;
  readonly missing: readonly string[];
  readonly groups: readonly string[];
  readonly rule: { readonly code: string };
}

describe('the size of an enterprise, asked by a form', () => {
  const ask = (query: string) => api.anybody.get<Size>(`/taxonomy/enterprise-size?${query}`);

  it('is answered with the rule that says so', async () => {
    expect((await ask('industry=65&staff=90&revenueFen=12000000000')).body).toMatchObject({
      size: 'small',
      missing: [],
      groups: ['software'],
      rule: { code: '2011-300', effectiveFrom: '2011-06-18' },
    });
    expect((await ask('group=retail&staff=300&revenueFen=20000000000')).body.size).toBe('large');
  });

  it('or with what is still needed, in the fields of the form', async () => {
    expect((await ask('industry=47')).body).toMatchObject({ size: null, missing: ['revenueFen', 'assetsFen'] });
    expect((await ask('industry=59&staff=9')).body).toMatchObject({
      size: null,
      missing: ['group'],
      groups: ['storage', 'transport'],
    });
    expect((await ask('industry=59&group=transport&staff=9&revenueFen=0')).body).toMatchObject({ size: 'micro' });
  });

  it.each([
    ['', 'industry'],
    ['industry=650', 'industry'],
    ['industry=65&staff=-1', 'staff'],
    ['industry=65&staff=1e3', 'staff'],
    ['industry=65&staff=9.5', 'staff'],
    ['industry=65&staff=', 'staff'],
    ['industry=65&revenueFen=1.5', 'revenueFen'],
    ['industry=65&revenueFen=-1', 'revenueFen'],
    ['industry=65&assetsFen=9999999999999999', 'assetsFen'],
    ['industry=65&group=nonsense', 'group'],
    ['industry=65&on=2026-02-30', 'on'],
    ['industry=65&people=9', 'people'],
  ])('is no answer to "%s"', async (query, path) => {
    const { status, body } = await api.anybody.get(`/taxonomy/enterprise-size?${query}`);
    expect([status, body.code, body.faults?.[0]?.path]).toEqual([400, 'input-malformed', path]);
  });

  it.each([
    ['industry=66&staff=9', 'industry'],
    ['industry=65&group=retail', 'group'],
    ['industry=65&on=2010-01-01', 'industry'],
  ])('is refused where the rule is silent: "%s"', async (query, path) => {
    const { status, body } = await api.anybody.get(`/taxonomy/enterprise-size?${query}`);
    expect([status, body.code, body.faults?.[0]?.path]).toEqual([422, 'taxonomy.size-rule-silent', path]);
  });
});

interface Year {
  readonly published: boolean;
  readonly days: readonly { readonly day: string; readonly isWorkday: boolean; readonly zh: string }[];
}

describe('the work calendar of a year', () => {
  it('names holidays and the weekend days worked instead', async () => {
    const { status, headers, body } = await api.anybody.get<Year>('/taxonomy/work-calendar/2026');
    expect([status, body.published, body.days.length]).toEqual([200, true, 39]);
    expect(headers.etag).toBeDefined();
    expect(body.days.find(({ day }) => day === '2026-02-14')).toMatchObject({ isWorkday: true, zh: '春节调休上班' });
    expect(body.days.find(({ day }) => day === '2026-02-16')).toMatchObject({ isWorkday: false, zh: '春节' });
  });
  it('says when it is not published', async () =>
    expect((await api.anybody.get<Year>('/taxonomy/work-calendar/2040')).body).toEqual({
      year: 2040,
      published: false,
      source: null,
      days: [],
    }));
  it.each(['1999', '2101', 'next', '2026.5', '0x7EA'])('is none for %s', async (year) =>
    expect((await api.anybody.get(`/taxonomy/work-calendar/${year}`)).status).toBe(400),
  );
});

describe('a credit code as one types it', () => {
  const check = (code: string, language = 'zh') =>
    api.anybody.get(`/taxonomy/credit-codes/${encodeURIComponent(code)}`, { headers: { 'accept-language': language } });

  it('shows the kind of organisation from the second character on', async () => {
    expect((await check('91')).body).toMatchObject({
      normalised: '91',
      valid: false,
      faults: [{ code: 'uscc-format' }],
      category: { code: '91', zh: '企业', en: 'Enterprise' },
    });
    expect((await check('12')).body).toMatchObject({ category: { zh: '事业单位' } });
    expect((await check('9')).body).toMatchObject({ category: null });
    expect((await check('2A')).body).toMatchObject({ category: null });
  });

  it('is right when both check characters are, and normalised', async () =>
    expect((await check(' ９１11 0000802100433b ')).body).toEqual({
      normalised: '91110000802100433B',
      valid: true,
      faults: [],
      category: { code: '91', zh: '企业', en: 'Enterprise' },
      hint: null,
    }));

  it('tells the two check characters apart, in the reader’s language', async () => {
    expect((await check('91350211M0000XUF46')).body).toMatchObject({
      faults: [{ code: 'uscc-check-character', message: expect.stringContaining('第 18 位') as string }],
    });
    expect((await check('91310115MA1H8R7C6D', 'en')).body).toMatchObject({
      faults: [
        { code: 'uscc-check-character', message: expect.stringContaining('character 18') as string },
        { code: 'uscc-body-check-character', message: expect.stringContaining('character 17') as string },
      ],
    });
  });

  it('proposes what was meant by letters that no code has', async () =>
    expect((await check('9III0000802100433B')).body).toMatchObject({
      valid: false,
      faults: [{ code: 'uscc-letter' }],
      hint: '91110000802100433B',
    }));

  it('says the same of a code that is registered here and of one that is not', async () => {
    const { uscc } = (
      await api.query<{ uscc: string }>(
        `SELECT uscc FROM identity.organisations WHERE id = '${await api.organisation('enterprise')}'`,
      )
    )[0] ?? { uscc: '' };
    const [here, elsewhere] = [await check(uscc), await check('91110000802100433B')];
    expect(here.body).toEqual({ ...elsewhere.body, normalised: uscc });
  });

  it('is not read when it is far too long', async () => expect((await check('9'.repeat(65))).status).toBe(400));
});
