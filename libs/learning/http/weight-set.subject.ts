import { Injectable } from '@nestjs/common';
import { PolicySubject, type Standing } from '#platform/http/policy-subject';
import { weightSetLifecycle } from '../weight-set.lifecycle';
import { WeightSetQueries } from '../weight-set.queries';

/** The platform's: nobody's own. */
@Injectable()
export class WeightSetSubject extends PolicySubject {
  readonly object = 'weight-set';

  constructor(private readonly sets: WeightSetQueries) {
    super();
  }

  async standing(id: string): Promise<Standing | undefined> {
    const set = await this.sets.one(id);
    return set && { organisationId: null, states: { [weightSetLifecycle.name]: set.state }, version: set.version };
  }
}
