import { Injectable } from '@nestjs/common';
import { Database } from '#platform/database/database';
import type { Tx } from '#platform/database/tx';
import { type DataSubject, PersonalData, type PersonalSection } from '#platform/personal/personal-data';

/** What somebody asked and answered. It is the organisation's word: of an erased person only the link to it goes. */
@Injectable()
export class QuestionPersonalData extends PersonalData {
  constructor(private readonly database: Database) {
    super();
  }

  async sectionsOf({ id }: DataSubject): Promise<readonly PersonalSection[]> {
    const [asked, answered] = await Promise.all([
      this.database.query<object>(
        `SELECT id, demand_id AS "demandId", demand_title AS "demandTitle", language, text, state, asked_at AS "askedAt",
                CASE WHEN state <> 'hidden' THEN answer END AS answer, reason_codes AS "reasonCodes", reason_text AS "reasonText"
           FROM question.questions WHERE asked_by = $1 ORDER BY asked_at, id`,
        [id],
      ),
      this.database.query<object>(
        `SELECT id AS "questionId", answer, coalesce(corrected_at, answered_at) AS "writtenAt", NULL AS "replacedAt"
           FROM question.questions WHERE answered_by = $1
         UNION ALL
         SELECT question_id, text, written_at, replaced_at FROM question.former_answers WHERE written_by = $1
          ORDER BY "writtenAt"`,
        [id],
      ),
    ]);
    return [
      {
        section: 'questions',
        purpose: {
          zh: '您代表单位对技术需求提出的问题，用于请需求方答复。',
          en: 'Questions that you asked on technology needs for your organisation, for their owners to answer.',
        },
        rows: asked,
      },
      {
        section: 'answers',
        purpose: {
          zh: '您代表单位公开作出的答复及其更正记录。',
          en: 'Answers that you gave in public for your organisation, and what they said before a correction.',
        },
        rows: answered,
      },
    ];
  }

  override async erase(tx: Tx, { id }: DataSubject): Promise<void> {
    await tx.query(`UPDATE question.questions SET asked_by = NULL WHERE asked_by = $1`, [id]);
    await tx.query(`UPDATE question.questions SET answered_by = NULL WHERE answered_by = $1`, [id]);
    await tx.query(`UPDATE question.former_answers SET written_by = NULL WHERE written_by = $1`, [id]);
  }
}
