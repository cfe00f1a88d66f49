import { ApiProperty } from '@nestjs/swagger';
import { organisationKinds } from '#taxonomy';
import { questionLifecycle, type QuestionState } from '../question.lifecycle';
import type { FormerAnswerRow, PublicQuestionRow } from '../question.rows';
import { type Asking, askings, type ReaderSide, type ReadQuestion } from '../read-questions';

const readerSides = ['asker', 'owner', 'staff'] as const;

/** A question and its answer as anybody may read them. Of who asks, only the kind of organisation is told. */
export class PublicQuestionResponse {
  id: string;

  @ApiProperty({ enum: organisationKinds.codes })
  askerKind: string;

  @ApiProperty({ enum: ['zh', 'en'] })
  language: 'zh' | 'en';

  text: string;
  askedAt: Date;
  answer: string;
  answeredAt: Date;
  /** Since when it says this; null where it was never corrected. */
  correctedAt: Date | null;

  static from({ answeredKey: _key, ...told }: PublicQuestionRow): PublicQuestionResponse {
    return told;
  }
}

export class PublicQuestionListResponse {
  /** Whether the reader may ask, and if not, what is in the way. */
  @ApiProperty({ enum: askings })
  asking: Asking;

  items: PublicQuestionResponse[];
  nextCursor: string | null;
}

export class QuestionResponse {
  id: string;
  demandId: string;
  /** The title as the asker read it. */
  demandTitle: string;

  /** On which side the reader stands. */
  @ApiProperty({ enum: readerSides })
  side: ReaderSide;

  @ApiProperty({ enum: organisationKinds.codes })
  askerKind: string;

  @ApiProperty({ enum: ['zh', 'en'] })
  language: 'zh' | 'en';

  text: string;

  @ApiProperty({ enum: questionLifecycle.states })
  state: QuestionState;

  version: number;
  askedAt: Date;
  /** Null for the asker while it is hidden. */
  answer: string | null;
  answeredAt: Date | null;
  correctedAt: Date | null;
  /** Codes of `questionReasons`: why it was declined or is hidden; both sides read them. */
  reasonCodes: string[];
  reasonText: string | null;

  @ApiProperty({ enum: ['answer', 'decline', 'withdraw', 'correct', 'hide', 'restore'], isArray: true })
  allowedActions: string[];

  /** The reader's own case: read, but not decided on. */
  isPartial: boolean;

  /** By when an answer is promised; null once nobody has to give one. */
  dueOn: string | null;

  static from({ row, side, allowedActions, isPartial, dueOn }: ReadQuestion): QuestionResponse {
    const { id, demandId, demandTitle, askerKind, language, text, state, version, askedAt } = row;
    const { answeredAt, correctedAt, reasonCodes, reasonText } = row;
    return {
      ...{ id, demandId, demandTitle, side, askerKind, language, text, state, version, askedAt },
      ...{ answeredAt, correctedAt, reasonCodes, reasonText, allowedActions, isPartial, dueOn },
      answer: side === 'asker' && state === 'hidden' ? null : row.answer,
    };
  }
}

export class FormerAnswerResponse {
  text: string;
  writtenAt: Date;
  replacedAt: Date;
}

export class QuestionDetailResponse extends QuestionResponse {
  /** What the answer said before, the newest first; for the owner and staff. */
  formerAnswers: FormerAnswerResponse[];

  static of(seen: ReadQuestion & { readonly formerAnswers: readonly FormerAnswerRow[] }): QuestionDetailResponse {
    return { ...QuestionResponse.from(seen), formerAnswers: [...seen.formerAnswers] };
  }
}

export class QuestionListResponse {
  items: QuestionResponse[];
  nextCursor: string | null;
}
