import { Body, Controller, Get, Headers, Param, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { AuditQueries } from '#platform/audit/audit.queries';
import { Acting } from '#platform/http/acting.decorator';
import { type Actor, organisationOf } from '#platform/http/actor';
import { HistoryRequest } from '#platform/http/history.request';
import { historyPage, HistoryResponse, namedIn } from '#platform/http/history.response';
import { IdPipe } from '#platform/http/id.pipe';
import { languageOf } from '#platform/http/language';
import { Limited } from '#platform/http/limited.decorator';
import { movesOf, Policy } from '#platform/http/policy.decorator';
import { ReceiptResponse } from '#platform/http/receipt.response';
import { checkedIn } from '#platform/http/translation.request';
import { VersionRequest } from '#platform/http/version.request';
import { IdentityQueries } from '#identity';
import { AchievementNotEditable } from '../achievement.errors';
import {
  achievementLifecycle,
  editableStates,
  editableTexts,
  revisionLifecycle,
  workingStates,
} from '../achievement.lifecycle';
import { AchievementQueries } from '../achievement.queries';
import { CreateAchievement } from '../create-achievement';
import { MoveAchievement } from '../move-achievement';
import { ReviseAchievement } from '../revise-achievement';
import { SubmitAchievement } from '../submit-achievement';
import { AchievementContentRequest, contentOf, ReviseAchievementRequest } from './achievement-content.request';
import { MoveAchievementRequest, ownerMoves } from './achievement-moves.request';
import { AchievementResponse } from './achievement.response';

@ApiTags('achievements')
@Controller('achievements')
export class AchievementController {
  constructor(
    private readonly creating: CreateAchievement,
    private readonly revising: ReviseAchievement,
    private readonly submitting: SubmitAchievement,
    private readonly moving: MoveAchievement,
    private readonly achievements: AchievementQueries,
    private readonly audit: AuditQueries,
    private readonly identity: IdentityQueries,
  ) {}

  @Post()
  @Limited('draft')
  @Policy({ who: ['institute', 'researcher'], scope: 'own', token: 'achievement:write' })
  createAchievement(@Body() body: AchievementContentRequest, @Acting() actor: Actor): Promise<ReceiptResponse> {
    return this.creating.execute(contentOf(body), { ...actor, organisationId: organisationOf(actor) });
  }

  @Get(':id')
  @Policy({
    who: ['institute', 'researcher', 'platform_reviewer', 'operator', 'auditor'],
    scope: 'own',
    anyFor: ['platform_reviewer', 'operator', 'auditor'],
    object: 'achievement',
    fields: 'own',
    witnessed: ['auditor'],
    token: 'achievement:read',
  })
  async readAchievement(
    @Param('id', IdPipe) id: string,
    @Acting() actor: Actor,
    @Headers('accept-language') language: string | undefined,
  ): Promise<AchievementResponse> {
    const detail = await this.achievements.detail(id, actor);
    const names = await this.identity.names([detail.current.editedBy]);
    return AchievementResponse.from(detail, actor, { names, language: languageOf(language) });
  }

  @Get(':id/history')
  @Policy({
    who: ['institute', 'researcher', 'platform_reviewer', 'operator', 'auditor'],
    scope: 'own',
    anyFor: ['platform_reviewer', 'operator', 'auditor'],
    object: 'achievement',
    fields: 'own',
    witnessed: ['auditor'],
    token: 'achievement:read',
  })
  async readAchievementHistory(
    @Param('id', IdPipe) id: string,
    @Query() asked: HistoryRequest,
    @Acting() actor: Actor,
  ): Promise<HistoryResponse> {
    await this.achievements.detail(id, actor);
    const rows = await this.audit.historyOf('achievement', id, historyPage(asked));
    return HistoryResponse.from(rows, asked, await this.identity.names(namedIn(rows)));
  }

  @Put(':id')
  @Policy({
    who: ['institute', 'researcher'],
    scope: 'own',
    object: 'achievement',
    states: { [achievementLifecycle.name]: editableStates, [revisionLifecycle.name]: editableTexts },
    refusal: AchievementNotEditable,
    token: 'achievement:write',
  })
  reviseAchievement(
    @Param('id', IdPipe) id: string,
    @Body() body: ReviseAchievementRequest,
    @Acting() actor: Actor,
  ): Promise<ReceiptResponse> {
    const { version, translations } = body;
    return this.revising.execute(
      { id, version, content: contentOf(body), checkedTranslations: checkedIn(translations) },
      actor,
    );
  }

  /** By a researcher to the institute's office; by the office itself straight to the platform. */
  @Post(':id/submission')
  @Policy({
    who: ['institute', 'researcher'],
    scope: 'own',
    object: 'achievement',
    moves: movesOf(revisionLifecycle, 'submit'),
    states: { [achievementLifecycle.name]: workingStates },
    token: 'achievement:write',
  })
  submitAchievement(
    @Param('id', IdPipe) id: string,
    @Body() body: VersionRequest,
    @Acting() actor: Actor,
  ): Promise<ReceiptResponse> {
    return this.submitting.execute({ id, version: body.version }, actor);
  }

  /** Confirms that it is still available, records what happened after publication, withdraws or renews. */
  @Post(':id/moves')
  @Policy({
    who: ['institute'],
    scope: 'own',
    object: 'achievement',
    moves: movesOf(achievementLifecycle, ...ownerMoves),
    token: 'achievement:write',
  })
  moveAchievement(
    @Param('id', IdPipe) id: string,
    @Body() body: MoveAchievementRequest,
    @Acting() actor: Actor,
  ): Promise<ReceiptResponse> {
    return this.moving.execute({ ...body, id }, actor);
  }
}
