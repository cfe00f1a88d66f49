import { Market } from '../../../test/support/market';
import { RunningApi } from '../../../test/support/running-api';
import type { Visitor } from '../../../test/support/visitor';

interface Found {
  readonly total: number;
  readonly items: readonly {
    readonly id: string;
    readonly kind: string;
    readonly title: string;
    readonly snippet: string;
    readonly highlights: readonly { readonly start: number; readonly end: number }[];
    readonly titleHighlights: readonly { readonly start: number; readonly end: number }[];
    readonly keywords: readonly { readonly text: string; readonly highlights: readonly object[] }[];
    readonly organisationName: string | null;
    readonly organisationNameEn: string | null;
    readonly incomplete: boolean;
  }[];
  readonly facets: Readonly<
    Record<'kind' | 'highTechField' | 'districtCode', readonly { readonly code: string; readonly count: number }[]>
  >;
  readonly nextCursor: string | null;
  readonly isLoose: boolean;
}

type Query = Readonly<Record<string, string | number | undefined>>;

let api: RunningApi;
let enterprise: Visitor;
let institute: Visitor;
const published = { demands: [] as string[], achievements: [] as string[] };

beforeAll(async () => {
  api = await RunningApi.start();
  const market = await Market.open(api);
  [enterprise, institute] = [await api.signIn('enterprise'), await api.signIn('institute')];
  for (const [i, districtCode] of ['310115', '310115', '310110'].entries()) {
    published.demands.push(await market.publishDemand(enterprise, { title: `叶片激光清洗需求${i}`, districtCode }));
  }
  for (let i = 0; i < 9; i++) {
    const given = {
      title: `激光清洗装备${i}`,
      trl: i + 1,
      highTechField: i < 3 ? '4' : '8',
      cooperationModes: i === 0 ? ['equity'] : ['licence'],
    };
    published.achievements.push(await market.publishAchievement(institute, given));
  }
  const rice = {
    title: '水稻抗稻瘟病育种',
    summary: '早熟粳稻新品系，连续三年区域试验。',
    benefit: '亩产提高一成。',
    keywords: ['水稻', '育种', '粳稻'],
    highTechField: '2',
  };
  published.achievements.push(await market.publishAchievement(institute, rice));
  await api.drain();
});
afterAll(() => api.stop());

const search = async (query: Query) =>
  api.anybody.get<Found>(
    `/public/search?${new URLSearchParams(Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]]))).toString()}`,
  );
const found = async (query: Query) => (await search(query)).body;

async function allPages(query: Query, limit: number): Promise<string[][]> {
  const pages: string[][] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const page: Found = await found({ ...query, limit, ...(cursor === '' ? {} : { cursor }) });
    pages.push(page.items.map(({ id }) => id));
    cursor = page.nextCursor;
  }
  return pages;
}

