import { refine } from '../engine/refine';
import type { MatchDocument } from '../corpus/match-document';
import type { MatchIndex } from '../corpus/match-index';
import type { RunInputs } from './run-inputs';
import { translated } from '../translated';

/** The need as it is searched and scored: with its terms in the other language and, where its owner marked some as right, more like these. */
export function needOf(
  demand: MatchDocument,
  index: MatchIndex,
  { refinements }: Pick<RunInputs, 'refinements'>,
): MatchDocument {
  const need = translated(demand);
  const liked = (refinements?.[demand.id]?.liked ?? []).flatMap((id) => index.documents.get(id) ?? []);
  return liked.length > 0 ? { ...need, ...refine(need, liked, index.of('achievement')) } : need;
}
