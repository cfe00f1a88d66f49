import { Injectable } from '@nestjs/common';
import { openDemandStates } from '#demand';
import { Database } from '#platform/database/database';
import { matchesShown } from './run/list-of';

/** A list of an organisation's, and the number of the run from which on its pairs are counted. */
export interface ListSince {
  readonly side: 'demand' | 'achievement';
  readonly id: string;
  readonly since: string;
}

/** What this organisation did not set aside, and no run before that one had found. */
const isNews = `(SELECT s.verdict FROM feedback.statements s
             WHERE s.demand_id = m.demand_id AND s.achievement_id = m.achievement_id AND s.voice_id = $2
             ORDER BY s.number DESC LIMIT 1) IS DISTINCT FROM 'not_relevant'
       AND NOT EXISTS (
         SELECT FROM matching.matches former JOIN matching.runs before ON before.id = former.run_id AND before.drawn < l.since
          WHERE former.demand_id = m.demand_id AND former.achievement_id = m.achievement_id)`;

const readsText = `(n.organisation_id = $2 OR w.visibility = 'public' OR own.uscc = ANY(w.invited_usccs))`;

@Injectable()
export class ListedPairs {
  constructor(private readonly database: Database) {}

  /** How many of those pairs stand in each list now, as its page shows it; by the object and the number. */
  async countSince(lists: readonly ListSince[], organisationId: string): Promise<ReadonlyMap<string, number>> {
    if (lists.length === 0) return new Map();
    const rows = await this.database.query<{ key: string; count: number }>(
      `SELECT l.id || ' ' || l.since AS key, listed.count
         FROM jsonb_to_recordset($1::jsonb) AS l (side text, id uuid, since bigint)
        CROSS JOIN LATERAL (
          SELECT least(count(DISTINCT coalesce(kept.copy_of, m.achievement_id)), $3)::int AS count
            FROM matching.current_matches m JOIN matching.matches kept ON kept.id = m.id
           WHERE l.side = 'demand' AND m.demand_id = l.id AND ${isNews}) listed
        WHERE l.side = 'demand'
       UNION ALL
       SELECT l.id || ' ' || l.since, listed.count
         FROM jsonb_to_recordset($1::jsonb) AS l (side text, id uuid, since bigint)
        CROSS JOIN LATERAL (
          SELECT (least(count(*) FILTER (WHERE ${readsText}), $3) + least(count(*) FILTER (WHERE NOT ${readsText}), $3))::int AS count
            FROM matching.current_matches m
            JOIN demand.demands n ON n.id = m.demand_id AND n.state = ANY($4)
            JOIN demand.demand_revisions w ON w.id = n.published_revision_id
            JOIN identity.organisations own ON own.id = $2
           WHERE m.achievement_id = l.id AND (${readsText} OR w.visibility = 'title_only') AND ${isNews}) listed
        WHERE l.side = 'achievement'`,
      [JSON.stringify(lists), organisationId, matchesShown, openDemandStates],
    );
    return new Map(rows.map(({ key, count }) => [key, count]));
  }
}
