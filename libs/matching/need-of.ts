import { refine } from './engine/refine';
import type { MatchDocument } from './match-document';
import type { MatchIndex } from './match-index';
import type { RunInputs } from './run-inputs';

/** The need as it is searched and scored: with what its owner marked as right, more like these. */
export function needOf(
  demand: MatchDocument,
  index: MatchIndex,
  { refinements }: Pick<RunInputs, 'refinements'>,
): MatchDocument {
  const liked = (refinements?.[demand.id]?.liked ?? []).flatMap((id) => index.documents.get(id) ?? []);
  return liked.length > 0 ? { ...demand, ...refine(demand, liked, index.of('achievement')) } : demand;
}
