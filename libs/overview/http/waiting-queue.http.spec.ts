import { Market } from '../../../test/support/market';
import { aDemandForm } from '../../../test/support/forms';
import { RunningApi } from '../../../test/support/running-api';
import type { Visitor } from '../../../test/support/visitor';
import { wideLimits } from '../../../test/support/wide-limits';

process.env.LIMITS = wideLimits;

interface Item {
  readonly kind: string;
  readonly id: string;
  readonly dueOn: string | null;
}
interface Waiting {
  readonly counts: readonly { readonly kind: string; readonly total: number; readonly overdue: number }[];
  readonly items: readonly Item[];
  readonly nextCursor: string | null;
}

let api: RunningApi;
let market: Market;
let owner: Visitor;
jest.setTimeout(60_000);
beforeAll(async () => {
  api = await RunningApi.start();
  market = await Market.open(api);
  owner = await api.signIn('enterprise');
});
afterAll(() => api.stop());

// Weekends, the days around the spring festival, many at one moment as an import brings them, and both ends of a day.
const moments = [
  ...['2026-02-13 23:59:59.999+08', '2026-02-14 00:00:00+08', '2026-02-16 09:00:00+08', '2026-02-24 10:00:00+08'],
  ...Array.from({ length: 9 }, () => '2026-03-06 12:00:00.123456+08'),
  ...['2026-03-07 08:00:00+08', '2026-03-08 08:00:00+08', '2026-03-09 08:00:00+08', '2026-03-09 08:00:00.000001+08'],
];

async function submitted(): Promise<string> {
  const { id, version } = await owner.done(owner.post('/demands', aDemandForm()));
  await owner.done(owner.post(`/demands/${id}/submission`, { version }));
  return id;
}

async function held(): Promise<string> {
  const { expert } = market;
  const id = await submitted();
  const [row] = await api.query<{ version: number }>(`SELECT version FROM demand.demands WHERE id = $1`, [id]);
  const taken = await expert.done(expert.post(`/demands/${id}/screening`, { version: row?.version }));
  const verdict = { version: taken.version, verdict: 'pass', reasonCodes: [], publish: false };
  await expert.done(expert.post(`/demands/${id}/screening/decision`, verdict));
  return id;
}

const waiting = async (query = '') => (await market.expert.get<Waiting>(`/waiting${query}`)).body;

async function walked(query: string): Promise<Item[]> {
  const items: Item[] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const page: Waiting = await waiting(`?${query}${cursor && `&cursor=${cursor}`}`);
    items.push(...page.items);
    cursor = page.nextCursor;
  }
  return items;
}

describe('a desk’s queue', () => {
  beforeAll(async () => {
    for (const [i, moment] of moments.entries()) {
      const id = i % 3 === 0 ? await held() : await submitted();
      await api.query(`UPDATE demand.demand_revisions SET submitted_at = $2 WHERE demand_id = $1`, [id, moment]);
    }
  }, 120_000);

  it.each([1, 2, 3, 5, 7, 100])(
    'is the same read by pages of %d, each case once, by day, moment, kind',
    async (limit) => {
      const { rows: expected } = {
        rows: await api.query<{ id: string; kind: string; dueOn: string }>(
          `SELECT l.id, kind, due::text AS "dueOn" FROM demand.demand_lines l,
                LATERAL (SELECT CASE l.revision_state WHEN 'validated' THEN 'publication' ELSE 'screening' END) k (kind),
                LATERAL (SELECT taxonomy.add_workdays((l.submitted_at AT TIME ZONE 'Asia/Shanghai')::date, 5)) p (due)
          ORDER BY due, l.submitted_at, kind = 'publication', l.id`,
        ),
      };
      expect((await walked(`limit=${limit}`)).map(({ id, kind, dueOn }) => ({ id, kind, dueOn }))).toEqual(expected);
      for (const kind of ['screening', 'publication'])
        expect((await walked(`limit=${limit}&kind=${kind}`)).map(({ id }) => id)).toEqual(
          expected.filter((one) => one.kind === kind).map(({ id }) => id),
        );
    },
  );

  it('is counted with what is overdue, to the day', async () => {
    const all = await walked('limit=100');
    const today = new Date(Date.now() + 8 * 3600_000).toISOString().slice(0, 10);
    const counts = ['screening', 'publication'].map((kind) => {
      const mine = all.filter((one) => one.kind === kind);
      return { kind, total: mine.length, overdue: mine.filter(({ dueOn }) => (dueOn ?? '') < today).length };
    });
    const without = ({ kind, total, overdue }: Waiting['counts'][number]) => ({ kind, total, overdue });
    expect((await waiting()).counts.map(without)).toEqual(counts);
  });

  it('ends where a cursor says that no day was promised any more', async () => {
    const last = Buffer.from(
      JSON.stringify([1_000_000, '2026-01-01 00:00:00+08', 1, '019ab000-0000-7000-8000-000000000000']),
    ).toString('base64url');
    const { items } = await waiting(`?cursor=${last}`);
    expect(items?.filter(({ kind }) => kind === 'screening') ?? []).toEqual([]);
  });
});
