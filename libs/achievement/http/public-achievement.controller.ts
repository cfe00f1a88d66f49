import { Controller, Get, Param, Res } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { NotFound } from '#kernel/domain-error';
import { FileStore } from '#platform/files/file-store';
import { sendContent } from '#platform/files/http/send-content';
import { IdPipe } from '#platform/http/id.pipe';
import { Policy } from '#platform/http/policy.decorator';
import { achievementLifecycle, openStates } from '../achievement.lifecycle';
import { AchievementFiles } from '../achievement-files';
import { AchievementQueries } from '../achievement.queries';
import { PublicAchievementResponse } from './achievement.response';

@ApiTags('public')
@Controller('public/achievements')
export class PublicAchievementController {
  constructor(
    private readonly achievements: AchievementQueries,
    private readonly files: AchievementFiles,
    private readonly store: FileStore,
  ) {}

  /** An open achievement as anybody may read it: no contact. */
  @Get(':id')
  @Policy({
    who: 'public',
    scope: 'any',
    object: 'achievement',
    states: { [achievementLifecycle.name]: openStates },
    fields: 'public',
  })
  async readPublicAchievement(@Param('id', IdPipe) id: string): Promise<PublicAchievementResponse> {
    const { standing, revision } = await this.achievements.publicDetail(id);
    const files = await this.files.shownOf(revision.attachmentIds);
    return PublicAchievementResponse.of(standing, revision, files);
  }

  /** A file beside the public text. */
  @Get(':id/attachments/:fileId/content')
  @Policy({ who: 'public', scope: 'any', fields: 'public' })
  @ApiProduces('application/octet-stream')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  @ApiHeader({ name: 'range', required: false })
  async readPublicAchievementAttachment(
    @Param('id', IdPipe) id: string,
    @Param('fileId', IdPipe) fileId: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { revision } = await this.achievements.publicDetail(id);
    const file = (await this.files.shownOf(revision.attachmentIds)).find((one) => one.id === fileId);
    if (!file) throw new NotFound();
    await sendContent({ file, store: this.store, reply });
  }
}
