import { feedbackGiven } from '#feedback';
import type { PayloadOf } from '#kernel/event';
import { MatchingQueries } from '#matching';
import { Database } from '#platform/database/database';
import type { Tx } from '#platform/database/tx';
import { Notifications } from '#platform/notification/notifications';
import type { Delivery } from '#platform/outbox/delivery';
import { OnMessage } from '#platform/outbox/on-message.decorator';
import { ToldMails } from './told-mails';

interface Concerned {
  readonly subject: 'demand' | 'achievement';
  readonly subjectId: string;
  readonly organisationId: string;
  readonly personId: string;
}

/** Tells both sides once that both said yes, each about what is its own: who the other is, is read when it is shown. What one said alone is told to nobody. */
@OnMessage(feedbackGiven, { consumer: 'notification.tell-of-mutual-interest' })
export class TellOfMutualInterest {
  constructor(
    private readonly database: Database,
    private readonly matches: MatchingQueries,
    private readonly notifications: Notifications,
    private readonly mails: ToldMails,
  ) {}

  async react({ demandId, achievementId, side }: PayloadOf<typeof feedbackGiven>, delivery: Delivery): Promise<void> {
    // An expert is neither side.
    const isSide = side !== 'expert';
    const cause = `mutual:${demandId}:${achievementId}`;
    const facts = { demandId, achievementId };
    await delivery.once(async (tx) => {
      if (!isSide) return;
      // One word about a pair after the other: what this one reads must not be overtaken before it is told or taken back.
      await tx.query(`SELECT pg_advisory_xact_lock(hashtext('notification.mutual'), hashtext($1))`, [cause]);
      // As it is now, not as it was then: whoever has taken it back meanwhile is not interested.
      const [mutual] = await this.matches.mutual([demandId], [achievementId], null, tx);
      const concerned = await this.concerned(tx, demandId, achievementId);
      const personIds = concerned.map(({ personId }) => personId);
      if (!mutual) return this.notifications.takeBack(tx, personIds, cause);
      const told = concerned.map((each) => ({ ...each, kind: 'mutual-interest' as const, facts, cause }));
      await this.mails.send(tx, told, { cause });
      await this.notifications.tell(tx, told);
    });
  }

  private concerned(tx: Tx, demandId: string, achievementId: string): Promise<Concerned[]> {
    return this.database.query<Concerned>(
      `SELECT DISTINCT ON (told.person_id) own.subject, own.id AS "subjectId", own.organisation_id AS "organisationId", told.person_id AS "personId"
         FROM (SELECT 'demand' AS subject, id, organisation_id, 'enterprise' AS role FROM demand.demands WHERE id = $1
               UNION ALL
               SELECT 'achievement', id, organisation_id, 'institute' FROM achievement.achievements WHERE id = $2) own
        CROSS JOIN LATERAL (
           SELECT DISTINCT c.person_id FROM identity.capacities c JOIN identity.people p ON p.id = c.person_id AND p.state = 'active'
            WHERE c.organisation_id = own.organisation_id AND own.role = ANY(c.roles)
            ORDER BY c.person_id LIMIT 20) told
        ORDER BY told.person_id, own.subject`,
      [demandId, achievementId],
      tx,
    );
  }
}
