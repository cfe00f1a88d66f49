import { type Language, TUNING, type Tuning } from '../libs/matching/engine/engine-parameters';
import { languageOf, type ReadNeed, readNeed } from '../libs/matching/engine/read-need';
import type { SearchIndex } from '../libs/matching/engine/search-index';
import { crossValidate, FOLDS, REPEATS } from './cross-validate';
import { buildIndex } from './evaluate';
import type { EvaluationSet } from './evaluation-set';
import { type Judgments, mean, ndcg } from './metrics';
import { tuningGrid, tuningText } from './tuning-grid';

interface JudgedNeed {
  readonly read: ReadNeed;
  readonly judgments: Judgments;
}

/** Prints what parameters chosen by other queries give, and which ones they chose. */
export function validateTuning(set: EvaluationSet): void {
  const { index } = buildIndex(set);
  const needs = judgedNeeds(set);
  const tokens = needs.flatMap(({ read }) => read.tokens);
  const language = languageOf(tokens.filter(({ channel }) => channel === 'w').map(({ first }) => first));
  const grid = tuningGrid(language);
  const figures = grid.map((tuning) => figuresOf(tuning, needs, index));
  const { heldOut, chosen, wins } = crossValidate(figures);
  const means = figures.map(mean);
  const product = mean(figuresOf(TUNING[language], needs, index));
  console.log(`${set.name}: ${grid.length} choices, ${FOLDS} folds, ${REPEATS} times over ${needs.length} queries`);
  console.log(`  nDCG@10  held out ${heldOut.toFixed(4)}  product ${product.toFixed(4)}  best seen ${maximum(means)}`);
  chosen.forEach((choice, fold) => console.log(`  fold ${fold + 1}: ${textOf(grid, choice, language)}`));
  const favourite = wins.indexOf(Math.max(...wins));
  console.log(`  most often (${wins[favourite]} of ${FOLDS * REPEATS}): ${textOf(grid, favourite, language)}`);
}

function judgedNeeds({ queries, qrels }: EvaluationSet): JudgedNeed[] {
  return queries.flatMap((query) => {
    const judgments = qrels.get(query.id);
    return judgments ? [{ read: readNeed(query), judgments }] : [];
  });
}

function figuresOf(tuning: Tuning, needs: readonly JudgedNeed[], index: SearchIndex): number[] {
  return needs.map(({ read, judgments }) => {
    const hits = index.searchRead({ ...read, tuning }, { limit: 10 });
    return ndcg(
      hits.map(({ id }) => id),
      judgments,
      10,
    );
  });
}

function maximum(values: readonly number[]): string {
  return Math.max(...values).toFixed(4);
}

function textOf(grid: readonly Tuning[], choice: number, language: Language): string {
  const tuning = grid[choice];
  return tuning ? tuningText(language, tuning) : '';
}
