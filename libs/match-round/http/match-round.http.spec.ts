import { newId } from '#kernel/id';
import { RoundQueries } from '../round.queries';
import { fillFeed } from '../../../test/support/fill-feed';
import { RunningApi } from '../../../test/support/running-api';
import type { Receipt, Visitor } from '../../../test/support/visitor';

let api: RunningApi;
let operator: Visitor;
let auditor: Visitor;
beforeAll(async () => {
  api = await RunningApi.start();
  [operator, auditor] = [await api.signIn('operator'), await api.signIn('auditor')];
  await fillFeed(api, { demands: { [newId()]: 25, [newId()]: 2 }, achievements: 9 });
});
afterAll(() => api.stop());
beforeEach(() => api.query(`TRUNCATE match_round.rounds CASCADE`));

interface Round {
  readonly id: string;
  readonly state: string;
  readonly reason: string | null;
  readonly demands: number;
  readonly matched: number;
  readonly chunks: number;
  readonly allowedActions: string[];
  readonly version: number;
}

const start = () => operator.done(operator.post('/match-rounds'));
const read = async (by: Visitor, { id }: Receipt) => (await by.get<Round>(`/match-rounds/${id}`)).body;
const cancel = (by: Visitor, { id }: Receipt, body: object) => by.post(`/match-rounds/${id}/cancellation`, body);

describe('a match round', () => {
  it('is started by the operator, and seen by the operator and the auditor', async () => {
    const round = await start();
    expect(round).toMatchObject({ state: 'planned', version: 1 });
    expect(await read(operator, round)).toMatchObject({ state: 'planned', allowedActions: ['cancel'] });
    expect(await read(auditor, round)).toMatchObject({ state: 'planned', allowedActions: [] });
    const list = await auditor.get<{ items: Round[] }>('/match-rounds');
    expect(list.body.items.map(({ id }) => id)).toEqual([round.id]);
    expect((await auditor.post('/match-rounds')).status).toBe(403);
    const enterprise = await api.signIn('enterprise');
    expect((await enterprise.get(`/match-rounds/${round.id}`)).status).toBe(403);
  });

  it('is refused with a code while another one is under way', async () => {
    await start();
    const second = await operator.post<{ code: string }>('/match-rounds');
    expect([second.status, second.body.code]).toEqual([409, 'match-round.under-way']);
  });

  it('is cancelled with a reason of its own; what was read before is stale', async () => {
    const round = await start();
    const without = await cancel(operator, round, { version: 1 });
    expect([without.status, (without.body as { code: string }).code]).toEqual([422, 'match-round.reason-missing']);
    expect((await cancel(operator, round, { version: 7, reasonCode: 'cancel.load' })).status).toBe(409);
    expect((await cancel(operator, round, { version: 1, reasonCode: 'cancel.load' })).status).toBe(201);
    expect(await read(operator, round)).toMatchObject({
      state: 'cancelled',
      reason: '占用资源过多',
      allowedActions: [],
    });
    expect((await cancel(operator, round, { version: 2, reasonCode: 'cancel.load' })).status).toBe(409);
    await start();
  });

  it('shows how far it is with each organisation, a page at a time', async () => {
    const round = await start();
    await api.query(
      `INSERT INTO match_round.chunks (round_id, place, organisation_id, demand_ids, is_done, done_at, runs)
       SELECT $1, place, gen_random_uuid(), array_fill(gen_random_uuid(), ARRAY[place]), place = 1, CASE WHEN place = 1 THEN now() END, CASE WHEN place = 1 THEN 1 ELSE 0 END
         FROM generate_series(1, 5) place`,
      [round.id],
    );
    const page = async (query: string) =>
      (
        await operator.get<{ items: { demands: number; matched: number }[]; nextCursor: string | null }>(
          `/match-rounds/${round.id}/organisations?limit=3${query}`,
        )
      ).body;
    const first = await page('');
    expect(first.items.map(({ demands, matched }) => [demands, matched])).toEqual([
      [5, 0],
      [4, 0],
      [3, 0],
    ]);
    const next = await page(`&cursor=${first.nextCursor}`);
    expect(next.items.map(({ demands, matched }) => [demands, matched])).toEqual([
      [2, 0],
      [1, 1],
    ]);
    expect(next.nextCursor).toBeNull();
    expect((await operator.get(`/match-rounds/${newId()}/organisations`)).status).toBe(404);
    expect((await api.get(RoundQueries).one(round.id))?.organisations).toBe(5);
  });
});
