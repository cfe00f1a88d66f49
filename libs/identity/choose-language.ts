import { Injectable } from '@nestjs/common';
import type { Bilingual } from '#kernel/bilingual';
import { Audit } from '#platform/audit/audit';
import { Database } from '#platform/database/database';
import { type Actor, personOf } from '#platform/http/actor';

/** In which language somebody's mail is written from now on; no colleague reads it, so no version stands in the way. */
@Injectable()
export class ChooseLanguage {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
  ) {}

  execute(language: keyof Bilingual, actor: Actor): Promise<void> {
    const personId = personOf(actor);
    return this.database.transaction(async (tx) => {
      const [changed] = await tx.query<[unknown[], number]>(
        `UPDATE identity.people SET language = $2 WHERE id = $1 AND language IS DISTINCT FROM $2 RETURNING id`,
        [personId, language],
      );
      // Chosen already: nothing happened that anybody would look for.
      if (changed.length === 0) return;
      const facts = { language };
      await this.audit.record(tx, actor, { action: 'choose-language', entity: 'person', entityId: personId, facts });
    });
  }
}
