import { Injectable } from '@nestjs/common';
import { PolicySubject, type Standing } from '#platform/http/policy-subject';
import { ErasureQueries } from '../erasure.queries';
import { erasureLifecycle } from '../erasure.lifecycle';

/** A request is the person's who asked, and no organisation's. */
@Injectable()
export class ErasureSubject extends PolicySubject {
  readonly object = 'erasure';

  constructor(private readonly erasures: ErasureQueries) {
    super();
  }

  async standing(id: string): Promise<Standing | undefined> {
    const row = await this.erasures.one(id);
    if (!row) return undefined;
    const { personId, version, state } = row;
    return { organisationId: null, personId, version, states: { [erasureLifecycle.name]: state } };
  }
}
