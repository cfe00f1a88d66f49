import type { PayloadOf } from '#kernel/event';
import { documentMatched } from '#matching';
import { Database } from '#platform/database/database';
import type { Tx } from '#platform/database/tx';
import { Notifications } from '#platform/notification/notifications';
import type { Delivery } from '#platform/outbox/delivery';
import { OnMessage } from '#platform/outbox/on-message.decorator';
import { ToldMails } from './told-mails';

interface Found {
  readonly side: 'demand' | 'achievement';
  readonly subjectId: string;
  readonly organisationId: string;
  readonly personId: string;
  /** Whether no run found anything for it before. */
  readonly isFirst: boolean;
  /** The number of the run: what a line tells of are the pairs that no earlier run had found. */
  readonly since: string;
}

/** Tells both sides of pairs that no run found before, of each demand and achievement in one line until it is read. */
@OnMessage(documentMatched, { consumer: 'notification.tell-of-matches' })
export class TellOfMatches {
  constructor(
    private readonly database: Database,
    private readonly notifications: Notifications,
    private readonly mails: ToldMails,
  ) {}

  async react({ runId }: PayloadOf<typeof documentMatched>, delivery: Delivery): Promise<void> {
    await delivery.once(async (tx) => {
      const found = await this.found(tx, runId);
      await this.writeOfFirst(tx, found);
      await this.notifications.tellAnew(
        tx,
        found.map(({ side, subjectId, organisationId, personId, since }) => ({
          ...{ subjectId, organisationId, personId },
          kind: `${side}-matches`,
          subject: side,
          facts: { since },
          cause: `matches:${subjectId}:${runId}`,
        })),
      );
    });
  }

  /** One mail for each demand, when its list begins: what comes later is under the bell. */
  private async writeOfFirst(tx: Tx, found: readonly Found[]): Promise<void> {
    const first = found.filter(({ side, isFirst }) => side === 'demand' && isFirst);
    for (const id of new Set(first.map(({ subjectId }) => subjectId))) {
      const told = first.filter(({ subjectId }) => subjectId === id);
      const things = told.map((each) => ({ ...each, kind: 'demand-matches' as const, subject: 'demand' }));
      await this.mails.send(tx, things, { cause: `first-matches:${id}` });
    }
  }

  /** Of a demand for invited readers only its owner hears: for anybody else it may not exist. */
  private found(tx: Tx, runId: string): Promise<Found[]> {
    return this.database.query<Found>(
      `WITH pairs AS (
         SELECT m.demand_id, m.achievement_id, n.content ->> 'visibility' AS visibility, r.drawn
           FROM matching.matches m JOIN matching.runs r ON r.id = m.run_id
           JOIN matching.documents n ON n.object_id = m.demand_id AND n.seq = m.demand_seq
          WHERE m.run_id = $1 AND NOT EXISTS (
            SELECT FROM matching.matches former JOIN matching.runs before ON before.id = former.run_id AND before.drawn < r.drawn
             WHERE former.demand_id = m.demand_id AND former.achievement_id = m.achievement_id)),
       concerned AS (
         SELECT 'demand' AS side, d.id, d.organisation_id, pairs.drawn FROM pairs JOIN demand.demands d ON d.id = pairs.demand_id
          GROUP BY d.id, pairs.drawn
         UNION ALL
         SELECT 'achievement', a.id, a.organisation_id, pairs.drawn FROM pairs JOIN achievement.achievements a ON a.id = pairs.achievement_id
          WHERE coalesce(pairs.visibility, 'public') <> 'invited'
          GROUP BY a.id, pairs.drawn)
       SELECT side, concerned.id AS "subjectId", concerned.organisation_id AS "organisationId", told.person_id AS "personId",
              concerned.drawn::text AS since, NOT EXISTS (
                SELECT FROM matching.matches former JOIN matching.runs before ON before.id = former.run_id AND before.drawn < concerned.drawn
                 WHERE former.demand_id = concerned.id) AS "isFirst"
         FROM concerned CROSS JOIN LATERAL (
           SELECT DISTINCT c.person_id FROM identity.capacities c JOIN identity.people p ON p.id = c.person_id AND p.state = 'active'
            WHERE c.organisation_id = concerned.organisation_id
              AND CASE side WHEN 'demand' THEN 'enterprise' ELSE 'institute' END = ANY(c.roles)
            ORDER BY c.person_id LIMIT 20) told`,
      [runId],
      tx,
    );
  }
}
