import { join } from 'node:path';
import { glossary, GLOSSARY_VERSION, pairCount } from '#glossary';
import type { Need } from '../libs/matching/engine/engine-types';
import { SearchIndex } from '../libs/matching/engine/search-index';
import { pairedInterval } from './bootstrap';
import { type EvaluationSet, findSets, loadSet } from './evaluation-set';
import { mean, ndcg, recall } from './metrics';
import { withGlossary } from './with-glossary';

// What the glossary gives and what it costs: each set by itself, then all of them in one index, where a need's own
// language must not lose what the other one gains. `node scripts/run-ts.mjs bench/glossary.ts`
const DEPTH = 100;
const OUR_SETS = join('bench', 'sets');
const CROSS_LANGUAGE = 'cross-language';

interface Figures {
  readonly ndcg10: number;
  readonly recall100: number;
}

interface Part {
  readonly name: string;
  readonly set: EvaluationSet;
  readonly accept: (query: string) => boolean;
}

function main(): void {
  // eslint-disable-next-line no-restricted-properties -- a bench has no application configuration to read
  const data = process.env['JIQIAO_DATA'] ?? join('..', 'shared', 'data');
  const sets = [...findSets(data), ...findSets(OUR_SETS)].map(loadSet);
  console.log(`glossary ${GLOSSARY_VERSION}: ${glossary.length} entries, ${pairCount(glossary)} pairs`);
  console.log(`${''.padEnd(52)}  nDCG@10 off → on   R@100 off → on   change of nDCG@10`);
  for (const set of sets) for (const part of partsOf(set)) printPart(part, part.name, indexOf([set]));
  const one = indexOf(sets);
  for (const set of sets) for (const part of partsOf(set)) printPart(part, `${part.name}, all sets in one index`, one);
}

/** The two directions of our own set apart: they are two different things to be good at. */
function partsOf(set: EvaluationSet): Part[] {
  if (set.name !== CROSS_LANGUAGE) return [{ name: set.name, set, accept: () => true }];
  return [
    { name: 'zh needs, en achievements', set, accept: (query) => query.startsWith('Z') },
    { name: 'en needs, zh achievements', set, accept: (query) => query.startsWith('E') },
  ];
}

function indexOf(sets: readonly EvaluationSet[]): SearchIndex {
  const index = new SearchIndex();
  for (const { name, corpus } of sets) {
    for (const document of corpus) index.put({ ...document, id: idIn(name, document.id) });
  }
  return index;
}

function printPart(part: Part, name: string, index: SearchIndex): void {
  const [off, on] = [figuresOf(part, index, (need) => need), figuresOf(part, index, withGlossary)];
  const change = pairedInterval(on.map(({ ndcg10 }, at) => ndcg10 - (off[at]?.ndcg10 ?? 0)));
  const both = (figure: keyof Figures): string =>
    [off, on].map((figures) => mean(figures.map((of) => of[figure])).toFixed(4)).join(' → ');
  const interval = [change.mean, change.low, change.high].map((value) => value.toFixed(4));
  console.log(
    `${name.padEnd(52)}  ${both('ndcg10')}  ${both('recall100')}  ${interval[0]} [${interval.slice(1).join(', ')}]`,
  );
}

function figuresOf({ set, accept }: Part, index: SearchIndex, asked: (need: Need) => Need): Figures[] {
  return set.queries.flatMap((query) => {
    const judgments = accept(query.id) ? set.qrels.get(query.id) : undefined;
    if (!judgments) return [];
    const judged = new Map([...judgments].map(([id, relevance]) => [idIn(set.name, id), relevance]));
    const ranking = index.search(asked(query), { limit: DEPTH }).map(({ id }) => id);
    return [{ ndcg10: ndcg(ranking, judged, 10), recall100: recall(ranking, judged, DEPTH) }];
  });
}

function idIn(set: string, id: string): string {
  return `${set} ${id}`;
}

main();
