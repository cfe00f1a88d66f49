import { setPriority } from 'node:os';
import { workerData } from 'piscina';
import { newId } from '#kernel/id';
import { achievementsFor, hashOf } from '../run/compute-matches';
import type { MatchIndex } from '../corpus/match-index';
import { matchRows } from '../run/match-rows';
import { MATCHER_VERSION } from '../run/matcher-version';
import type { Meaning, MeaningState } from '../semantic/meaning';
import type { BulkRun, BulkRuns, ThreadGiven, ThreadTask } from './bulk-run';
import { indexAt } from './index-at';
import { meaningAt } from './thread-meaning';

const { databaseUrl } = workerData as ThreadGiven;
// On Linux this is the thread's alone: people who wait for an answer go first.
const niceness = 10;
if (process.platform === 'linux') setPriority(niceness);

let meant: { readonly key: string; readonly meaning: Meaning } | undefined;
let kept: { readonly seq: number; readonly index: Promise<MatchIndex> } | undefined;

/** What a thread of the pool does: the runs of some demands, on the documents of the frozen number. */
export async function matchDemands({ frozen, demandIds }: ThreadTask): Promise<BulkRuns> {
  if (frozen.engineVersion !== MATCHER_VERSION)
    throw new Error(`this is engine ${MATCHER_VERSION}, asked for was ${frozen.engineVersion}`);
  const index = await indexOf(frozen.seq);
  const meaning = await meaningOf(index, frozen.run.meaningState);
  const runs: BulkRun[] = [];
  const pairs: string[] = [];
  for (const demandId of demandIds) {
    const demand = index.documents.get(demandId);
    if (!demand) continue;
    const begun = performance.now();
    const run = achievementsFor(demand, index, { ...frozen.run, meaning });
    const { excluded, leftOut, documentCount, tally } = run;
    const durationMs = performance.now() - begun;
    const id = newId();
    const matches = run.matches.length;
    runs.push({ id, demandId, documentCount, excluded, leftOut, resultHash: hashOf(run), durationMs, matches, tally });
    // Each at once: what lives until the chunk is done is copied by every collection meanwhile.
    for (const row of matchRows(run.matches)) pairs.push(JSON.stringify({ run_id: id, ...row }));
  }
  return { runs, pairs: `[${pairs.join(',')}]` };
}

/** Read once for a round, as the index is. */
async function meaningOf(index: MatchIndex, state: MeaningState | undefined): Promise<Meaning | undefined> {
  if (!state) return undefined;
  const key = `${index.seq} ${state.model} ${state.seq}`;
  if (meant?.key !== key) {
    meant = { key, meaning: await meaningAt(databaseUrl, index, state) };
  }
  return meant.meaning;
}

/** Each thread builds its own once for a round. */
function indexOf(seq: number): Promise<MatchIndex> {
  if (kept?.seq !== seq) {
    const index = indexAt(databaseUrl, seq);
    // The next task tries again.
    index.catch(() => (kept = undefined));
    kept = { seq, index };
  }
  return kept.index;
}
