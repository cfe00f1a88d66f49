import type { Need, TextDocument } from '../libs/matching/engine/engine-types';
import { refine } from '../libs/matching/engine/refine';
import type { SearchIndex } from '../libs/matching/engine/search-index';
import { buildIndex } from './evaluate';
import type { EvaluationSet } from './evaluation-set';
import { type Judgments, mean, ndcg } from './metrics';

const DEPTH = 1000;

export interface Refined {
  readonly judged: number;
  readonly queries: number;
  /** nDCG@10 over what nobody has looked at yet, before and after. */
  readonly before: number;
  readonly after: number;
}

type Query = Need & { readonly id: string };

/**
 * Somebody looks at the best documents of each need and marks the right ones. What was looked at leaves the
 * ranking and the judgments, so that only what is newly found counts. Queries with nothing left to find are left out.
 */
export function measureRefinement(set: EvaluationSet, depths: readonly number[]): Refined[] {
  const { index } = buildIndex(set);
  const documents = new Map(set.corpus.map((document) => [document.id, document]));
  const judgedQueries = set.queries.filter(({ id }) => set.qrels.has(id));
  return depths.map((judged) => {
    const pairs = judgedQueries.flatMap((query) => {
      const judgments = set.qrels.get(query.id) ?? new Map<string, number>();
      return residual({ query, judgments, judged }, index, documents) ?? [];
    });
    const [before, after] = [mean(pairs.map((pair) => pair.before)), mean(pairs.map((pair) => pair.after))];
    return { judged, queries: pairs.length, before, after };
  });
}

function residual(
  { query, judgments, judged }: { query: Query; judgments: Judgments; judged: number },
  index: SearchIndex,
  documents: ReadonlyMap<string, TextDocument>,
): { before: number; after: number } | undefined {
  const ranking = rankingOf(query, index);
  const seen = new Set(ranking.slice(0, judged));
  const left = new Map([...judgments].filter(([id]) => !seen.has(id)));
  if (![...left.values()].some((relevance) => relevance > 0)) return undefined;
  const liked = [...seen].filter((id) => (judgments.get(id) ?? 0) > 0);
  const refined = refine(query, liked.map((id) => documents.get(id)).filter(isThere), index);
  const worth = (ids: readonly string[]): number =>
    ndcg(
      ids.filter((id) => !seen.has(id)),
      left,
      10,
    );
  return { before: worth(ranking), after: worth(rankingOf(refined, index)) };
}

function rankingOf(need: Need, index: SearchIndex): string[] {
  return index.search(need, { limit: DEPTH }).map(({ id }) => id);
}

function isThere(document: TextDocument | undefined): document is TextDocument {
  return document !== undefined;
}
