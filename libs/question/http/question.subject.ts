import { Injectable } from '@nestjs/common';
import { PolicySubject, type Standing } from '#platform/http/policy-subject';
import { questionLifecycle } from '../question.lifecycle';
import { QuestionQueries } from '../question.queries';

/** To whom a question is put: it is the business of the demand's owner. */
@Injectable()
export class QuestionSubject extends PolicySubject {
  readonly object = 'question';

  constructor(private readonly questions: QuestionQueries) {
    super();
  }

  async standing(id: string): Promise<Standing | undefined> {
    const at = await this.questions.position(id);
    return at && { organisationId: at.ownerId, version: at.version, states: { [questionLifecycle.name]: at.state } };
  }
}
