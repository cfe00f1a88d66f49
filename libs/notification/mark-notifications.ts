import { Injectable } from '@nestjs/common';
import { NotFound } from '#kernel/domain-error';
import { Database } from '#platform/database/database';
import { type Actor, personOf } from '#platform/http/actor';
import { Notifications } from '#platform/notification/notifications';
import { toReader } from './notification.queries';

/** What has been read is its reader's own business: no audit, and twice is as good as once. */
@Injectable()
export class MarkNotifications {
  constructor(
    private readonly database: Database,
    private readonly notifications: Notifications,
  ) {}

  async one({ id, isRead }: { readonly id: string; readonly isRead: boolean }, actor: Actor): Promise<void> {
    const found = await this.mark(
      `UPDATE platform.notifications SET read_at = CASE WHEN $3 THEN coalesce(read_at, now()) END
        WHERE id = $4::uuid AND ${toReader('$1', '$2')} RETURNING id`,
      [isRead, id],
      actor,
    );
    if (found === 0) throw new NotFound();
  }

  /** All up to the moment of the newest that the reader had seen: what came since stays unread. */
  async all(until: Date, actor: Actor): Promise<void> {
    await this.mark(
      `UPDATE platform.notifications SET read_at = now()
        WHERE created_at <= $3 AND read_at IS NULL AND ${toReader('$1', '$2')} RETURNING id`,
      [until],
      actor,
    );
  }

  private mark(update: string, given: readonly unknown[], actor: Actor): Promise<number> {
    const personId = personOf(actor);
    return this.database.transaction(async (tx) => {
      const [marked] = await this.database.query<{ count: number }>(
        `WITH marked AS (${update}) SELECT count(*)::int AS count FROM marked`,
        [personId, actor.organisationId, ...given],
        tx,
      );
      const count = marked?.count ?? 0;
      // Their other tabs count again.
      if (count > 0) await this.notifications.stir(tx, [personId]);
      return count;
    });
  }
}
