import { newId } from '#kernel/id';
import { eventually, seconds } from '../journeys/eventually';
import type { Receipt } from '../journeys/visitor';
import { fillFeed } from '../support/fill-feed';
import type { Fault } from './fault';
import { isLong } from './figures';
import type { Site } from './site';

const points = ['before-commit', 'after-commit'] as const;
const demandsOf = { large: isLong ? 400 : 90, small: 3 };

/** Before what a chunk has found is stored, and just after it was: either the chunk is done or it is not. */
export const killRound: Fault = {
  no: 'F3 round',
  name: 'kill -9 worker amid a match round',
  async act(site) {
    const { installation, operator } = site;
    const [large, small] = [newId(), newId()];
    const market = { demands: { [large]: demandsOf.large, [small]: demandsOf.small }, achievements: 60 };
    const ids = await fillFeed(
      { query: (sql, parameters) => installation.query(sql, [...(parameters ?? [])]) },
      market,
    );
    const round = await operator.post<Receipt>('/api/match-rounds', {});
    for (const at of points) {
      site.arm('worker', { at, statement: 'SET is_done = true' });
      const { signal } = await site.worker.ended;
      expect(signal).toBe('SIGKILL');
      site.disarm();
      site.worker = site.startWorker();
    }
    const lastKill = performance.now();
    await eventually(async () => (await stateOf(site, round)) !== 'running', {
      within: 150_000,
      what: 'the round ends',
    });
    expect(await stateOf(site, round)).toBe('done');
    const recovery = `${seconds(lastKill)} s`;
    await expectEachOnce(site, ids);
    await unlist(site, ids);
    const kills = points.length;
    return { times: kills, result: `${ids.length}/${ids.length} demands matched once, none missing`, recovery };
  },
};

async function stateOf({ installation }: Site, { id }: Receipt): Promise<string | undefined> {
  const [row] = await installation.query<{ state: string }>(`SELECT state FROM match_round.rounds WHERE id = $1`, [id]);
  return row?.state;
}

async function expectEachOnce({ installation, inside }: Site, ids: readonly string[]): Promise<void> {
  const runs = await installation.query<{ id: string; demand: string }>(
    `SELECT id, trigger_id AS demand FROM matching.runs WHERE trigger_id = ANY($1)`,
    [ids],
  );
  expect(runs.map(({ demand }) => demand).toSorted()).toEqual(ids.toSorted());
  for (const { id } of runs.slice(0, 5)) expect(await inside.repeats(id)).toBe(true);
}

/** What the next fault finds is the market of before. */
async function unlist({ installation }: Site, ids: readonly string[]): Promise<void> {
  await installation.query(
    `WITH fed AS (UPDATE matching.feed SET seq = seq + 1 RETURNING seq)
     UPDATE matching.documents d SET until_seq = fed.seq FROM fed
      WHERE d.until_seq IS NULL AND d.seq = (SELECT seq FROM matching.documents WHERE object_id = $1)`,
    [ids[0]],
  );
}
