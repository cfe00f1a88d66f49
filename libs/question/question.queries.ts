import { Injectable } from '@nestjs/common';
import { Database } from '#platform/database/database';
import type { QuestionState } from './question.lifecycle';
import { type FormerAnswerRow, type PublicQuestionRow, type QuestionRow, questionSelect } from './question.rows';

export interface Page {
  readonly after?: readonly string[];
  readonly limit: number;
}

export interface QuestionsPage extends Page {
  /** Asked by the organisation, received on its demands, or everybody's. */
  readonly side: 'asked' | 'received' | 'all';
  readonly organisationId: string | null;
  readonly demandId?: string;
  readonly state?: QuestionState;
  readonly order: 'newest' | 'oldest';
}

export interface QuestionPosition {
  readonly askerId: string;
  readonly ownerId: string;
  readonly state: QuestionState;
  readonly version: number;
}

const sideOf = {
  asked: 'q.organisation_id = $1',
  received: 'd.organisation_id = $1',
  all: '$1::uuid IS NOT DISTINCT FROM $1',
};

@Injectable()
export class QuestionQueries {
  constructor(private readonly database: Database) {}

  /** Answered ones of a demand, the last answered first; one row more than asked tells that there is a next page. */
  public(demandId: string, { after, limit }: Page): Promise<PublicQuestionRow[]> {
    const [answeredAt, id] = after ?? [];
    return this.database.query<PublicQuestionRow>(
      `SELECT q.id, o.kind AS "askerKind", q.language, q.text, q.asked_at AS "askedAt", q.answer,
              q.answered_at AS "answeredAt", q.answered_at::text AS "answeredKey", q.corrected_at AS "correctedAt"
         FROM question.questions q JOIN identity.organisations o ON o.id = q.organisation_id
        WHERE q.demand_id = $1 AND q.state = 'answered'
          AND ($2::timestamptz IS NULL OR (q.answered_at, q.id) < ($2::timestamptz, $3::uuid))
        ORDER BY q.answered_at DESC, q.id DESC LIMIT $4`,
      [demandId, answeredAt ?? null, id ?? null, limit + 1],
    );
  }

  /** By when they were asked. */
  list({ side, organisationId, demandId, state, order, after, limit }: QuestionsPage): Promise<QuestionRow[]> {
    const [askedAt, id] = after ?? [];
    const [beyond, direction] = order === 'oldest' ? ['>', 'ASC'] : ['<', 'DESC'];
    return this.database.query<QuestionRow>(
      `${questionSelect}
        WHERE ${sideOf[side]} AND ($2::uuid IS NULL OR q.demand_id = $2) AND ($3::text IS NULL OR q.state = $3)
          AND ($4::timestamptz IS NULL OR (q.asked_at, q.id) ${beyond} ($4::timestamptz, $5::uuid))
        ORDER BY q.asked_at ${direction}, q.id ${direction} LIMIT $6`,
      [organisationId, demandId ?? null, state ?? null, askedAt ?? null, id ?? null, limit + 1],
    );
  }

  async one(id: string): Promise<QuestionRow | undefined> {
    const [row] = await this.database.query<QuestionRow>(`${questionSelect} WHERE q.id = $1`, [id]);
    return row;
  }

  /** What the answer said before, the newest first. */
  formerAnswers(id: string): Promise<FormerAnswerRow[]> {
    return this.database.query<FormerAnswerRow>(
      `SELECT text, written_at AS "writtenAt", replaced_at AS "replacedAt"
         FROM question.former_answers WHERE question_id = $1 ORDER BY number DESC LIMIT 100`,
      [id],
    );
  }

  /** Whose it is and where it stands, without its texts. */
  async position(id: string): Promise<QuestionPosition | undefined> {
    const [row] = await this.database.query<QuestionPosition>(
      `SELECT q.organisation_id AS "askerId", d.organisation_id AS "ownerId", q.state, q.version
         FROM question.questions q JOIN demand.demands d ON d.id = q.demand_id WHERE q.id = $1`,
      [id],
    );
    return row;
  }
}
