import { Injectable } from '@nestjs/common';
import { PolicySubject, type Standing } from '#platform/http/policy-subject';
import { roundLifecycle } from '../round.lifecycle';
import { RoundQueries } from '../round.queries';

@Injectable()
export class MatchRoundSubject extends PolicySubject {
  readonly object = 'match-round';

  constructor(private readonly rounds: RoundQueries) {
    super();
  }

  async standing(id: string): Promise<Standing | undefined> {
    const row = await this.rounds.one(id);
    return row && { organisationId: null, version: row.version, states: { [roundLifecycle.name]: row.state } };
  }
}
