import { Injectable } from '@nestjs/common';
import { OpenDemands } from '#demand';
import { PolicySubject, type Standing } from '#platform/http/policy-subject';
import { MatchingQueries } from '../matching.queries';

/** A match belongs to whoever asked for it, as long as the demand is open. */
@Injectable()
export class MatchSubject extends PolicySubject {
  readonly object = 'match';

  constructor(
    private readonly matches: MatchingQueries,
    private readonly demands: OpenDemands,
  ) {
    super();
  }

  async standing(id: string): Promise<Standing | undefined> {
    const match = await this.matches.match(id);
    const demand = match && (await this.demands.find(match.demandId));
    return demand && { organisationId: demand.organisationId, states: {} };
  }
}
