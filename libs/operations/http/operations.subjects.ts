import { Injectable } from '@nestjs/common';
import { PolicySubject, type Standing } from '#platform/http/policy-subject';
import { deadLetterLifecycle } from '../dead-letter.lifecycle';
import { DeadLetterQueries } from '../dead-letter.queries';
import { OutboxQueries } from '../outbox.queries';

/** Nobody's own, the operator's business. */
@Injectable()
export class DeadLetterSubject extends PolicySubject {
  readonly object = 'dead-letter';

  constructor(private readonly letters: DeadLetterQueries) {
    super();
  }

  async standing(id: string): Promise<Standing | undefined> {
    const state = await this.letters.state(id);
    return state && { organisationId: null, states: { [deadLetterLifecycle.name]: state } };
  }
}

@Injectable()
export class OutboxMessageSubject extends PolicySubject {
  readonly object = 'outbox-message';

  constructor(private readonly outbox: OutboxQueries) {
    super();
  }

  async standing(id: string): Promise<Standing | undefined> {
    return (await this.outbox.exists(id)) ? { organisationId: null, states: {} } : undefined;
  }
}
