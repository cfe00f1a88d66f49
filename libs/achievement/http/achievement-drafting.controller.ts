import { Body, Controller, Delete, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { IdentityQueries } from '#identity';
import { Acting } from '#platform/http/acting.decorator';
import type { Actor } from '#platform/http/actor';
import { IdPipe } from '#platform/http/id.pipe';
import { NumberPipe } from '#platform/http/number.pipe';
import { Policy, type PolicyRule } from '#platform/http/policy.decorator';
import { ReceiptResponse } from '#platform/http/receipt.response';
import { RevisionTextRequest } from '#platform/http/revision.request';
import { RevisionListResponse } from '#platform/http/revision.response';
import { VersionRequest } from '#platform/http/version.request';
import { RevisionHistory } from '#platform/revision/revision-history';
import { DeleteAchievement } from '../delete-achievement';
import { AchievementFiles } from '../achievement-files';
import { achievementLifecycle, discardableStates, draftedTexts, revisionLifecycle } from '../achievement.lifecycle';
import { AchievementQueries } from '../achievement.queries';
import { achievementRoom, type RevisionRow } from '../achievement.rows';
import { DiscardAchievementText } from '../text/discard-achievement-text';
import { AchievementRevisionTextResponse } from './achievement-revision-text.response';
import { oversees, PublicAchievementResponse } from './achievement.response';

const readers = {
  who: ['institute', 'researcher', 'platform_reviewer', 'operator', 'auditor'],
  scope: 'own',
  anyFor: ['platform_reviewer', 'operator', 'auditor'],
  object: 'achievement',
  fields: 'own',
  token: 'achievement:read',
  witnessed: ['auditor'],
} as const satisfies PolicyRule;

/** A text before and after it is public: how it will read, how it came about, and what becomes of it that nobody wants. */
@ApiTags('achievements')
@Controller('achievements')
export class AchievementDraftingController {
  constructor(
    private readonly achievements: AchievementQueries,
    private readonly history: RevisionHistory,
    private readonly files: AchievementFiles,
    private readonly identity: IdentityQueries,
    private readonly discarding: DiscardAchievementText,
    private readonly deleting: DeleteAchievement,
  ) {}

  /** The newest text exactly as the public will read it. */
  @Get(':id/preview')
  @Policy(readers)
  async previewAchievement(
    @Param('id', IdPipe) id: string,
    @Acting() actor: Actor,
  ): Promise<PublicAchievementResponse> {
    const { standing, revision } = await this.achievements.preview(id, actor);
    return PublicAchievementResponse.of(standing, revision, await this.files.shownOf(revision.attachmentIds));
  }

  /** All its texts, newest first; staff sees those that were handed in. */
  @Get(':id/revisions')
  @Policy(readers)
  async listAchievementRevisions(
    @Param('id', IdPipe) id: string,
    @Acting() actor: Actor,
  ): Promise<RevisionListResponse> {
    const isOwner = await this.isOwner(id, actor);
    const lines = await this.history.lines(achievementRoom, id, isOwner);
    const names = await this.identity.names(lines.map(({ editedBy }) => editedBy));
    return RevisionListResponse.of(lines, { isOwner, names });
  }

  /** One text in full, with what is new in it against another. */
  @Get(':id/revisions/:number')
  @Policy(readers)
  async readAchievementRevision(
    @Param('id', IdPipe) id: string,
    @Param('number', NumberPipe) number: number,
    @Query() asked: RevisionTextRequest,
    @Acting() actor: Actor,
  ): Promise<AchievementRevisionTextResponse> {
    const detail = await this.achievements.detail(id, actor);
    const isOwner = detail.organisationId === actor.organisationId;
    const { text, former } = await this.history.pair<RevisionRow>(
      achievementRoom,
      { id, isOwner },
      { ...asked, number },
    );
    const names = await this.identity.names([text.editedBy]);
    const files = await this.files.of(text.attachmentIds);
    return AchievementRevisionTextResponse.of(
      { text, former, files },
      { isOwner, isOverseer: oversees(detail, actor), names },
    );
  }

  /** Drops a change of a published achievement that was not handed in, or was sent back; the public text is the newest again. */
  @Delete(':id/revision')
  @Policy({
    who: ['institute', 'researcher'],
    scope: 'own',
    object: 'achievement',
    states: { [achievementLifecycle.name]: discardableStates, [revisionLifecycle.name]: draftedTexts },
    token: 'achievement:write',
  })
  discardAchievementText(
    @Param('id', IdPipe) id: string,
    @Body() body: VersionRequest,
    @Acting() actor: Actor,
  ): Promise<ReceiptResponse> {
    return this.discarding.execute({ id, version: body.version }, actor);
  }

  /** Removes a draft that was never handed in, with its files. */
  @Delete(':id')
  @Policy({
    who: ['institute', 'researcher'],
    scope: 'own',
    object: 'achievement',
    states: { [achievementLifecycle.name]: [achievementLifecycle.initial] },
    token: 'achievement:write',
  })
  deleteAchievement(
    @Param('id', IdPipe) id: string,
    @Body() body: VersionRequest,
    @Acting() actor: Actor,
  ): Promise<ReceiptResponse> {
    return this.deleting.execute({ id, version: body.version }, actor);
  }

  /** Throws NotFound for who may not read it at all. */
  private async isOwner(id: string, actor: Actor): Promise<boolean> {
    const { organisationId } = await this.achievements.detail(id, actor);
    return organisationId === actor.organisationId;
  }
}
