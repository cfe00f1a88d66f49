import { useState } from 'react';
import type { Match } from '../../api/shapes';
import { mostCompared } from './compare-matches';
import type { CompareTick } from './match-card';

/** Which of the list are chosen to stand side by side; what left the list leaves the choice. */
export function useCompared(matches: readonly Match[]) {
  const [ids, setIds] = useState<readonly string[]>([]);
  const chosen = ids.flatMap((id) => matches.find((match) => match.id === id) ?? []);
  const tickOf = (id: string): CompareTick => ({
    isChosen: chosen.some((match) => match.id === id),
    isFull: chosen.length >= mostCompared,
    toggle: () => {
      const present = chosen.map((match) => match.id);
      setIds(present.includes(id) ? present.filter((other) => other !== id) : [...present, id]);
    },
  });
  return { chosen, tickOf, clear: () => setIds([]) };
}
