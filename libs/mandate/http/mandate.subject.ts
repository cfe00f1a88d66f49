import { Injectable } from '@nestjs/common';
import { PolicySubject, type Standing } from '#platform/http/policy-subject';
import { mandateLifecycle } from '../mandate.lifecycle';
import { MandateQueries } from '../mandate.queries';

/** A mandate is the principal's; the agent has routes of the own. */
@Injectable()
export class MandateSubject extends PolicySubject {
  readonly object = 'mandate';

  constructor(private readonly mandates: MandateQueries) {
    super();
  }

  async standing(id: string): Promise<Standing | undefined> {
    const row = await this.mandates.one(id);
    return (
      row && { organisationId: row.principalId, version: row.version, states: { [mandateLifecycle.name]: row.state } }
    );
  }
}
