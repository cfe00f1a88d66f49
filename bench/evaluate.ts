import type { Hit, Need } from '../libs/matching/engine/engine-types';
import { SearchIndex } from '../libs/matching/engine/search-index';
import type { EvaluationSet } from './evaluation-set';
import type { Rerank } from './latent';
import { averagePrecision, type Judgments, mean, ndcg, percentile, recall, reciprocalRank } from './metrics';

const DEPTH = 1000;

export interface Measured {
  readonly name: string;
  readonly queries: number;
  readonly ndcg10: number;
  readonly recall100: number;
  readonly mrr10: number;
  readonly map: number;
  readonly p50: number;
  readonly p95: number;
  readonly indexSeconds: number;
}

interface Answered {
  readonly query: string;
  readonly ranking: readonly string[];
  readonly judgments: Judgments;
  readonly milliseconds: number;
}

/** One row for the set and, where it names hard queries, one for those. */
export function evaluate(
  set: EvaluationSet,
  rerankFor: (set: EvaluationSet, index: SearchIndex) => Rerank = () => (_, hits) => hits,
): Measured[] {
  const { index, indexSeconds } = buildIndex(set);
  const rerank = rerankFor(set, index);
  const answers = answerQueries(set, (query) => rerank(query, index.search(query, { limit: DEPTH })));
  const rows = [measure(set.name, answers, indexSeconds)];
  const { hardQueries } = set;
  if (hardQueries) {
    const hard = answers.filter(({ query }) => hardQueries.has(query));
    rows.push(measure(`${set.name}, hard`, hard, indexSeconds));
  }
  return rows;
}

function buildIndex({ corpus }: EvaluationSet): { index: SearchIndex; indexSeconds: number } {
  const startedAt = performance.now();
  const index = new SearchIndex();
  for (const document of corpus) index.put(document);
  return { index, indexSeconds: (performance.now() - startedAt) / 1000 };
}

function answerQueries({ queries, qrels }: EvaluationSet, search: (need: Need) => readonly Hit[]): Answered[] {
  // The first searches run before the machine code is ready; they are not what a person waits for.
  for (const query of queries.slice(0, 10)) search(query);
  return queries.flatMap((query) => {
    const judgments = qrels.get(query.id);
    return judgments ? [answer(query, judgments, search)] : [];
  });
}

function answer(
  query: Need & { readonly id: string },
  judgments: Judgments,
  search: (need: Need) => readonly Hit[],
): Answered {
  const startedAt = performance.now();
  const hits = search(query);
  const milliseconds = performance.now() - startedAt;
  return { query: query.id, ranking: hits.map(({ id }) => id), judgments, milliseconds };
}

function measure(name: string, answers: readonly Answered[], indexSeconds: number): Measured {
  const average = (
    metric: (ranking: readonly string[], judgments: Judgments, depth: number) => number,
    depth: number,
  ) => mean(answers.map(({ ranking, judgments }) => metric(ranking, judgments, depth)));
  const times = answers.map(({ milliseconds }) => milliseconds);
  return {
    name,
    queries: answers.length,
    ndcg10: average(ndcg, 10),
    recall100: average(recall, 100),
    mrr10: average(reciprocalRank, 10),
    map: average(averagePrecision, DEPTH),
    p50: percentile(times, 0.5),
    p95: percentile(times, 0.95),
    indexSeconds,
  };
}
