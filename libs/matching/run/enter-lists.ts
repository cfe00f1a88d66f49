import type { Database } from '#platform/database/database';
import type { MatchIndex } from '../corpus/match-index';
import type { ComputedMatch } from './compute-matches';
import { isKept, listOf } from './list-of';
import { comparePairs, type RankedPair } from './rank-pairs';
import type { RunInputs } from './run-inputs';

interface ListedPair {
  readonly demandId: string;
  readonly achievementId: string;
  readonly score: number;
  readonly text: number;
  readonly copyOf: string | null;
}

interface Moment {
  readonly index: MatchIndex;
  readonly inputs: RunInputs;
}

/**
 * Of the demands that a new achievement answers those whose lists it enters, as if each were made with it among those
 * that it holds now: not a full list of better ones, nor far behind its best.
 */
export async function thoseThatEnter(
  database: Database,
  matches: readonly ComputedMatch[],
  moment: Moment,
): Promise<ComputedMatch[]> {
  const rows = await database.query<ListedPair>(
    `SELECT m.demand_id AS "demandId", m.achievement_id AS "achievementId", m.score, kept.copy_of AS "copyOf",
            coalesce((SELECT (c ->> 'value')::float8 FROM jsonb_array_elements(m.criteria) c WHERE c ->> 'criterion' = 'text'), 0) AS text
       FROM matching.current_matches m JOIN matching.matches kept ON kept.id = m.id
      WHERE m.demand_id = ANY($1)`,
    [matches.map(({ demand }) => demand.id)],
  );
  const listOfDemand = (id: string) => rows.filter(({ demandId }) => demandId === id);
  return matches.flatMap((match) => entered(match, listOfDemand(match.demand.id), moment));
}

function entered(match: ComputedMatch, listed: readonly ListedPair[], { index, inputs }: Moment): ComputedMatch[] {
  const own = pairOf(match);
  const held = listed.flatMap(({ achievementId, score, text }) => {
    const achievement = index.documents.get(achievementId);
    return achievement && achievementId !== match.achievement.id ? [{ ...own, achievement, score, text }] : [];
  });
  const ranked = [...held, own].sort((one, other) => comparePairs(one, other, inputs.seed));
  const { placed } = listOf(ranked, match.demand.id, inputs);
  const at = placed.find(({ pair }) => pair === own);
  if (!at || !isKept(at)) return [];
  const head = at.copyOf ?? match.achievement.id;
  const beside = placed.find(({ pair, copyOf }) => pair !== own && (copyOf ?? pair.achievement.id) === head);
  const known = listed.find(({ achievementId }) => achievementId === beside?.pair.achievement.id);
  // A list that is stored is not ranked anew: whoever joins a group takes the name that it has.
  return [{ ...match, copyOf: known ? (known.copyOf ?? known.achievementId) : null }];
}

function pairOf({ demand, achievement, score, criteria }: ComputedMatch): RankedPair {
  const text = criteria.find(({ criterion }) => criterion === 'text')?.value ?? 0;
  return { demand, achievement, score, criteria, text };
}
