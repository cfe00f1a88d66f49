import { openAchievementStates } from '#achievement';
import { openDemandStates } from '#demand';

const listed = (states: readonly string[]): string => states.map((state) => `'${state}'`).join(', ');

/**
 * The pairs that both owners call relevant now, as far as both are open and the owner of the achievement may know of the
 * demand: what one of them said alone is nobody else's. `which` says of which statements `s`; each side is named as the
 * other may name it, the owner of a demand not at all where it is anonymous or shows no more than its title.
 */
export function mutualPairs(which: string): string {
  return `
    SELECT said.demand_id, said.achievement_id, max(said.at) AS since,
           d.organisation_id AS need_id, a.organisation_id AS owner_id, o.name AS owner_name, o.name_en AS owner_name_en,
           CASE WHEN ${isNamed} THEN n.name END AS need_name, CASE WHEN ${isNamed} THEN n.name_en END AS need_name_en
      FROM (SELECT DISTINCT ON (s.demand_id, s.achievement_id, s.side) s.* FROM feedback.statements s
             WHERE ${which}
               AND s.voice_id = CASE s.side WHEN 'demand' THEN s.demand_organisation_id WHEN 'achievement' THEN s.achievement_organisation_id END
             ORDER BY s.demand_id, s.achievement_id, s.side, s.number DESC) said
      JOIN demand.demands d ON d.id = said.demand_id AND d.state IN (${listed(openDemandStates)})
      JOIN demand.demand_revisions r ON r.id = d.published_revision_id
      JOIN identity.organisations n ON n.id = d.organisation_id
      JOIN achievement.achievements a ON a.id = said.achievement_id AND a.state IN (${listed(openAchievementStates)})
      JOIN identity.organisations o ON o.id = a.organisation_id
     WHERE said.verdict = 'relevant' AND (r.visibility <> 'invited' OR o.uscc = ANY(r.invited_usccs))
     GROUP BY said.demand_id, said.achievement_id, d.id, r.id, n.id, a.id, o.id HAVING count(*) = 2`;
}

const isNamed = `NOT r.anonymous AND (r.visibility = 'public' OR o.uscc = ANY(r.invited_usccs))`;

/** Whether an organisation has done with a `pair` since both said yes: a yes that was taken back and given again is another. */
export function isSettledBy(organisation: string): string {
  return `EXISTS (
    SELECT FROM matching.settled_pairs x
     WHERE x.demand_id = pair.demand_id AND x.achievement_id = pair.achievement_id AND x.organisation_id = ${organisation}
       AND x.settled_at >= pair.since)`;
}
