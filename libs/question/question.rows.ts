import { openDemandStates } from '#demand';
import type { QuestionState } from './question.lifecycle';

export interface PublicQuestionRow {
  readonly id: string;
  /** All that anybody learns of who asked. */
  readonly askerKind: string;
  readonly language: 'zh' | 'en';
  readonly text: string;
  readonly askedAt: Date;
  readonly answer: string;
  readonly answeredAt: Date;
  readonly answeredKey: string;
  readonly correctedAt: Date | null;
}

/** With both sides in it: what of them is told is the response's business. */
export interface QuestionRow extends Omit<PublicQuestionRow, 'answer' | 'answeredAt' | 'answeredKey'> {
  readonly demandId: string;
  readonly demandTitle: string;
  readonly organisationId: string;
  readonly ownerId: string;
  readonly isDemandOpen: boolean;
  readonly askedBy: string | null;
  readonly answeredBy: string | null;
  readonly state: QuestionState;
  readonly version: number;
  readonly askedKey: string;
  readonly answer: string | null;
  readonly answeredAt: Date | null;
  readonly reasonCodes: string[];
  readonly reasonText: string | null;
}

export interface FormerAnswerRow {
  readonly text: string;
  readonly writtenAt: Date;
  readonly replacedAt: Date;
}

// The cursor carries the full microseconds: a JavaScript date would round them and skip or repeat rows.
export const questionSelect = `
  SELECT q.id, q.demand_id AS "demandId", q.demand_title AS "demandTitle", q.organisation_id AS "organisationId",
         d.organisation_id AS "ownerId", d.state = ANY('{${openDemandStates.join()}}') AS "isDemandOpen",
         q.asked_by AS "askedBy", q.answered_by AS "answeredBy", o.kind AS "askerKind",
         q.language, q.text, q.state, q.version, q.asked_at AS "askedAt", q.asked_at::text AS "askedKey", q.answer,
         q.answered_at AS "answeredAt", q.corrected_at AS "correctedAt", q.reason_codes AS "reasonCodes", q.reason_text AS "reasonText"
    FROM question.questions q
    JOIN demand.demands d ON d.id = q.demand_id
    JOIN identity.organisations o ON o.id = q.organisation_id`;
