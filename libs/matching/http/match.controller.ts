import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { DemandDisclosure, DemandQueries, OpenDemands } from '#demand';
import { achievementLifecycle, OpenAchievements, openAchievementStates } from '#achievement';
import { NotFound } from '#kernel/domain-error';
import type { Actor } from '#platform/http/actor';
import { Acting } from '#platform/http/acting.decorator';
import { IdPipe } from '#platform/http/id.pipe';
import { Policy } from '#platform/http/policy.decorator';
import { ReceiptResponse } from '#platform/http/receipt.response';
import { faceFor, viewOf } from '../document-face';
import { DocumentFeed } from '../document-feed';
import { documentOfDemand } from '../document-of';
import { GiveMatchFeedback } from '../give-match-feedback';
import { MatchingQueries } from '../matching.queries';
import { MatchFeedbackRequest } from './match.request';
import {
  InterestListResponse,
  InterestResponse,
  MatchCountListResponse,
  MatchListResponse,
  MatchResponse,
  MatchRunResponse,
} from './match.response';

@ApiTags('matching')
@Controller()
export class MatchController {
  constructor(
    private readonly matching: MatchingQueries,
    private readonly feed: DocumentFeed,
    private readonly demands: DemandQueries,
    private readonly openDemands: OpenDemands,
    private readonly disclosure: DemandDisclosure,
    private readonly openAchievements: OpenAchievements,
    private readonly givingFeedback: GiveMatchFeedback,
  ) {}

  /** What answers a demand, best first, with the parts of each score. */
  @Get('demands/:id/matches')
  @Policy({
    who: ['enterprise', 'expert', 'operator'],
    scope: 'own',
    anyFor: ['expert', 'operator'],
    object: 'demand',
    fields: 'partner',
    token: 'match:read',
  })
  async listMatches(@Param('id', IdPipe) id: string, @Acting() actor: Actor): Promise<MatchListResponse> {
    if (!(await this.demands.isReadableBy(id, actor))) throw new NotFound();
    const [run, rows, open] = await Promise.all([
      this.matching.lastRun(id),
      this.matching.ofDemand(id, actor.organisationId),
      this.openDemands.find(id),
    ]);
    const documents = await this.feed.versions(
      rows.flatMap((row) => [
        { id: row.achievementId, seq: row.achievementSeq },
        { id: row.demandId, seq: row.demandSeq },
      ]),
    );
    const need = documents.get(id) ?? (open && documentOfDemand(open));
    return {
      demandId: id,
      need: need ? { title: need.title, text: need.text } : null,
      run: run ? MatchRunResponse.from(run) : null,
      pending: open !== undefined && run === undefined,
      matches: rows.flatMap((row, i) => {
        const achievement = documents.get(row.achievementId);
        return achievement ? [MatchResponse.from(row, i + 1, achievement)] : [];
      }),
    };
  }

  /** How many matches each of the organisation's open demands has now. */
  @Get('match-counts')
  @Policy({ who: ['enterprise'], scope: 'own', fields: 'own', token: 'match:read' })
  async listMatchCounts(@Acting() actor: Actor): Promise<MatchCountListResponse> {
    return { items: await this.matching.counts(actor.organisationId) };
  }

  /** Who may need an achievement: open demands, unnamed where the enterprise asked for it. */
  @Get('achievements/:id/interest')
  @Policy({
    who: ['institute', 'researcher'],
    scope: 'own',
    object: 'achievement',
    states: { [achievementLifecycle.name]: openAchievementStates },
    fields: 'partner',
    token: 'match:read',
  })
  async listInterest(@Param('id', IdPipe) id: string, @Acting() actor: Actor): Promise<InterestListResponse> {
    const achievement = await this.openAchievements.find(id);
    if (achievement?.organisationId !== actor.organisationId) throw new NotFound();
    const [rows, reader] = await Promise.all([
      this.matching.ofAchievement(id, actor.organisationId),
      this.disclosure.readerOf(actor),
    ]);
    const [documents, disclosed] = await Promise.all([
      this.feed.versions(rows.map((row) => ({ id: row.demandId, seq: row.demandSeq }))),
      this.openDemands.disclosed(rows.map((row) => row.demandId)),
    ]);
    return {
      items: rows.flatMap((row) => {
        const [document, now] = [documents.get(row.demandId), disclosed.get(row.demandId)];
        const face = document && now && faceFor(document, reader, now);
        return face ? [InterestResponse.from(row, face, viewOf(face, reader, now))] : [];
      }),
    };
  }

  /** Says whether a proposed pair is relevant, and if not, why. */
  @Put('matches/:id/feedback')
  @Policy({ who: ['enterprise'], scope: 'own', object: 'match', token: 'match:write' })
  giveMatchFeedback(
    @Param('id', IdPipe) matchId: string,
    @Body() body: MatchFeedbackRequest,
    @Acting() actor: Actor,
  ): Promise<ReceiptResponse> {
    const { verdict, reasonCode, reasonText } = body;
    return this.givingFeedback.execute(
      { matchId, verdict, reasonCode: reasonCode ?? null, reasonText: reasonText ?? null },
      actor,
    );
  }
}
