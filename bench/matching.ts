import { join } from 'node:path';
import { Pool } from 'pg';
import { ENGINE_VERSION } from '../libs/matching/engine/engine-parameters';
import { type EvaluationSet, findSets, loadSet } from './evaluation-set';
import { MiniSearchPeer, Ours, type Peer, PostgresPeer } from './matching-peers';
import { mean, ndcg, percentile, recall } from './metrics';

/**
 * Ours beside MiniSearch and PostgreSQL's ts_rank: the same texts cut by the same tokeniser, the whole need as the
 * question, the best hundred. `scripts/bench-matching.mjs` makes the stage.
 */

/** On this many needs it is tried which normalisation serves ts_rank best. */
const TRIED = 20;
const ROUNDS = 3;

interface Measured {
  readonly name: string;
  readonly quality: number;
  readonly recall: number;
  readonly p50: number;
  readonly p95: number;
  readonly indexSeconds: number;
  readonly queries: number;
}

async function measure(peer: Peer, set: EvaluationSet, most = Infinity): Promise<Measured> {
  const begun = performance.now();
  await peer.fill(set.corpus);
  const indexSeconds = (performance.now() - begun) / 1000;
  const judged = set.queries.filter(({ id }) => set.qrels.has(id)).slice(0, most);
  for (const query of judged.slice(0, 10)) await peer.search(query);
  const times: number[] = [];
  const answers: { ndcg: number; recall: number }[] = [];
  for (const query of judged) {
    let [best, ranking]: [number, readonly string[]] = [Infinity, []];
    // The fastest of some rounds, for each of them: what else the machine does is no part of this.
    for (let round = 0; round < ROUNDS; round += 1) {
      const from = performance.now();
      ranking = await peer.search(query);
      best = Math.min(best, performance.now() - from);
    }
    times.push(best);
    const judgments = set.qrels.get(query.id) ?? new Map<string, number>();
    answers.push({ ndcg: ndcg(ranking, judgments, 10), recall: recall(ranking, judgments, 100) });
  }
  return {
    name: peer.name,
    quality: mean(answers.map((answer) => answer.ndcg)),
    recall: mean(answers.map((answer) => answer.recall)),
    p50: percentile(times, 0.5),
    p95: percentile(times, 0.95),
    indexSeconds,
    queries: judged.length,
  };
}

async function bestOfPostgres(pool: Pool, set: EvaluationSet): Promise<PostgresPeer> {
  const tried: { peer: PostgresPeer; quality: number }[] = [];
  for (const normalisation of [0, 1, 2] as const) {
    const peer = new PostgresPeer(pool, normalisation);
    tried.push({ peer, quality: (await measure(peer, set, TRIED)).quality });
  }
  return tried.toSorted((one, other) => other.quality - one.quality)[0]?.peer ?? new PostgresPeer(pool, 0);
}

function print(set: EvaluationSet, rows: readonly Measured[]): void {
  const [ours] = rows;
  if (!ours) return;
  console.log(`\n${set.name}: ${set.corpus.length} documents, ${ours.queries} needs`);
  console.log(`${''.padEnd(14)} nDCG@10  R@100   p50 ms   p95 ms  index s   times slower   nDCG behind`);
  for (const row of rows) {
    const cells = [
      row.name.padEnd(14),
      row.quality.toFixed(3).padStart(7),
      row.recall.toFixed(3).padStart(6),
      row.p50.toFixed(2).padStart(8),
      row.p95.toFixed(2).padStart(8),
      row.indexSeconds.toFixed(1).padStart(8),
      row === ours ? '' : (row.p50 / ours.p50).toFixed(1).padStart(14),
      row === ours ? '' : (ours.quality - row.quality).toFixed(3).padStart(13),
    ];
    console.log(cells.join(' '));
  }
}

async function main(): Promise<void> {
  // eslint-disable-next-line no-restricted-properties -- a bench has no application configuration to read
  const { JIQIAO_DATA, JIQIAO_BENCH_DATABASE } = process.env;
  const root = JIQIAO_DATA ?? join(process.cwd(), '..', 'shared', 'data');
  const wanted = process.argv.slice(2);
  const sets = findSets(root).filter(({ name }) => wanted.length === 0 || wanted.includes(name));
  if (sets.length === 0) console.log(`No evaluation set found in ${root}: set JIQIAO_DATA to the folder of the sets.`);
  const pool = new Pool({ connectionString: JIQIAO_BENCH_DATABASE, max: 1 });
  console.log(`engine ${ENGINE_VERSION}; the fastest of ${ROUNDS} rounds for each need; best 100 of the whole need`);
  let isBehind = false;
  for (const files of sets) {
    const set = loadSet(files);
    const rows = [await measure(new Ours(), set), await measure(new MiniSearchPeer(), set)];
    rows.push(await measure(await bestOfPostgres(pool, set), set));
    print(set, rows);
    const [ours, ...peers] = rows;
    isBehind ||= peers.some(({ p50, quality }) => !ours || p50 < ours.p50 * 10 || quality >= ours.quality);
  }
  await pool.end();
  console.log(
    `\nwanted: ten times faster than both and a better nDCG on every set: ${isBehind ? 'missed' : 'reached'}`,
  );
  if (isBehind) process.exitCode = 1;
}

void main();
