import { basename, dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ENGINE_VERSION } from '../libs/matching/engine/engine-parameters';
import { evaluate, type Measured } from './evaluate';
import { type EvaluationSet, findSets, joinNeeds, loadSet, missingFiles, type SetFiles } from './evaluation-set';
import { latentRerank } from './latent';
import { changeSince, previousRelease, recordRelease } from './releases';
import { validateTuning } from './validate-tuning';

const USAGE =
  'Usage: npm run match:eval -- [--all] [--cv] [--join N] [--latent] [--record] | --corpus F --queries F --qrels F [--hard F]\n' +
  '  --cv      cross-validates the parameters over the grid of bench/tuning-grid.ts instead\n' +
  '  --join N  makes every N needs one long need that asks for all of them\n' +
  '  --latent  with the optional latent part\n' +
  '  --record  keeps the figures in bench/releases, to be compared with by the next version';
const WRONG_USE = 2;

/** Written by us to measure what the shared sets have no queries for. npm starts its scripts in the root. */
const OUR_SETS = join('bench', 'sets');

const OPTIONS = {
  all: { type: 'boolean' },
  cv: { type: 'boolean' },
  join: { type: 'string' },
  latent: { type: 'boolean' },
  record: { type: 'boolean' },
  corpus: { type: 'string' },
  queries: { type: 'string' },
  qrels: { type: 'string' },
  hard: { type: 'string' },
} as const;

type Arguments = ReturnType<typeof parseArgs<{ options: typeof OPTIONS }>>['values'];

function main(): number {
  let given: Arguments;
  try {
    given = parseArgs({ options: OPTIONS }).values;
  } catch (error) {
    return refuse(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
  }
  return run(given);
}

function run(given: Arguments): number {
  const { all, corpus, queries, qrels, hard, join: size } = given;
  if (size !== undefined && !(Number.isInteger(Number(size)) && Number(size) >= 1)) return refuse(USAGE);
  if (all || (!corpus && !queries && !qrels)) return runAll(given);
  if (!corpus || !queries || !qrels) return refuse(USAGE);
  if (given.record) return refuse('--record is for all sets: a release knows every set');
  const files = { name: basename(dirname(resolve(corpus))), corpus, queries, qrels, hardQueries: hard };
  const missing = missingFiles(files);
  if (missing.length > 0) return refuse(`Not found: ${missing.join(', ')}`);
  measure([files], given);
  return 0;
}

function runAll(given: Arguments): number {
  if (given.record && (given.latent || given.join || given.cv)) {
    return refuse('--record keeps what the product does by default');
  }
  // eslint-disable-next-line no-restricted-properties -- a bench has no application configuration to read
  const data = process.env['JIQIAO_DATA'];
  // npm starts its scripts in the root of the repository.
  const root = data ?? join(process.cwd(), '..', 'shared', 'data');
  const sets = [...findSets(root), ...findSets(OUR_SETS)];
  if (sets.length === 0) {
    console.log(`No evaluation set found in ${root}: set JIQIAO_DATA to the folder that holds them.`);
    return 0;
  }
  const measured = measure(sets, given);
  if (given.record) console.log(`recorded in ${recordRelease(ENGINE_VERSION, measured)}`);
  return 0;
}

/** One row for each set and, where it names hard queries, one for those; only the first kind is returned. */
function measure(sets: readonly SetFiles[], { cv, join: size, latent }: Arguments): Measured[] {
  const load = (files: SetFiles): EvaluationSet =>
    size === undefined ? loadSet(files) : joinNeeds(loadSet(files), Number(size));
  console.log(`engine ${ENGINE_VERSION}`);
  if (cv) {
    // Ours share no word between need and answer: without the glossary there is nothing to tune.
    for (const files of sets.filter((given) => !isOurs(given))) validateTuning(load(files));
    return [];
  }
  printHeader();
  return sets.flatMap((files) => {
    const set = load(files);
    const rows = evaluate(set, latent ? latentRerank : undefined);
    if (isOurs(files)) rows.push(...evaluate({ ...set, name: `${set.name}, no glossary` }, undefined, (need) => need));
    rows.forEach((row) => printRow(row, files.name));
    return rows.slice(0, 1);
  });
}

function isOurs({ corpus }: SetFiles): boolean {
  return corpus.startsWith(OUR_SETS);
}

function refuse(reason: string): number {
  console.error(reason);
  return WRONG_USE;
}

const before = previousRelease(ENGINE_VERSION);

function printHeader(): void {
  const since = before ? `  nDCG@10 since ${before.engine}` : '';
  console.log(`${'set'.padEnd(26)}  queries  nDCG@10  R@100  MRR@10    MAP  p50 ms  p95 ms  index s${since}`);
}

function printRow(row: Measured, set: string): void {
  const quality = [row.ndcg10.toFixed(3).padStart(7), row.recall100.toFixed(3).padStart(5)];
  const ranks = [row.mrr10.toFixed(3).padStart(6), row.map.toFixed(4).padStart(5)];
  const times = [
    row.p50.toFixed(1).padStart(6),
    row.p95.toFixed(1).padStart(6),
    row.indexSeconds.toFixed(1).padStart(7),
  ];
  const columns = [row.name.padEnd(26), String(row.queries).padStart(7), ...quality, ...ranks, ...times];
  console.log([...columns, changeText(row, set)].join('  ').trimEnd());
}

function changeText({ figures }: Measured, set: string): string {
  const change = before && changeSince(before, set, figures);
  if (!change) return '';
  const [mean, low, high] = [change.mean, change.low, change.high].map(
    (value) => `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(3)}`,
  );
  return `${mean} [${low}, ${high}]`;
}

process.exitCode = main();