describe('the public search', () => {
  it('finds what answers the words, best first, with the place marked', async () => {
    const { total, items } = await found({ q: '稻瘟病育种' });
    expect(total).toBe(1);
    expect(items[0]).toMatchObject({ kind: 'achievement', title: '水稻抗稻瘟病育种', incomplete: false });
    const marked = await found({ q: '脉冲激光去除积碳', kind: 'achievement', limit: 1 });
    const [item] = marked.items;
    expect(item?.highlights.map(({ start, end }) => item.snippet.slice(start, end)).join('')).toContain('激光');
  });

  it('finds what is written in the other language, with its words marked there', async () => {
    const { items } = await found({ q: 'laser cleaning', kind: 'achievement', limit: 3 });
    expect(items[0]?.title).toContain('激光清洗');
    const [item] = items;
    const marked = item?.titleHighlights.map(({ start, end }) => item.title.slice(start, end)).join('');
    expect(marked).toContain('激光清洗');
  });

  it('does not answer with what only shares a character that is left over of a word', async () => {
    // Cut as 行星 / 减速 / 稻: no text has a word of it but the rice.
    expect((await found({ q: '行星减速稻' })).items).toEqual([]);
    expect((await found({ q: '早熟粳稻' })).items[0]?.title).toBe('水稻抗稻瘟病育种');
  });

  it('says so where no entry has more than half of the words, in whatever language', async () => {
    const looseOf = async (q: string) => (await found({ q, kind: 'achievement' })).isLoose;
    expect(await looseOf('激光清洗')).toBe(false);
    expect(await looseOf('laser cleaning')).toBe(false);
    expect(await looseOf('激光切割 焊接')).toBe(true);
    expect(await looseOf('')).toBe(false);
  });

  it('names as alike only what says a good part of the question', async () => {
    const query = { q: '激光清洗 粳稻', kind: 'achievement', limit: 100 };
    const [all, alike] = [await found(query), await found({ ...query, alike: 'true' })];
    expect(all.total).toBe(10);
    expect(alike.items.map(({ title }) => title)).toEqual(['水稻抗稻瘟病育种']);
    expect((await search({ ...query, alike: 'yes' })).status).toBe(400);
  });

  it('marks the words in title and keywords too', async () => {
    const [item] = (await found({ q: '育种' })).items;
    expect(item?.titleHighlights.map(({ start, end }) => item.title.slice(start, end))).toEqual(['育种']);
    expect(item?.keywords.filter(({ highlights }) => highlights.length > 0).map(({ text }) => text)).toEqual(['育种']);
  });

  it.each([{ q: '激光清洗' }, {}, { q: '激光清洗', kind: 'achievement' }])(
    'has pages without gaps or doubles: %j',
    async (query) => {
      const whole = (await allPages(query, 100)).flat();
      expect(whole).toHaveLength((await found(query)).total);
      for (const limit of [1, 4, whole.length]) {
        const pages = await allPages(query, limit);
        expect(pages.flat()).toEqual(whole);
        expect(pages.slice(0, -1).every((page) => page.length === limit)).toBe(true);
      }
    },
  );

  it('shows the newest first when nothing is asked', async () => {
    const { items, total } = await found({ limit: 100 });
    expect(total).toBe(13);
    expect(items[0]?.id).toBe(published.achievements.at(-1));
    expect(items.at(-1)?.id).toBe(published.demands[0]);
  });

  it('counts for each filter what one would get by choosing it', async () => {
    for (const query of [
      {},
      { q: '激光清洗' },
      { kind: 'achievement' },
      { q: '激光清洗', highTechField: '8' },
      { districtCode: '310115' },
    ]) {
      const { facets } = await found(query);
      for (const facet of ['kind', 'highTechField', 'districtCode'] as const) {
        expect(facets[facet].length).toBeGreaterThan(0);
        for (const { code, count } of facets[facet])
          expect([facet, code, (await found({ ...query, [facet]: code })).total]).toEqual([facet, code, count]);
      }
    }
  });

  it.each([
    [{ kind: 'demand' }, 3],
    [{ highTechField: '4' }, 3],
    [{ districtCode: '310115' }, 2],
    [{ trlMin: 7 }, 4],
    [{ cooperationMode: 'equity' }, 1],
    [{ kind: 'demand', trlMin: 1 }, 0],
    [{ kind: 'achievement', highTechField: '8', trlMin: 9 }, 1],
  ])('keeps to its filters: %j', async (query, total) => {
    const { items, ...rest } = await found({ ...query, limit: 100 });
    expect([rest.total, items.length]).toEqual([total, total]);
  });

  it.each(['zzzz', '%', "'; DROP TABLE demand.demands; --", '<script>', '\u0000', '的'])(
    'finds nothing for nothing, and does not mind: %s',
    async (q) => {
      const { status, body } = await search({ q });
      expect([status, body.items]).toEqual([200, []]);
    },
  );

  it.each([
    { kind: 'person' },
    { highTechField: '9' },
    { districtCode: '000000' },
    { trlMin: 10 },
    { limit: 0 },
    { limit: 101 },
    { cursor: 'ours' },
    { q: 'x'.repeat(501) },
    { sort: 'price' },
  ])('refuses what it does not know: %j', async (query) => {
    expect((await search(query)).status).toBe(400);
  });

  it('tells no rank: its cursor can be neither read nor used for another question', async () => {
    const { nextCursor } = await found({ q: '激光清洗', limit: 2 });
    const inside = Buffer.from(nextCursor ?? '', 'base64url').toString('latin1');
    expect(inside).not.toMatch(/0\.\d|[0-9a-f]{8}-/);
    expect((await search({ q: '激光清洗', limit: 2, cursor: nextCursor ?? '' })).status).toBe(200);
    expect((await search({ q: '激光', limit: 2, cursor: nextCursor ?? '' })).status).toBe(400);
    const made = Buffer.from(JSON.stringify([0.5, published.demands[0]])).toString('base64url');
    expect((await search({ q: '激光清洗', limit: 2, cursor: made })).status).toBe(400);
  });

  it('tells no contact and nobody who decides', async () => {
    const { text } = await api.anybody.get('/public/search?limit=100');
    for (const secret of ['林慕川', '021-55550100', 'shen@institute.example', '总工程师', enterprise.organisationId])
      expect(text).not.toContain(secret);
  });
});

describe('whose an entry is', () => {
  it('is told in English where the organisation has such a name, and in neither language where it stays unnamed', async () => {
    const market = await Market.open(api);
    const [named, unnamed] = [await api.signIn('enterprise'), await api.signIn('enterprise')];
    await api.query(`UPDATE identity.organisations SET name_en = 'A Name in English' WHERE id = ANY($1::uuid[])`, [
      [named.organisationId, unnamed.organisationId],
    ]);
    await market.publishDemand(named, { title: '珩磨头砂条磨损在线补偿' });
    await market.publishDemand(unnamed, { title: '珩磨头砂条磨损离线测量', anonymous: true });
    await api.drain();
    const { body } = await search({ q: '珩磨头砂条磨损', kind: 'demand' });
    const told = new Map(body.items.map((item) => [item.title, item.organisationNameEn]));
    expect(told.get('珩磨头砂条磨损在线补偿')).toBe('A Name in English');
    expect(told.get('珩磨头砂条磨损离线测量')).toBeNull();
    const others = body.items.filter(({ organisationName }) => organisationName === null);
    expect(others.every(({ organisationNameEn }) => organisationNameEn === null)).toBe(true);
  });
});
