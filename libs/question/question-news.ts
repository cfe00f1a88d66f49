import { Injectable } from '@nestjs/common';
import type { Bilingual } from '#kernel/bilingual';
import { Database } from '#platform/database/database';
import type { Tx } from '#platform/database/tx';
import { LiveEvents } from '#platform/live/live-events';
import { addMailTexts } from '#platform/mail/mail-templates';
import { isMailAddress, Mails } from '#platform/mail/mails';
import { questionReasons } from './question-reasons';
import type { Question } from './question.entity';
import type { QuestionedDemand } from './questioned-demands.queries';

// No title, no text and no name in any of them: each could tell who an anonymous owner is, or who asks.
addMailTexts({
  'question.asked': {
    subject: { zh: '您的技术需求收到新提问', en: 'A new question on a technology need of yours' },
    text: {
      zh: '有单位对您单位的一条技术需求提出了问题。公开答复前，问题只有您看得到：\n{link}',
      en: 'An organisation asks about a technology need of yours. Until you answer in public, only you see the question:\n{link}',
    },
  },
  'question.answered': {
    subject: { zh: '您的提问已有答复', en: 'Your question has been answered' },
    text: {
      zh: '需求方已公开答复您的提问：\n{link}',
      en: 'The owner of the need has answered your question in public:\n{link}',
    },
  },
  'question.declined': {
    subject: { zh: '您的提问未获答复', en: 'Your question will not be answered' },
    text: {
      zh: '需求方谢绝了您的提问。理由：{reason}\n详情：\n{link}',
      en: 'The owner of the need has declined your question. The reason: {reason}\nDetails:\n{link}',
    },
  },
  'question.hidden': {
    subject: { zh: '一条问答已被隐藏', en: 'A question and its answer have been hidden' },
    text: {
      zh: '平台已隐藏与您单位有关的一条问答。理由：{reason}\n详情：\n{link}',
      en: 'The platform has hidden a question and its answer that concern you. The reason: {reason}\nDetails:\n{link}',
    },
  },
});

export type News = 'asked' | 'answered' | 'corrected' | 'declined' | 'withdrawn' | 'hidden' | 'restored';
interface Told {
  readonly id: string;
  readonly login: string;
  readonly language: keyof Bilingual | null;
}

// A large organisation needs no letter to everybody.
const mostLetters = 20;

/** Tells both sides, and nobody else, what became of a question. */
@Injectable()
export class QuestionNews {
  constructor(
    private readonly database: Database,
    private readonly mails: Mails,
    private readonly live: LiveEvents,
  ) {}

  /** The last step of a transaction: see LiveEvents. */
  async tell(tx: Tx, question: Question, demand: QuestionedDemand, news: News): Promise<void> {
    if (news === 'asked' || news === 'hidden') await this.writeToOwner(tx, question, demand, news);
    if (news === 'answered' || news === 'declined' || news === 'hidden') await this.writeToAsker(tx, question, news);
    const payload = { questionId: question.id, demandId: demand.id };
    const sides = [demand.organisationId, question.organisationId];
    await this.live.addAll(
      tx,
      sides.map((organisationId) => ({ organisationId, topic: 'question.changed', payload })),
    );
  }

  /** Everybody who may answer, agents among them. */
  private async writeToOwner(tx: Tx, question: Question, demand: QuestionedDemand, news: News): Promise<void> {
    const people = await this.peopleOf(tx, demand.organisationId, `'enterprise' = ANY(c.roles)`);
    for (const person of people) await this.write(tx, question, person, { news, language: person.language ?? 'zh' });
  }

  /** Who asked, as long as they still act for the organisation that asks. */
  private async writeToAsker(tx: Tx, question: Question, news: News): Promise<void> {
    if (question.askedBy === null) return;
    const people = await this.peopleOf(tx, question.organisationId, `p.id = $3`, question.askedBy);
    for (const person of people)
      await this.write(tx, question, person, { news, language: person.language ?? question.language });
  }

  private peopleOf(tx: Tx, organisationId: string, which: string, ...given: readonly string[]): Promise<Told[]> {
    return this.database.query<Told>(
      `SELECT DISTINCT p.id, p.login, p.language FROM identity.capacities c JOIN identity.people p ON p.id = c.person_id
        WHERE c.organisation_id = $1 AND p.state = 'active' AND ${which} ORDER BY p.id LIMIT $2`,
      [organisationId, mostLetters, ...given],
      tx,
    );
  }

  private async write(
    tx: Tx,
    { id, version, reasonCodes }: Question,
    person: Told,
    { news, language }: { readonly news: News; readonly language: keyof Bilingual },
  ): Promise<void> {
    // Logins that the operator gave by hand are not always addresses.
    if (!isMailAddress(person.login)) return;
    const link = { path: `/console/questions/${id}` };
    const reason = reasonCodes.map((code) => questionReasons.label(code)[language]).join();
    await this.mails.send(tx, {
      key: `question:${id}:${version}:${person.id}`,
      to: person.login,
      personId: person.id,
      language,
      template: `question.${news}`,
      facts: news === 'declined' || news === 'hidden' ? { reason, link } : { link },
    });
  }
}
