import { newId } from '#kernel/id';
import { TestFeature } from '../../../test/support/test-feature';
import { Conditions } from './conditions';
import type { ListPlan } from './list-plan';
import { ListUnfit } from './list.errors';
import { Lists } from './lists';

interface Thing {
  readonly name: string;
}

const things = {
  code: 'things',
  filters: ['name'],
  from: 'things l',
  id: 'l.id',
  sorts: {
    newest: { by: 'l.at', type: 'timestamptz', isDescending: true },
    oldest: { by: 'l.at', type: 'timestamptz' },
    soonest: { by: 'l.day', type: 'date', isNullable: true },
    latest: { by: 'l.day', type: 'date', isDescending: true, isNullable: true },
    dearest: { by: 'l.price', type: 'bigint', isDescending: true, isNullable: true },
    cheapest: { by: 'l.price', type: 'bigint', isNullable: true },
    ripest: { by: 'l.level', type: 'int', isDescending: true, isNullable: true },
    name: { by: 'l.name', type: 'text' },
  },
  usual: 'newest',
  shows: 'l.name',
  joins: 'JOIN things l ON l.id = page.page_id',
} as const satisfies ListPlan;
const sorts = Object.keys(things.sorts) as (keyof typeof things.sorts)[];

let feature: TestFeature;
let lists: Lists;
let turn = 0;

beforeAll(async () => {
  feature = await TestFeature.start();
  lists = feature.get(Lists);
  await feature.query(`CREATE TABLE things (id uuid PRIMARY KEY, name text COLLATE "zh-x-icu" NOT NULL, at timestamptz NOT NULL,
    day date, price bigint, level int)`);
});
afterAll(() => feature.stop());
beforeEach(() => feature.query(`TRUNCATE things`));

/** Rows that tie wherever they can: four instants a microsecond apart, few days and prices, and none. */
async function fill(count: number): Promise<void> {
  for (let i = 0; i < count; i++) await put();
}

async function put(given: { name?: string; at?: string } = {}): Promise<void> {
  const i = (turn += 1);
  await feature.query(`INSERT INTO things VALUES ($1, $2, $3, $4, $5, $6)`, [
    newId(),
    given.name ?? `${i % 2 ? '激光' : '轴承'} ${i}`,
    given.at ?? `2026-06-01 12:00:00.12345${i % 4}+08`,
    i % 3 ? `2026-07-0${i % 3}` : null,
    i % 5 ? String(BigInt(2) ** BigInt(53) + BigInt(i % 5)) : null,
    i % 4 ? i % 4 : null,
  ]);
}

async function walk(sort: string, limit: number, meanwhile: () => Promise<void> = () => Promise.resolve()) {
  const names: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await lists.page<Thing>(things, { sort, cursor, limit }, new Conditions());
    expect(page.items.length).toBeLessThanOrEqual(limit);
    names.push(...page.items.map(({ name }) => name));
    cursor = page.nextCursor ?? undefined;
    await meanwhile();
  } while (cursor);
  return names;
}

const all = async () => (await feature.query<Thing>(`SELECT name FROM things`)).map(({ name }) => name);

