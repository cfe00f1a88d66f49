import 'reflect-metadata';
import { join } from 'node:path';
import { achievementsFor, firstWeightSet, type MatchDocument, MatchIndex, type RunInputs, translated } from '#matching';
import { type EvaluationSet, type EvaluationText, findSets, loadSet } from './evaluation-set';
import { percentile } from './metrics';
import { type Draw, drawFrom, shuffledNumbers } from './seeded';

/**
 * Where a list should end by its texts: judged needs in markets of made-up facts, in which half of what is offered is of
 * the need's field, near by, cheap and ready, whatever its text says. `node scripts/run-ts.mjs bench/floors.ts [OFFERS]`
 */
const OFFERS = Number(process.argv[2] ?? 400);
const NEEDS = 40;
const SEEDS = [1, 2, 3, 4, 5];
const FLOORS: readonly (readonly [leastText: number, ofBest: number])[] = [
  ...[0, 0.2, 0.3, 0.35, 0.4, 0.45, 0.5, 0.6].map((ofBest) => [0.08, ofBest] as const),
  [0.12, 0],
  [0.12, 0.4],
];
const today = '2026-06-01';

/** One draw from a set. */
interface Market {
  readonly index: MatchIndex;
  readonly needs: readonly { readonly need: MatchDocument; readonly right: ReadonlySet<string> }[];
}

function main(): void {
  // eslint-disable-next-line no-restricted-properties -- a bench has no application configuration to read
  const root = process.env['JIQIAO_DATA'] ?? join(process.cwd(), '..', 'shared', 'data');
  console.log(`${OFFERS} offers, ${NEEDS} needs, ${SEEDS.length} draws; lists end at .55 of the best score and at 20`);
  for (const files of [...findSets(root), ...findSets(join(process.cwd(), 'bench', 'sets'))]) {
    const set = loadSet(files);
    const markets = SEEDS.map((seed) => drawnFrom(set, drawFrom(seed)));
    const shares = markets.flatMap(sharesOfBest);
    const least = [0.01, 0.05, 0.1].map((part) => percentile(shares, part).toFixed(2)).join(' / ');
    console.log(`\n${set.name}: of the right texts 1, 5 and 10 % have less than ${least} of the best text`);
    console.log('least text  of best   listed  right of listed  right kept  no list');
    for (const [leastText, leastTextOfBest] of FLOORS) printLine(markets, { leastText, leastTextOfBest });
  }
}

function printLine(markets: readonly Market[], floor: Readonly<Record<'leastText' | 'leastTextOfBest', number>>): void {
  const inputs = { ...plain, weightSet: { ...firstWeightSet, ...floor } };
  let [lists, listed, right, all, empty] = [0, 0, 0, 0, 0];
  for (const { index, needs } of markets)
    for (const { need, right: answers } of needs) {
      const { matches } = achievementsFor(need, index, inputs);
      lists += 1;
      listed += matches.length;
      empty += matches.length === 0 ? 1 : 0;
      right += matches.filter(({ achievement }) => answers.has(achievement.id)).length;
      all += answers.size;
    }
  const percent = (part: number, of: number) => `${((100 * part) / Math.max(1, of)).toFixed(1)} %`;
  const columns = [
    floor.leastText.toFixed(2).padStart(10),
    floor.leastTextOfBest.toFixed(2).padStart(7),
    (listed / lists).toFixed(2).padStart(7),
    percent(right, listed).padStart(15),
    percent(right, all).padStart(10),
    percent(empty, lists).padStart(7),
  ];
  console.log(columns.join('  '));
}

/** Some needs of a set with their answers among others, all with facts drawn by lot. */
function drawnFrom(set: EvaluationSet, draw: Draw): Market {
  const judged = shuffledNumbers(set.queries.length, draw)
    .flatMap((at) => set.queries[at] ?? [])
    .map((query) => ({ need: documentOf('demand', query, asked), right: rightOf(set, query.id) }))
    .filter(({ right }) => right.size > 0)
    .slice(0, NEEDS);
  const answers = new Set(judged.flatMap(({ right }) => [...right]));
  const others = shuffledNumbers(set.corpus.length, draw).flatMap((at) => set.corpus[at] ?? []);
  const offered = [...set.corpus.filter(({ id }) => answers.has(id)), ...others.filter(({ id }) => !answers.has(id))];
  const index = new MatchIndex();
  for (const text of offered.slice(0, Math.max(OFFERS, answers.size)))
    index.put(documentOf('achievement', text, draw(2) === 0 ? fitting : { trl: 1 + draw(9), highTechField: '1' }));
  return { index, needs: judged };
}

function rightOf(set: EvaluationSet, id: string): ReadonlySet<string> {
  return new Set([...(set.qrels.get(id) ?? [])].flatMap(([document, grade]) => (grade > 0 ? [document] : [])));
}

function sharesOfBest({ index, needs }: Market): number[] {
  return needs.flatMap(({ need, right }) => {
    const hits = index.of('achievement').search(translated(need), { limit: index.of('achievement').size });
    const best = hits[0]?.value ?? 1;
    return hits.flatMap(({ id, value }) => (right.has(id) ? [value / best] : []));
  });
}

const asked = { highTechField: '8', districtCode: '310115', amountFen: '10000000', deadline: '2028-06-01' };
const fitting = { highTechField: '8', districtCode: '310115', amountFen: '5000000', trl: 9, confirmedOn: today };

function documentOf(kind: string, { id, title, text }: EvaluationText, facts: Partial<MatchDocument>): MatchDocument {
  return {
    ...{ id, kind, title, text, seq: 1, revisionId: id, organisationId: kind, titleTranslation: null, keywords: [] },
    ...{ language: 'zh', organisationName: null, highTechField: null, districtCode: '320500', cooperationModes: [] },
    ...{ amountFen: null, amountNegotiable: false, trl: null, ipAvailable: null, deadline: null, validUntil: null },
    ...{ publishedAt: '2026-01-01T00:00:00.000Z', missing: [] },
    ...facts,
  };
}

/** The rules as they stand in a young city; near copies are left alone, so that only the floors differ. */
const plain: Omit<RunInputs, 'weightSet'> = {
  today,
  seed: '1',
  records: {},
  parameters: {
    monthsToUse: { 1: 60, 2: 48, 3: 36, 4: 24, 5: 18, 6: 12, 7: 6, 8: 3, 9: 0 },
    lateness: 24,
    priceLimit: 3,
    sameField: 0.8,
    relatedField: 0.5,
    contractFields: {},
    sameCity: 0.6,
    elsewhere: 0.2,
    noRecord: 0.5,
    fullRecord: 5,
    freshDays: 90,
    staleDays: 365,
  },
};

main();
