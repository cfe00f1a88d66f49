import { Injectable } from '@nestjs/common';
import { Audit } from '#platform/audit/audit';
import { Database } from '#platform/database/database';
import { type Actor, personOf } from '#platform/http/actor';
import { type MailGroup, mailGroups } from './mail-groups';

export interface MailChoice {
  readonly group: MailGroup;
  readonly isWanted: boolean;
}

/** Which of what the bell tells goes to somebody by mail as well; no colleague reads it, so no version stands in the way. */
@Injectable()
export class ChooseMails {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
  ) {}

  async of(actor: Actor): Promise<MailChoice[]> {
    const muted = await this.database.query<{ group: string }>(
      `SELECT mail_group AS "group" FROM platform.muted_mails WHERE person_id = $1`,
      [personOf(actor)],
    );
    return mailGroups.map((group) => ({ group, isWanted: !muted.some((each) => each.group === group) }));
  }

  execute({ group, isWanted }: MailChoice, actor: Actor): Promise<void> {
    const personId = personOf(actor);
    return this.database.transaction(async (tx) => {
      const change = isWanted
        ? `DELETE FROM platform.muted_mails WHERE person_id = $1 AND mail_group = $2 RETURNING person_id`
        : `INSERT INTO platform.muted_mails (person_id, mail_group) VALUES ($1, $2) ON CONFLICT DO NOTHING RETURNING person_id`;
      const changed = await this.database.query(
        `WITH changed AS (${change}) SELECT person_id FROM changed`,
        [personId, group],
        tx,
      );
      // Chosen already: nothing happened that anybody would look for.
      if (changed.length === 0) return;
      const facts = { group, isWanted };
      await this.audit.record(tx, actor, { action: 'choose-mails', entity: 'person', entityId: personId, facts });
    });
  }
}
