import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { achievementLifecycle, OpenAchievements, openAchievementStates } from '#achievement';
import { DemandDisclosure, DemandQueries, OpenDemands } from '#demand';
import { NotFound } from '#kernel/domain-error';
import { Acting } from '#platform/http/acting.decorator';
import { type Actor, isAny } from '#platform/http/actor';
import { IdPipe } from '#platform/http/id.pipe';
import { Limited } from '#platform/http/limited.decorator';
import { Policy } from '#platform/http/policy.decorator';
import { faceFor, viewOf } from '../corpus/document-face';
import { DocumentFeed } from '../corpus/document-feed';
import { ExplainStanding } from '../why/explain-standing';
import { WhyInterestRequest, WhyMatchRequest } from './why.request';
import { StandingResponse } from './why.response';

/** "Why is this not on the list?" for any pair, from either side (trust B7: article 24). */
@ApiTags('matching')
@Controller()
export class WhyController {
  constructor(
    private readonly explaining: ExplainStanding,
    private readonly demands: DemandQueries,
    private readonly openDemands: OpenDemands,
    private readonly disclosure: DemandDisclosure,
    private readonly openAchievements: OpenAchievements,
    private readonly feed: DocumentFeed,
  ) {}

  /** Where an achievement stands in the list of a demand, what keeps it off, and what would move it. */
  @Get('demands/:id/matches/why')
  @Limited('search')
  @Policy({
    who: ['enterprise', 'expert', 'operator'],
    scope: 'own',
    anyFor: ['expert', 'operator'],
    object: 'demand',
    fields: 'partner',
    token: 'match:read',
  })
  async whyMatch(
    @Param('id', IdPipe) demandId: string,
    @Query() { achievementId }: WhyMatchRequest,
    @Acting() actor: Actor,
  ): Promise<StandingResponse> {
    const [isReadable, open, achievements] = await Promise.all([
      this.demands.isReadableBy(demandId, actor),
      this.openDemands.find(demandId),
      this.openAchievements.ownersOf([achievementId]),
    ]);
    if (!isReadable || !open || achievements.size === 0) throw new NotFound();
    const found = await this.explaining.execute({ demandId, achievementId });
    const isStaff = open.organisationId !== actor.organisationId && isAny(actor, 'expert', 'operator');
    const english = await this.feed.englishNames([found.achievement]);
    return StandingResponse.from(found, isStaff ? ['demand', 'achievement'] : ['demand'], english);
  }

  /** Where the own achievement stands in the list of a demand, as far as that demand may be read. */
  @Get('achievements/:id/interest/why')
  @Limited('search')
  @Policy({
    who: ['institute', 'researcher'],
    scope: 'own',
    object: 'achievement',
    states: { [achievementLifecycle.name]: openAchievementStates },
    fields: 'partner',
    token: 'match:read',
  })
  async whyInterest(
    @Param('id', IdPipe) achievementId: string,
    @Query() { demandId }: WhyInterestRequest,
    @Acting() actor: Actor,
  ): Promise<StandingResponse> {
    const [achievement, disclosed, open, reader] = await Promise.all([
      this.openAchievements.find(achievementId),
      this.openDemands.disclosed([demandId]),
      this.openDemands.find(demandId),
      this.disclosure.readerOf(actor),
    ]);
    const now = disclosed.get(demandId);
    if (achievement?.organisationId !== actor.organisationId || !now || !open) throw new NotFound();
    const found = await this.explaining.execute({ demandId, achievementId });
    if (!faceFor(found.demand, reader, now)) throw new NotFound();
    return viewOf(found.demand, reader, now) === 'full'
      ? StandingResponse.from(found, ['achievement'], await this.feed.englishNames([found.achievement]))
      : StandingResponse.listedOnly(found);
  }
}
