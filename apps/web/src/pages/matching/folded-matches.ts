import { useQuery } from '@tanstack/react-query';
import { matchCopiesQuery } from '../../api/search-queries';
import type { DemandMatches, Match } from '../../api/shapes';

export type Folded = { match: Match; copies: { match: Match; share: number }[] };

/** Matches in their order; those that are nearly the same text stand beneath the first of them. All of them stay. */
export function useFoldedMatches({ demandId, matches }: DemandMatches): Folded[] {
  const groups = useQuery(matchCopiesQuery(demandId)).data?.items ?? [];
  const byAchievement = new Map(matches.map((match) => [match.achievement.id, match]));
  const beneath = new Map<string, Folded['copies']>();
  const folded = new Set<string>();
  for (const { achievementId, copies } of groups) {
    if (!byAchievement.has(achievementId)) continue;
    const found = copies.flatMap((copy) => {
      const match = byAchievement.get(copy.achievementId);
      return match ? [{ match, share: copy.share }] : [];
    });
    beneath.set(achievementId, found);
    for (const { match } of found) folded.add(match.id);
  }
  return matches
    .filter(({ id }) => !folded.has(id))
    .map((match) => ({ match, copies: beneath.get(match.achievement.id) ?? [] }));
}
