import type { Hit, Need } from '../libs/matching/engine/engine-types';
import { SearchIndex } from '../libs/matching/engine/search-index';
import type { EvaluationSet } from './evaluation-set';
import type { Rerank } from './latent';
import { averagePrecision, type Judgments, mean, ndcg, percentile, recall, reciprocalRank } from './metrics';
import { withGlossary } from './with-glossary';

const DEPTH = 1000;

/** What one query reached. */
export interface QueryFigures {
  readonly query: string;
  readonly ndcg10: number;
  readonly recall100: number;
  readonly mrr10: number;
  readonly map: number;
}

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
  readonly figures: readonly QueryFigures[];
}

interface Answered {
  readonly figures: QueryFigures;
  readonly milliseconds: number;
}

/** One row for the set and, where it names hard queries, one for those. */
export function evaluate(
  set: EvaluationSet,
  rerankFor: (set: EvaluationSet, index: SearchIndex) => Rerank = () => (_, hits) => hits,
  asked: (need: Need) => Need = withGlossary,
): Measured[] {
  const { index, indexSeconds } = buildIndex(set);
  const rerank = rerankFor(set, index);
  const answers = answerQueries(set, (query) => rerank(query, index.search(asked(query), { limit: DEPTH })));
  const rows = [measure(set.name, answers, indexSeconds)];
  const { hardQueries } = set;
  if (hardQueries) {
    const hard = answers.filter(({ figures }) => hardQueries.has(figures.query));
    rows.push(measure(`${set.name}, hard`, hard, indexSeconds));
  }
  return rows;
}

export function buildIndex({ corpus }: EvaluationSet): { index: SearchIndex; indexSeconds: number } {
  const startedAt = performance.now();
  const index = new SearchIndex();
  for (const document of corpus) index.put(document);
  return { index, indexSeconds: (performance.now() - startedAt) / 1000 };
}

function answerQueries({ queries, qrels }: EvaluationSet, search: (need: Need) => readonly Hit[]): Answered[] {
  // The first searches run before the machine code is ready; they are not what a person waits for.
  // Copies: the index remembers what it was asked.
  for (const query of queries.slice(0, 10)) search({ ...query });
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
  const ranking = hits.map(({ id }) => id);
  const figures = {
    query: query.id,
    ndcg10: ndcg(ranking, judgments, 10),
    recall100: recall(ranking, judgments, 100),
    mrr10: reciprocalRank(ranking, judgments, 10),
    map: averagePrecision(ranking, judgments, DEPTH),
  };
  return { figures, milliseconds };
}

function measure(name: string, answers: readonly Answered[], indexSeconds: number): Measured {
  const figures = answers.map(({ figures: ofOne }) => ofOne);
  const average = (metric: Exclude<keyof QueryFigures, 'query'>): number => mean(figures.map((ofOne) => ofOne[metric]));
  const times = answers.map(({ milliseconds }) => milliseconds);
  return {
    name,
    queries: answers.length,
    ndcg10: average('ndcg10'),
    recall100: average('recall100'),
    mrr10: average('mrr10'),
    map: average('map'),
    p50: percentile(times, 0.5),
    p95: percentile(times, 0.95),
    indexSeconds,
    figures,
  };
}
