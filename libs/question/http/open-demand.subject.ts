import { Injectable } from '@nestjs/common';
import { PolicySubject, type Standing } from '#platform/http/policy-subject';
import { QuestionedDemands } from '../questioned-demands.queries';

/** A demand as those see it whom it does not belong to: it is open, or there is none. */
@Injectable()
export class OpenDemandSubject extends PolicySubject {
  readonly object = 'open-demand';

  constructor(private readonly demands: QuestionedDemands) {
    super();
  }

  async standing(id: string): Promise<Standing | undefined> {
    const demand = await this.demands.find(id);
    return demand?.isOpen ? { organisationId: demand.organisationId, states: {} } : undefined;
  }
}
