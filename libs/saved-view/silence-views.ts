import { Injectable } from '@nestjs/common';
import { Audit } from '#platform/audit/audit';
import { Database } from '#platform/database/database';
import type { Actor } from '#platform/http/actor';

/** Nothing is told of any of a person's views any more; the views stay. */
@Injectable()
export class SilenceViews {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
  ) {}

  /** Answers of how many it was told until now; may be repeated without harm. */
  execute(personId: string, actor: Actor): Promise<number> {
    return this.database.transaction(async (tx) => {
      const [silenced] = await tx.query<[{ id: string; list: string }[], number]>(
        `UPDATE saved_view.saved_views SET alerts = 'off', version = version + 1
          WHERE person_id = $1 AND alerts <> 'off' RETURNING id, list`,
        [personId],
      );
      for (const { id, list } of silenced) {
        const facts = { list, alerts: 'off' };
        await this.audit.record(tx, actor, { action: 'change-view', entity: 'saved-view', entityId: id, facts });
      }
      return silenced.length;
    });
  }
}
