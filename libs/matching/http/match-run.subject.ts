import { Injectable } from '@nestjs/common';
import { PolicySubject, type Standing } from '#platform/http/policy-subject';
import { RunQueries } from '../run/run.queries';

/** A run belongs to whose demand or achievement it was for; also when that is closed by now. */
@Injectable()
export class MatchRunSubject extends PolicySubject {
  readonly object = 'match-run';

  constructor(private readonly runs: RunQueries) {
    super();
  }

  async standing(id: string): Promise<Standing | undefined> {
    const organisationId = await this.runs.ownerOf(id);
    return organisationId === undefined ? undefined : { organisationId, states: {} };
  }
}
