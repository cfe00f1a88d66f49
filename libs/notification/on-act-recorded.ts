import type { PayloadOf } from '#kernel/event';
import { actRecorded } from '#platform/audit/audit.events';
import { Database } from '#platform/database/database';
import type { Tx } from '#platform/database/tx';
import { Notifications } from '#platform/notification/notifications';
import type { Delivery } from '#platform/outbox/delivery';
import { OnMessage } from '#platform/outbox/on-message.decorator';
import { type Telling, tellingOf } from './told-acts';
import { ToldMails } from './told-mails';

interface Act {
  readonly entity: string;
  readonly action: string;
  readonly reasonCodes: readonly string[];
}

interface Recipient {
  readonly personId: string;
  readonly organisationId: string | null;
  readonly subjectId: string | null;
}

// As with letters: a large organisation needs not tell everybody.
const mostTold = 20;

/** Tells those whom an act concerns, by who they are when the worker comes to it. */
@OnMessage(actRecorded, { consumer: 'notification.tell-of-act' })
export class TellOfAct {
  constructor(
    private readonly database: Database,
    private readonly notifications: Notifications,
    private readonly mails: ToldMails,
  ) {}

  async react({ auditId }: PayloadOf<typeof actRecorded>, delivery: Delivery): Promise<void> {
    const act = await this.act(auditId);
    const telling = act && tellingOf(act);
    await delivery.once(async (tx) => {
      if (telling) await this.tell(tx, auditId, { ...telling, reasonCodes: act.reasonCodes });
    });
  }

  private async tell(tx: Tx, auditId: string, telling: Telling & { readonly reasonCodes: readonly string[] }) {
    const { kind, subject, reasonCodes } = telling;
    const cause = `act:${auditId}`;
    const facts = reasonCodes.length > 0 ? { reasonCodes: [...reasonCodes] } : {};
    const recipients = await this.recipients(tx, auditId, telling);
    const told = recipients.map((recipient) => ({ ...recipient, kind, subject, facts, cause }));
    await this.mails.send(tx, told, { cause, reasonCodes });
    await this.notifications.tell(tx, told);
  }

  private recipients(tx: Tx, auditId: string, telling: Telling): Promise<Recipient[]> {
    const { to, subjectId = 'e.entity_id', toDoer = false } = telling;
    return this.database.query<Recipient>(
      `SELECT DISTINCT ON (who.person_id) who.person_id AS "personId", who.organisation_id AS "organisationId", ${subjectId} AS "subjectId"
         FROM platform.audit_events e CROSS JOIN LATERAL (${to}) who
         JOIN identity.people p ON p.id = who.person_id AND p.state = 'active'
        WHERE e.id = $1 AND ($2 OR who.person_id IS DISTINCT FROM e.person_id)
        ORDER BY who.person_id, who.organisation_id LIMIT ${mostTold}`,
      [auditId, toDoer],
      tx,
    );
  }

  private async act(id: string): Promise<Act | undefined> {
    const [act] = await this.database.query<Act>(
      `SELECT entity, action, reason_codes AS "reasonCodes" FROM platform.audit_events WHERE id = $1`,
      [id],
    );
    return act;
  }
}
