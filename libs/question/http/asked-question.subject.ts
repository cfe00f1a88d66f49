import { Injectable } from '@nestjs/common';
import { PolicySubject, type Standing } from '#platform/http/policy-subject';
import { questionLifecycle } from '../question.lifecycle';
import { QuestionQueries } from '../question.queries';

/** The same question on its other side: whose question it is. */
@Injectable()
export class AskedQuestionSubject extends PolicySubject {
  readonly object = 'asked-question';

  constructor(private readonly questions: QuestionQueries) {
    super();
  }

  async standing(id: string): Promise<Standing | undefined> {
    const at = await this.questions.position(id);
    return at && { organisationId: at.askerId, version: at.version, states: { [questionLifecycle.name]: at.state } };
  }
}