describe('a list', () => {
  it.each(sorts)('sorted by %s shows each row exactly once, whatever ties', async (sort) => {
    await fill(23);
    for (const limit of [1, 4, 23, 100]) {
      const names = await walk(sort, limit);
      expect(names).toEqual(await walk(sort, 100));
      expect([...names].sort()).toEqual((await all()).sort());
    }
  });

  it.each(['soonest', 'latest', 'dearest', 'cheapest', 'ripest'] as const)(
    'sorted by %s puts rows without a value last',
    async (sort) => {
      await fill(20);
      const { by } = things.sorts[sort];
      const empty = await feature.query<Thing>(`SELECT name FROM things l WHERE ${by} IS NULL`);
      expect(empty.length).toBeGreaterThan(0);
      const last = (await walk(sort, 3)).slice(-empty.length);
      expect(last.sort()).toEqual(empty.map(({ name }) => name).sort());
    },
  );

  it('shows of a row what its plan shows, and not by which value it stands where it stands', async () => {
    await put({ name: '激光' });
    const { items } = await lists.page<Thing>(things, { sort: 'dearest' }, new Conditions());
    expect(items).toEqual([{ name: '激光' }]);
  });

  it('keeps microseconds and amounts beyond what a number holds in order', async () => {
    await fill(12);
    const [{ names: newest } = { names: [] }] = await feature.query<{ names: string[] }>(
      `SELECT array_agg(name ORDER BY at DESC, id DESC) AS names FROM things`,
    );
    expect(await walk('newest', 5)).toEqual(newest);
    const [{ names: dearest } = { names: [] }] = await feature.query<{ names: string[] }>(
      `SELECT array_agg(name ORDER BY price DESC NULLS LAST, id DESC) AS names FROM things`,
    );
    expect(await walk('dearest', 5)).toEqual(dearest);
  });

  it('shows what was there all along exactly once while rows come, go and change', async () => {
    await fill(30);
    const before = await all();
    const [gone] = before;
    const seen = await walk('newest', 4, async () => {
      await put({ at: '2027-01-01 00:00:00+08' });
      await feature.query(`DELETE FROM things WHERE name = $1`, [gone]);
      await feature.query(`UPDATE things SET price = 1`);
    });
    expect(new Set(seen).size).toBe(seen.length);
    for (const name of before.filter((each) => each !== gone)) expect(seen).toContain(name);
  });

  it('counts to a thousand and no further', async () => {
    await feature.query(`INSERT INTO things SELECT gen_random_uuid(), 'n', now() FROM generate_series(1, 1000)`);
    expect(await lists.count(things, new Conditions())).toEqual({ count: 1000, isMore: false });
    await put();
    expect(await lists.count(things, new Conditions())).toEqual({ count: 1000, isMore: true });
  });
});

describe('a cursor', () => {
  const cursorOf = async (plan: ListPlan, sort: string) => {
    const { nextCursor } = await lists.page<Thing>(plan, { sort, limit: 1 }, new Conditions());
    return nextCursor ?? '';
  };
  const page = (plan: ListPlan, sort: string, cursor: string) => lists.page(plan, { sort, cursor }, new Conditions());

  beforeEach(() => fill(3));

  it('shows nothing of what it holds', async () => {
    const cursor = await cursorOf(things, 'name');
    // A name of several bytes: a single sign would stand among sealed bytes by chance.
    for (const text of ['激光', '轴承']) expect(Buffer.from(cursor, 'base64url').includes(text)).toBe(false);
    expect(await cursorOf(things, 'name')).not.toBe(cursor);
  });

  it.each<[string, () => Promise<unknown>]>([
    ['of another sort', async () => page(things, 'oldest', await cursorOf(things, 'newest'))],
    ['of another list', async () => page({ ...things, code: 'others' }, 'name', await cursorOf(things, 'name'))],
    ['with a sign changed', async () => page(things, 'name', flipped(await cursorOf(things, 'name')))],
    ['cut short', async () => page(things, 'name', (await cursorOf(things, 'name')).slice(0, -8))],
    ['of nobody', () => page(things, 'name', 'nonsense')],
    ['made by hand', () => page(things, 'name', Buffer.from('["x","y"]').toString('base64url'))],
  ])('%s is refused with a code', async (_, ask) => {
    const refusal: unknown = await ask().catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(ListUnfit);
    expect(refusal).toMatchObject({ faults: [{ path: 'cursor', code: 'cursor-foreign' }] });
  });

  it.each(['unknown', 'constructor', '__proto__'])('is not even asked for with a sort that is none: %s', async (sort) =>
    expect(page(things, sort, '')).rejects.toThrow(ListUnfit),
  );
});

function flipped(cursor: string): string {
  const bytes = Buffer.from(cursor, 'base64url');
  bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
  return bytes.toString('base64url');
}

describe('what is looked for in a title', () => {
  const found = async (q: string) => {
    const where = new Conditions().contains('lower(l.name)', q);
    return (await lists.page<Thing>(things, { sort: 'name' }, where)).items.map(({ name }) => name);
  };

  it.each([
    ['100%', ['100% 国产']],
    ['a_b', ['a_b']],
    ['c\\d', ['c\\d']],
    [`'; DROP TABLE things; --`, []],
    ['%', ['100% 国产']],
    ['国产', ['100% 国产']],
    ['AB', ['xaBx']],
    ['\0', []],
    ['\uD800', []],
  ])('is taken as it is written: %j', async (q, expected) => {
    for (const name of ['100% 国产', 'a_b', 'c\\d', 'xaBx', 'c d']) await put({ name });
    expect(await found(q)).toEqual(expected);
    expect((await all()).length).toBe(5);
  });
});
