import { Injectable } from '@nestjs/common';
import { hadHandInSql } from '#identity';
import { Database } from '#platform/database/database';

/** Of these organisations the word of a statement should be independent: the other side's, for an expert both. */
const others = `CASE s.side WHEN 'demand' THEN ARRAY[s.achievement_organisation_id]
                            WHEN 'achievement' THEN ARRAY[s.demand_organisation_id]
                            ELSE ARRAY[s.demand_organisation_id, s.achievement_organisation_id] END`;

/** A member now, or one who has left since. */
const member = `
  EXISTS (SELECT FROM identity.memberships m WHERE m.person_id = s.person_id AND m.organisation_id = ANY(${others}))
  OR EXISTS (SELECT FROM platform.audit_events e
              WHERE e.entity = 'person' AND e.entity_id = s.person_id AND e.action = 'leave' AND e.at > s.at
                AND e.facts ->> 'organisationId' = ANY((${others})::text[]))`;

/** An agent now, or when it was said. One who was only offered a mandate is none: otherwise an offer could silence anybody. */
const agent = `
  EXISTS (SELECT FROM identity.mandates d
           WHERE d.agent_id = s.person_id AND d.principal_id = ANY(${others})
             AND (d.state = 'active'
                  OR d.state IN ('revoked', 'resigned', 'expired') AND d.updated_at > s.at
                     AND EXISTS (SELECT FROM platform.audit_events e
                                  WHERE e.entity = 'mandate' AND e.entity_id = d.id AND e.action = 'accept' AND e.at <= s.at)))`;

/** As the guard of reviews has it: whoever once had a hand in it for its owner. */
const author = `
  EXISTS (SELECT FROM platform.audit_events e
           WHERE e.person_id = s.person_id
             AND (e.entity = 'achievement' AND e.entity_id = s.achievement_id AND s.side <> 'achievement'
                  AND ${hadHandInSql('e', 's.achievement_organisation_id')}
                  OR e.entity = 'demand' AND e.entity_id = s.demand_id AND s.side <> 'demand'
                  AND ${hadHandInSql('e', 's.demand_organisation_id')}))`;

/** Whose account was stopped for misuse, or may have been another's; who has merely left has spoken for the organisation. */
const stopped = `
  EXISTS (SELECT FROM identity.people p
           WHERE p.id = s.person_id AND p.state = 'disabled'
             AND (SELECT e.reason_codes && ARRAY['disable.misuse', 'disable.compromised'] FROM platform.audit_events e
                   WHERE e.entity = 'person' AND e.entity_id = p.id AND e.action = 'disable' ORDER BY e.at DESC LIMIT 1))`;

/** What stands in the ledger and is evidence of nothing, because of who said it. */
@Injectable()
export class UnheardStatements {
  constructor(private readonly database: Database) {}

  /** Numbers up to `number`, of people with an interest on the other side and of misused accounts. Who they are today, so whoever relies on it keeps the answer. */
  async upTo(number: number): Promise<number[]> {
    const rows = await this.database.query<{ number: number }>(
      `SELECT s.number::int FROM feedback.statements s
        WHERE s.number <= $1 AND s.person_id IS NOT NULL AND (${stopped} OR ${member} OR ${agent} OR ${author}) ORDER BY s.number`,
      [number],
    );
    return rows.map((row) => row.number);
  }
}
