import type { Demand } from '../../api/shapes';
import { type Settled, SimilarDemands } from '../../parts/similar-demands';
import { writtenText } from './written-text';

type Props = { demand: Demand | null; isShown: boolean; settled: Settled };

/** While it is being written: whoever learns at the end that somebody has asked already has written for nothing. */
export function SimilarEarly({ demand, isShown, settled }: Props) {
  const text = demand && writtenText(demand.current);
  if (!demand || !text || !isShown) return null;
  return <SimilarDemands id={demand.id} for="writer" text={text} settled={settled} />;
}
