import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import { IllegalMove, InputInvalid } from '#kernel/domain-error';
import { Audit } from '#platform/audit/audit';
import type { Receipt } from '#platform/audit/receipt';
import { Receipts } from '#platform/audit/receipts';
import { Database } from '#platform/database/database';
import type { Tx } from '#platform/database/tx';
import type { Actor } from '#platform/http/actor';
import { QuestionNews } from './question-news';
import { checkAnswered, checkOwnersText } from './question-text';
import { QuestionedDemandNotOpen } from './question.errors';
import type { Question } from './question.entity';
import { questionLifecycle } from './question.lifecycle';
import { QuestionStore } from './question.store';

export interface AnswerGiven {
  readonly id: string;
  readonly version: number;
  readonly action: 'answer' | 'correct';
  readonly text: string;
}

@Injectable()
export class AnswerQuestion {
  constructor(
    private readonly database: Database,
    private readonly questions: QuestionStore,
    private readonly audit: Audit,
    private readonly news: QuestionNews,
    private readonly receipts: Receipts,
    private readonly clock: Clock,
  ) {}

  /** The owner of the demand answers in public, or corrects an answer: what stood there before is kept. */
  execute({ id, version, action, text }: AnswerGiven, actor: Actor): Promise<Receipt> {
    return this.database.transaction(async (tx) => {
      const { question, demand } = await this.questions.ofOwner(tx, id, actor);
      const now = this.clock.now();
      question.claimVersion(version, now);
      const from = question.state;
      if (!questionLifecycle.table[from].moves[action])
        throw new IllegalMove({ lifecycle: questionLifecycle.name, from, action });
      // Nobody would be shown it; of what expired it can be given once the demand is renewed.
      if (action === 'answer' && !demand.isOpen) throw new QuestionedDemandNotOpen();
      checkOwnersText('text', text, demand);
      checkAnswered(question, demand);
      if (action === 'correct') await this.keepFormer(tx, question, text, now);
      question.say(text, { personId: actor.personId, movers: actor.roles }, now);
      await tx.save(question);
      const facts = { demandId: demand.id };
      await this.audit.record(tx, actor, { action, entity: 'question', entityId: id, from, to: question.state, facts });
      const receipt = await this.receipts.keep(tx, actor, question);
      await this.news.tell(tx, question, demand, action === 'answer' ? 'answered' : 'corrected');
      return receipt;
    });
  }

  private async keepFormer(tx: Tx, question: Question, text: string, now: Date): Promise<void> {
    if (question.answer === text) throw new InputInvalid({}, [{ path: 'text', code: 'answer-unchanged' }]);
    await tx.query(
      `INSERT INTO question.former_answers (question_id, number, text, written_by, written_at, replaced_at)
       SELECT $1, coalesce(max(number), 0) + 1, $2, $3, $4, $5 FROM question.former_answers WHERE question_id = $1`,
      [question.id, question.answer, question.answeredBy, question.correctedAt ?? question.answeredAt, now],
    );
  }
}
