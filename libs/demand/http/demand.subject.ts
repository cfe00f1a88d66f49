import { Injectable } from '@nestjs/common';
import { PolicySubject, type Standing } from '#platform/http/policy-subject';
import { demandLifecycle, revisionLifecycle } from '../demand.lifecycle';
import { DemandQueries } from '../demand.queries';

/** Whose a demand is and where it and its newest text stand. */
@Injectable()
export class DemandSubject extends PolicySubject {
  readonly object = 'demand';

  constructor(private readonly demands: DemandQueries) {
    super();
  }

  async standing(id: string): Promise<Standing | undefined> {
    const position = await this.demands.position(id);
    return (
      position && {
        organisationId: position.organisationId,
        version: position.version,
        isPrivate: !position.isHandedIn,
        states: { [demandLifecycle.name]: position.state, [revisionLifecycle.name]: position.revisionState },
      }
    );
  }
}
