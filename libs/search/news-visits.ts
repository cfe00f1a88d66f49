import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import { Audit } from '#platform/audit/audit';
import type { Receipt } from '#platform/audit/receipt';
import { Receipts } from '#platform/audit/receipts';
import { Database } from '#platform/database/database';
import { type Actor, personOf } from '#platform/http/actor';

/** For whoever has never looked, what came in these many days is new. */
const daysOfTheFirstVisit = 14;
const day = 86_400_000;

/** Until when somebody has seen what is new. */
@Injectable()
export class NewsVisits {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
    private readonly receipts: Receipts,
    private readonly clock: Clock,
  ) {}

  async seenUntil(personId: string): Promise<Date> {
    const [row] = await this.database.query<{ seenUntil: Date }>(
      `SELECT seen_until AS "seenUntil" FROM search.visits WHERE person_id = $1`,
      [personId],
    );
    return row?.seenUntil ?? new Date(this.clock.now().getTime() - daysOfTheFirstVisit * day);
  }

  /** What has come until now is no longer new to this person. */
  execute(actor: Actor): Promise<Receipt> {
    const personId = personOf(actor);
    return this.database.transaction(async (tx) => {
      await tx.query(
        `INSERT INTO search.visits (person_id, seen_until) VALUES ($1, $2)
         ON CONFLICT (person_id) DO UPDATE SET seen_until = greatest(visits.seen_until, excluded.seen_until)`,
        [personId, this.clock.now()],
      );
      await this.audit.record(tx, actor, { action: 'see-news', entity: 'news', entityId: personId });
      return this.receipts.keep(tx, actor, { id: personId, state: 'seen', version: 1 });
    });
  }
}
