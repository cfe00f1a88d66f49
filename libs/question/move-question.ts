import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import type { Mover } from '#kernel/role';
import { Audit } from '#platform/audit/audit';
import type { Receipt } from '#platform/audit/receipt';
import { Receipts } from '#platform/audit/receipts';
import { Database } from '#platform/database/database';
import type { Tx } from '#platform/database/tx';
import type { Actor } from '#platform/http/actor';
import { type News, QuestionNews } from './question-news';
import { checkQuestionReason } from './question-reasons';
import { checkOwnersText } from './question-text';
import { questionLifecycle } from './question.lifecycle';
import { type OpenQuestion, QuestionStore } from './question.store';

export type QuestionStep = 'decline' | 'withdraw' | 'hide' | 'restore';

export interface QuestionMove {
  readonly id: string;
  readonly version: number;
  readonly action: QuestionStep;
  readonly reasonCode?: string | null;
  readonly reasonText?: string | null;
}

const newsOf: Readonly<Record<QuestionStep, News>> = {
  decline: 'declined',
  withdraw: 'withdrawn',
  hide: 'hidden',
  restore: 'restored',
};

@Injectable()
export class MoveQuestion {
  constructor(
    private readonly database: Database,
    private readonly questions: QuestionStore,
    private readonly audit: Audit,
    private readonly news: QuestionNews,
    private readonly receipts: Receipts,
    private readonly clock: Clock,
  ) {}

  /** The owner declines, the asker takes back, staff hides and restores: each with what the other side may read of why. */
  execute(move: QuestionMove, actor: Actor): Promise<Receipt> {
    const { id, version, action } = move;
    return this.database.transaction(async (tx) => {
      const { question, demand } = await this.load(tx, move, actor);
      question.claimVersion(version, this.clock.now());
      const from = question.state;
      const to = questionLifecycle.next(from, action, moversOf(action, actor));
      const isNeeded = questionLifecycle.needsReason(from, action);
      const reasonCodes = checkQuestionReason(action, move.reasonCode, isNeeded);
      const reasonText = move.reasonText?.trim() || null;
      // The other side reads it: it is bound by the same silence as the answer.
      if (reasonText !== null) checkOwnersText('reasonText', reasonText, demand);
      question.move(action, moversOf(action, actor), { reasonCodes, reasonText });
      await tx.save(question);
      const facts = { demandId: demand.id };
      const why = { reasonCodes, reasonText, facts };
      await this.audit.record(tx, actor, { action, entity: 'question', entityId: id, from, to, ...why });
      const receipt = await this.receipts.keep(tx, actor, question);
      await this.news.tell(tx, question, demand, newsOf[action]);
      return receipt;
    });
  }

  private load(tx: Tx, { id, action }: QuestionMove, actor: Actor): Promise<OpenQuestion> {
    if (action === 'decline') return this.questions.ofOwner(tx, id, actor);
    if (action === 'withdraw') return this.questions.ofAsker(tx, id, actor);
    return this.questions.ofStaff(tx, id, actor);
  }
}

function moversOf(action: QuestionStep, actor: Actor): readonly Mover[] {
  return action === 'withdraw' ? ['self'] : actor.roles;
}
