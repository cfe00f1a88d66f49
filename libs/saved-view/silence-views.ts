import { Injectable } from '@nestjs/common';
import { Audit } from '#platform/audit/audit';
import { Database } from '#platform/database/database';
import type { Actor } from '#platform/http/actor';

/** Whose, and switched on until when: what is switched on later is nothing that this was about. */
interface Silenced {
  readonly personId: string;
  readonly until: Date;
}

/** Nothing is told of a person's views any more that were told of at a moment; the views stay. */
@Injectable()
export class SilenceViews {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
  ) {}

  /** Answers of how many it was told until now; may be repeated without harm. */
  execute({ personId, until }: Silenced, actor: Actor): Promise<number> {
    return this.database.transaction(async (tx) => {
      const [silenced] = await tx.query<[{ id: string; list: string }[], number]>(
        `UPDATE saved_view.saved_views SET alerts = 'off', version = version + 1
          WHERE person_id = $1 AND alerts <> 'off' AND alerts_since <= $2 RETURNING id, list`,
        [personId, until],
      );
      for (const { id, list } of silenced) {
        const facts = { list, alerts: 'off' };
        await this.audit.record(tx, actor, { action: 'change-view', entity: 'saved-view', entityId: id, facts });
      }
      return silenced.length;
    });
  }
}
