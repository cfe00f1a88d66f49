import { Injectable } from '@nestjs/common';
import { OpenAchievements } from '#achievement';
import { DemandDisclosure, demandViewFor, OpenDemands } from '#demand';
import { type JudgedPair, OwnPairJudged, type Side } from '#feedback';
import { IdentityQueries } from '#identity';
import { NotFound } from '#kernel/domain-error';
import { type Actor, isAny, personOf } from '#platform/http/actor';

/** Who may speak about a pair, and for whom: a pair that is not theirs does not exist for others. */
@Injectable()
export class PairStanding {
  constructor(
    private readonly demands: OpenDemands,
    private readonly achievements: OpenAchievements,
    private readonly disclosure: DemandDisclosure,
    private readonly identity: IdentityQueries,
  ) {}

  async ofNeed(pair: JudgedPair, actor: Actor): Promise<Side> {
    const [demand, achievement] = await Promise.all([
      this.demands.find(pair.demandId),
      this.achievements.find(pair.achievementId),
    ]);
    // What is gone has left the list: nothing is said about it any more, and nothing learnt.
    if (!demand || !achievement) throw new NotFound();
    if (demand.organisationId === actor.organisationId) return 'demand';
    if (!isAny(actor, 'expert')) throw new NotFound();
    for (const organisationId of [pair.demandOrganisationId, pair.achievementOrganisationId])
      if (organisationId === actor.organisationId || (await this.identity.isMember(personOf(actor), organisationId)))
        throw new OwnPairJudged();
    return 'expert';
  }

  async checkInterest(pair: JudgedPair, actor: Actor): Promise<void> {
    const [achievement, disclosed, reader] = await Promise.all([
      this.achievements.find(pair.achievementId),
      this.demands.disclosed([pair.demandId]),
      this.disclosure.readerOf(actor),
    ]);
    const demand = disclosed.get(pair.demandId);
    const isShown = demand !== undefined && demandViewFor(demand, reader) !== 'none';
    if (achievement?.organisationId !== actor.organisationId || !isShown) throw new NotFound();
  }
}
