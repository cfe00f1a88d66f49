import type { DemandMatches, Match } from '../../api/shapes';

export type Folded = { match: Match; copies: { match: Match; share: number }[] };

/** Matches in their order; those that are nearly the same text stand beneath the one that has the place. All of them stay. */
export function foldedMatches({ matches }: Pick<DemandMatches, 'matches'>): Folded[] {
  return matches
    .filter(({ copyOf }) => copyOf === null)
    .map((match) => ({
      match,
      copies: matches.flatMap((other) =>
        other.copyOf?.achievementId === match.achievement.id ? [{ match: other, share: other.copyOf.share }] : [],
      ),
    }));
}
