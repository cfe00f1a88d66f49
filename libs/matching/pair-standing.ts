import { Injectable } from '@nestjs/common';
import { AchievementImpartiality, OpenAchievements } from '#achievement';
import { DemandDisclosure, DemandImpartiality, demandViewFor, OpenDemands } from '#demand';
import { InterestOnOtherSide, type JudgedPair, OwnPairJudged, type Side, type Word } from '#feedback';
import { NotFound } from '#kernel/domain-error';
import type { Tx } from '#platform/database/tx';
import { type Actor, isAny } from '#platform/http/actor';

/** Who may speak about a pair, and for whom: a pair that is not theirs does not exist for others. */
@Injectable()
export class PairStanding {
  constructor(
    private readonly demands: OpenDemands,
    private readonly achievements: OpenAchievements,
    private readonly disclosure: DemandDisclosure,
    private readonly demandTies: DemandImpartiality,
    private readonly achievementTies: AchievementImpartiality,
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

  /** Nobody judges what they have an interest in, whichever hat they wear. Inside the transaction of the word. */
  async checkImpartial(
    tx: Tx,
    pair: JudgedPair,
    { side, verdict }: Pick<Word, 'side' | 'verdict'>,
    actor: Actor,
  ): Promise<void> {
    // An expert's word is the person's own: whoever has become partial since may take it back. A side's is its colleagues'.
    if (side === 'expert' && verdict === 'withdrawn') return;
    const demand = { id: pair.demandId, organisationId: pair.demandOrganisationId };
    const achievement = { id: pair.achievementId, organisationId: pair.achievementOrganisationId };
    const isPartial =
      (side !== 'demand' && (await this.demandTies.isPartial(demand, actor, tx))) ||
      (side !== 'achievement' && (await this.achievementTies.isPartial(achievement, actor, tx)));
    if (isPartial) throw side === 'expert' ? new OwnPairJudged() : new InterestOnOtherSide();
  }
}
