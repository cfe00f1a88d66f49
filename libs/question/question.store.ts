import { Injectable } from '@nestjs/common';
import { NotFound } from '#kernel/domain-error';
import type { Tx } from '#platform/database/tx';
import type { Actor } from '#platform/http/actor';
import { QuestionImpartiality } from './question-impartiality';
import { Question } from './question.entity';
import { type QuestionedDemand, QuestionedDemands } from './questioned-demands.queries';

export interface OpenQuestion {
  readonly question: Question;
  readonly demand: QuestionedDemand;
}

/** Loads a question locked against a second writer, for those who may touch it. */
@Injectable()
export class QuestionStore {
  constructor(
    private readonly demands: QuestionedDemands,
    private readonly impartiality: QuestionImpartiality,
  ) {}

  async ofOwner(tx: Tx, id: string, actor: Actor): Promise<OpenQuestion> {
    const open = await this.load(tx, id);
    if (open.demand.organisationId !== actor.organisationId) throw new NotFound();
    return open;
  }

  async ofAsker(tx: Tx, id: string, actor: Actor): Promise<OpenQuestion> {
    const open = await this.load(tx, id);
    if (open.question.organisationId !== actor.organisationId) throw new NotFound();
    return open;
  }

  async ofStaff(tx: Tx, id: string, actor: Actor): Promise<OpenQuestion> {
    const open = await this.load(tx, id);
    const { organisationId, askedBy, answeredBy } = open.question;
    await this.impartiality.check(
      tx,
      { organisationId, askedBy, answeredBy, ownerId: open.demand.organisationId },
      actor,
    );
    return open;
  }

  private async load(tx: Tx, id: string): Promise<OpenQuestion> {
    const question = await tx.findOne(Question, { where: { id }, lock: { mode: 'pessimistic_write' } });
    const demand = question && (await this.demands.find(question.demandId, tx));
    if (!demand) throw new NotFound();
    return { question, demand };
  }
}
