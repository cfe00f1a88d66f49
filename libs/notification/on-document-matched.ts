import type { PayloadOf } from '#kernel/event';
import { documentMatched } from '#matching';
import { Database } from '#platform/database/database';
import type { Tx } from '#platform/database/tx';
import { Notifications } from '#platform/notification/notifications';
import type { Delivery } from '#platform/outbox/delivery';
import { OnMessage } from '#platform/outbox/on-message.decorator';

interface Found {
  readonly side: 'demand' | 'achievement';
  readonly subjectId: string;
  readonly organisationId: string;
  readonly personId: string;
  readonly count: number;
}

/** Tells both sides of pairs that no run found before, of each demand and achievement in one line until it is read. */
@OnMessage(documentMatched, { consumer: 'notification.tell-of-matches' })
export class TellOfMatches {
  constructor(
    private readonly database: Database,
    private readonly notifications: Notifications,
  ) {}

  async react({ runId }: PayloadOf<typeof documentMatched>, delivery: Delivery): Promise<void> {
    await delivery.once(async (tx) => {
      const found = await this.found(tx, runId);
      await this.notifications.tellAnew(
        tx,
        found.map(({ side, count, ...told }) => ({
          ...told,
          kind: `${side}-matches`,
          subject: side,
          facts: count > 1 ? { count } : {},
          cause: `matches:${told.subjectId}:${runId}`,
        })),
      );
    });
  }

  /** Of a demand for invited readers only its owner hears: for anybody else it may not exist. */
  private found(tx: Tx, runId: string): Promise<Found[]> {
    return this.database.query<Found>(
      `WITH pairs AS (
         SELECT m.demand_id, m.achievement_id, n.content ->> 'visibility' AS visibility
           FROM matching.matches m JOIN matching.runs r ON r.id = m.run_id
           JOIN matching.documents n ON n.object_id = m.demand_id AND n.seq = m.demand_seq
          WHERE m.run_id = $1 AND NOT EXISTS (
            SELECT FROM matching.matches former JOIN matching.runs before ON before.id = former.run_id AND before.drawn < r.drawn
             WHERE former.demand_id = m.demand_id AND former.achievement_id = m.achievement_id)),
       concerned AS (
         SELECT 'demand' AS side, d.id, d.organisation_id, count(*)::int AS count FROM pairs JOIN demand.demands d ON d.id = pairs.demand_id
          GROUP BY d.id
         UNION ALL
         SELECT 'achievement', a.id, a.organisation_id, count(*)::int FROM pairs JOIN achievement.achievements a ON a.id = pairs.achievement_id
          WHERE coalesce(pairs.visibility, 'public') <> 'invited'
          GROUP BY a.id)
       SELECT side, concerned.id AS "subjectId", concerned.organisation_id AS "organisationId", told.person_id AS "personId", count
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
