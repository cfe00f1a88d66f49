import { Injectable } from '@nestjs/common';
import type { Tx } from '#platform/database/tx';
import type { Actor } from '#platform/http/actor';
import type { RevisionRoom } from './revision-room';

export interface HandedIn {
  readonly by: Actor;
  readonly at: Date;
}

/** Keeps every text as it was handed in, so that what a reviewer read can be compared with what came after. */
@Injectable()
export class SubmittedTexts {
  /** Takes the revision as it stands in this transaction. */
  async keep(tx: Tx, { select }: RevisionRoom, revisionId: string, { by, at }: HandedIn): Promise<void> {
    await tx.query(
      `INSERT INTO platform.submitted_texts (revision_id, number, content, submitted_by, submitted_at)
       SELECT $1, (SELECT count(*) + 1 FROM platform.submitted_texts WHERE revision_id = $1), to_jsonb(text), $2, $3
         FROM (${select} WHERE r.id = $1) AS text`,
      [revisionId, by.personId, at],
    );
  }
}
