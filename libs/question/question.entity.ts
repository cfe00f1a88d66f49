import { Column, Entity, PrimaryColumn } from 'typeorm';
import { StaleVersion } from '#kernel/domain-error';
import type { Mover } from '#kernel/role';
import { type QuestionAction, questionLifecycle, type QuestionState } from './question.lifecycle';

export interface Why {
  readonly reasonCodes: readonly string[];
  readonly reasonText: string | null;
}

/** One question of an organisation on a demand of another, and its answer. */
@Entity({ schema: 'question', name: 'questions' })
export class Question {
  @PrimaryColumn('uuid')
  readonly id: string;

  @Column('uuid')
  readonly demandId: string;

  /** As the asker read it: a later title may be for other eyes. */
  @Column('text')
  readonly demandTitle: string;

  /** Whose question it is; nobody is told but the organisation itself. */
  @Column('uuid')
  readonly organisationId: string;

  /** Null once the person is erased. */
  @Column('uuid', { nullable: true })
  readonly askedBy: string | null;

  @Column('text')
  readonly language: 'zh' | 'en';

  @Column('text')
  readonly text: string;

  @Column('text')
  state: QuestionState;

  @Column('int')
  version: number;

  @Column('timestamptz')
  readonly askedAt: Date;

  @Column('text', { nullable: true })
  answer: string | null;

  @Column('uuid', { nullable: true })
  answeredBy: string | null;

  /** When it was first answered: a correction does not move it to the top. */
  @Column('timestamptz', { nullable: true })
  answeredAt: Date | null;

  @Column('timestamptz', { nullable: true })
  correctedAt: Date | null;

  @Column('text', { array: true })
  reasonCodes: string[];

  @Column('text', { nullable: true })
  reasonText: string | null;

  @Column('timestamptz')
  updatedAt: Date;

  static ask(
    given: Pick<
      Question,
      'id' | 'demandId' | 'demandTitle' | 'organisationId' | 'askedBy' | 'language' | 'text' | 'askedAt'
    >,
  ): Question {
    return Object.assign(new Question(), {
      ...given,
      state: questionLifecycle.initial,
      version: 1,
      answer: null,
      answeredBy: null,
      answeredAt: null,
      correctedAt: null,
      reasonCodes: [],
      reasonText: null,
      updatedAt: given.askedAt,
    });
  }

  /** The reader's copy must be the present one; every change makes the next. */
  claimVersion(read: number, now: Date): void {
    if (read !== this.version) throw new StaleVersion({ read, present: this.version });
    this.version += 1;
    this.updatedAt = now;
  }

  move(action: QuestionAction, movers: readonly Mover[], why: Why): void {
    this.state = questionLifecycle.next(this.state, action, movers);
    this.reasonCodes = [...why.reasonCodes];
    this.reasonText = why.reasonText;
  }

  /** The first answer, or another in the place of one that stands; why it was hidden stays to be read until it is restored. */
  say(answer: string, by: { readonly personId: string | null; readonly movers: readonly Mover[] }, now: Date): void {
    const isFirst = this.answer === null;
    this.state = questionLifecycle.next(this.state, isFirst ? 'answer' : 'correct', by.movers);
    this.answer = answer;
    this.answeredBy = by.personId;
    this.answeredAt ??= now;
    if (!isFirst) this.correctedAt = now;
  }
}
