import { basename, dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ENGINE_VERSION } from '../libs/matching/engine/engine-parameters';
import { evaluate, type Measured } from './evaluate';
import { findSets, loadSet, missingFiles, type SetFiles } from './evaluation-set';
import { latentRerank } from './latent';

const USAGE = 'Usage: npm run match:eval -- [--latent] [--all] | --corpus F --queries F --qrels F [--hard F]';
const WRONG_USE = 2;

const OPTIONS = {
  all: { type: 'boolean' },
  latent: { type: 'boolean' },
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

function run({ all, latent, corpus, queries, qrels, hard }: Arguments): number {
  if (all || (!corpus && !queries && !qrels)) return evaluateAll(latent);
  if (!corpus || !queries || !qrels) return refuse(USAGE);
  return evaluateOne({ name: basename(dirname(resolve(corpus))), corpus, queries, qrels, hardQueries: hard }, latent);
}

function evaluateAll(latent?: boolean): number {
  // eslint-disable-next-line no-restricted-properties -- a bench has no application configuration to read
  const given = process.env['JIQIAO_DATA'];
  // npm starts its scripts in the root of the repository.
  const root = given ?? join(process.cwd(), '..', 'shared', 'data');
  const sets = findSets(root);
  if (sets.length === 0) {
    console.log(`No evaluation set found in ${root}: set JIQIAO_DATA to the folder that holds them.`);
    return 0;
  }
  printHeader();
  for (const files of sets) evaluate(loadSet(files), latent ? latentRerank : undefined).forEach(printRow);
  return 0;
}

function evaluateOne(files: SetFiles, latent?: boolean): number {
  const missing = missingFiles(files);
  if (missing.length > 0) return refuse(`Not found: ${missing.join(', ')}`);
  printHeader();
  evaluate(loadSet(files), latent ? latentRerank : undefined).forEach(printRow);
  return 0;
}

function refuse(reason: string): number {
  console.error(reason);
  return WRONG_USE;
}

function printHeader(): void {
  console.log(`engine ${ENGINE_VERSION}`);
  console.log(`${'set'.padEnd(26)}  queries  nDCG@10  R@100  MRR@10    MAP  p50 ms  p95 ms  index s`);
}

function printRow(row: Measured): void {
  const quality = [row.ndcg10.toFixed(3).padStart(7), row.recall100.toFixed(3).padStart(5)];
  const ranks = [row.mrr10.toFixed(3).padStart(6), row.map.toFixed(4).padStart(5)];
  const times = [
    row.p50.toFixed(1).padStart(6),
    row.p95.toFixed(1).padStart(6),
    row.indexSeconds.toFixed(1).padStart(7),
  ];
  console.log([row.name.padEnd(26), String(row.queries).padStart(7), ...quality, ...ranks, ...times].join('  '));
}

process.exitCode = main();
