import { Injectable } from '@nestjs/common';
import { AnswerQuestion, AskQuestion, MoveQuestion } from '#question';
import type { Actor } from '#platform/http/actor';
import type { DemoCast } from './demo-cast';
import type { DemoQuestion } from './demo-files';

export interface PlayedDemand {
  readonly id: string;
  readonly owner: Actor;
}

/** Asks on a demand of the demo, and lets its owner answer or decline. */
@Injectable()
export class PlayQuestion {
  constructor(
    private readonly asking: AskQuestion,
    private readonly answering: AnswerQuestion,
    private readonly moving: MoveQuestion,
  ) {}

  async execute(question: DemoQuestion, { id: demandId, owner }: PlayedDemand, cast: DemoCast): Promise<void> {
    const { language, text, answer, decline: reasonCode, declineText } = question;
    const { id, version } = await this.asking.execute({ demandId, language, text }, cast.person(question.askedBy));
    if (answer) await this.answering.execute({ id, version, action: 'answer', text: answer }, owner);
    if (reasonCode)
      await this.moving.execute({ id, version, action: 'decline', reasonCode, reasonText: declineText ?? null }, owner);
  }
}
