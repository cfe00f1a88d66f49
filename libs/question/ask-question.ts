import { Injectable } from '@nestjs/common';
import { IdentityQueries } from '#identity';
import { Clock } from '#kernel/clock';
import { NotFound } from '#kernel/domain-error';
import { newId } from '#kernel/id';
import { Audit } from '#platform/audit/audit';
import type { Receipt } from '#platform/audit/receipt';
import { Receipts } from '#platform/audit/receipts';
import { Database } from '#platform/database/database';
import type { Tx } from '#platform/database/tx';
import type { Actor } from '#platform/http/actor';
import { QuestionNews } from './question-news';
import { checkQuestionText } from './question-text';
import { DemandNotReadable, OwnDemandAsked } from './question.errors';
import { Question } from './question.entity';
import { type QuestionedDemand, QuestionedDemands } from './questioned-demands.queries';

export interface NewQuestion {
  readonly demandId: string;
  readonly language: 'zh' | 'en';
  readonly text: string;
}

@Injectable()
export class AskQuestion {
  constructor(
    private readonly database: Database,
    private readonly demands: QuestionedDemands,
    private readonly identity: IdentityQueries,
    private readonly audit: Audit,
    private readonly news: QuestionNews,
    private readonly receipts: Receipts,
    private readonly clock: Clock,
  ) {}

  /** Asks in the name of the organisation acted for, on an open demand of another. */
  execute(asked: NewQuestion, actor: Actor & { readonly organisationId: string }): Promise<Receipt> {
    return this.database.transaction(async (tx) => {
      const demand = await this.demandFor(tx, asked.demandId, actor);
      checkQuestionText(asked.text);
      const question = Question.ask({
        ...asked,
        id: newId(),
        demandTitle: demand.title,
        organisationId: actor.organisationId,
        askedBy: actor.personId,
        askedAt: this.clock.now(),
      });
      await tx.insert(Question, question);
      const { id, state } = question;
      const facts = { demandId: demand.id };
      await this.audit.record(tx, actor, { action: 'ask', entity: 'question', entityId: id, to: state, facts });
      const receipt = await this.receipts.keep(tx, actor, question);
      await this.news.tell(tx, question, demand, 'asked');
      return receipt;
    });
  }

  private async demandFor(tx: Tx, id: string, actor: Actor): Promise<QuestionedDemand> {
    const demand = await this.demands.find(id, tx);
    if (!demand?.isOpen) throw new NotFound();
    // Asking and answering oneself would be advertising; whose agent one is, is one's own, too.
    const isOwn =
      demand.organisationId === actor.organisationId ||
      (actor.personId !== null && (await this.identity.isMember(actor.personId, demand.organisationId, tx)));
    if (isOwn) throw new OwnDemandAsked();
    const view = await this.demands.viewFor(demand, actor, tx);
    if (view === 'none') throw new NotFound();
    if (view === 'title') throw new DemandNotReadable();
    return demand;
  }
}
