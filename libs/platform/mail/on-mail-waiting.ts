import type { PayloadOf } from '#kernel/event';
import { env } from '#platform/config/env';
import { Database } from '#platform/database/database';
import type { Delivery } from '#platform/outbox/delivery';
import { OnMessage } from '#platform/outbox/on-message.decorator';
import { Sealer } from '#platform/secrets/sealer';
import { mailLifecycle } from './mail.lifecycle';
import { mailWaiting } from './mail.events';
import { MailRefused, MailSender } from './mail-sender';
import { openMail, type SealedMail } from './sealed-mail';

interface Outcome {
  readonly action: 'send' | 'give_up';
  readonly error: string | null;
}

/** Sends what waits: the world cannot be rolled back, so a mail goes out at least once and, short of a crash, once. */
@OnMessage(mailWaiting, { consumer: 'mail.deliver' })
export class DeliverMail {
  constructor(
    private readonly database: Database,
    private readonly sealer: Sealer,
    private readonly sender: MailSender,
  ) {}

  async react({ mailId }: PayloadOf<typeof mailWaiting>, delivery: Delivery): Promise<void> {
    const mail = await this.claim(mailId);
    if (!mail) return this.endUnlessWaiting(mailId, delivery);
    const outcome = await this.attempt(mail);
    await delivery.once(async (tx) => {
      await tx.query(
        `UPDATE platform.mails
            SET state = $2, last_error = $3, sending_until = NULL,
                sent_at = CASE WHEN $2 = 'sent' THEN now() END, body_sealed = CASE WHEN $4 THEN body_sealed END
          WHERE id = $1 AND state = 'waiting'`,
        [mailId, mailLifecycle.next('waiting', outcome.action, ['system']), outcome.error, this.keepsBody],
      );
    });
  }

  /** Only where nobody else receives the mail is its text still needed: the operator reads it out of the database. */
  private get keepsBody(): boolean {
    return this.sender.isLocal && env().NODE_ENV !== 'production';
  }

  /** One worker at a time; after a crash the next may come when the first can no longer be at it. */
  private async claim(mailId: string): Promise<SealedMail | undefined> {
    // typeorm answers an UPDATE with [rows, count].
    const [rows = []] = await this.database.query<SealedMail[]>(
      `UPDATE platform.mails SET attempts = attempts + 1, sending_until = now() + interval '90 seconds'
        WHERE id = $1 AND state = 'waiting' AND (sending_until IS NULL OR sending_until < now())
        RETURNING id, recipient_sealed AS "recipientSealed", body_sealed AS "bodySealed"`,
      [mailId],
    );
    return rows[0];
  }

  private async attempt(mail: SealedMail): Promise<Outcome> {
    try {
      await this.sender.send(openMail(this.sealer, mail));
      return { action: 'send', error: null };
    } catch (error) {
      if (error instanceof MailRefused) return { action: 'give_up', error: error.code };
      const { code = 'unknown' } = error as { code?: string };
      await this.database.query(
        `UPDATE platform.mails SET sending_until = NULL, last_error = $2 WHERE id = $1 AND state = 'waiting'`,
        [mail.id, code],
      );
      throw error;
    }
  }

  private async endUnlessWaiting(mailId: string, delivery: Delivery): Promise<void> {
    const [waiting] = await this.database.query<{ until: Date | null }>(
      `SELECT sending_until AS until FROM platform.mails WHERE id = $1 AND state = 'waiting'`,
      [mailId],
    );
    if (!waiting) return delivery.once(async () => undefined);
    // Another worker is at it; by then the mail is sent, or that worker is dead.
    await delivery.putOff(waiting.until ?? new Date());
  }
}
