import { Controller, Get, Headers, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiTags, IntersectionType } from '@nestjs/swagger';
import type { Receipt } from '#platform/audit/receipt';
import { TakeOut } from '#platform/export/take-out';
import { Acting } from '#platform/http/acting.decorator';
import type { Actor } from '#platform/http/actor';
import { ExportRequest, takingOut } from '#platform/http/export.request';
import { ListExport, ListExportJob } from '#platform/http/list-export.decorator';
import { sendSheet } from '#platform/http/send-sheet';
import {
  OfficeQueueRequest,
  OwnAchievementsRequest,
  PublicAchievementsRequest,
  ReviewQueueRequest,
} from './achievement-list.request';

class ExportOwnAchievementsRequest extends IntersectionType(OwnAchievementsRequest, ExportRequest) {}
class ExportReviewQueueRequest extends IntersectionType(ReviewQueueRequest, ExportRequest) {}
class ExportOfficeQueueRequest extends IntersectionType(OfficeQueueRequest, ExportRequest) {}
class ExportPublicAchievementsRequest extends IntersectionType(PublicAchievementsRequest, ExportRequest) {}

const owners = ['institute', 'researcher'] as const;
const reviewers = ['platform_reviewer'] as const;

/** Lists of achievements as files: up to 5,000 rows at once, more in the background. */
@ApiTags('exports')
@Controller()
export class AchievementExportController {
  constructor(private readonly exporting: TakeOut) {}

  @Get('achievements/export')
  @ListExport({ who: owners, scope: 'own', fields: 'own' })
  exportOwnAchievements(
    @Query() asked: ExportOwnAchievementsRequest,
    @Headers('accept-language') accepted: string | undefined,
    @Acting() actor: Actor,
  ): Promise<StreamableFile> {
    return this.atOnce('own-achievements', asked, accepted, actor);
  }

  /** The same in the background; see `/exports`. */
  @Post('achievements/export')
  @ListExportJob({ who: owners, scope: 'own', fields: 'own' })
  askForOwnAchievements(
    @Query() asked: ExportOwnAchievementsRequest,
    @Headers('accept-language') accepted: string | undefined,
    @Acting() actor: Actor,
  ): Promise<Receipt> {
    return this.exporting.inBackground(takingOut('own-achievements', asked, accepted), actor);
  }

  @Get('achievement-review-queue/export')
  @ListExport({ who: reviewers, scope: 'any', fields: 'staff' })
  exportReviewQueue(
    @Query() asked: ExportReviewQueueRequest,
    @Headers('accept-language') accepted: string | undefined,
    @Acting() actor: Actor,
  ): Promise<StreamableFile> {
    return this.atOnce('achievement-review-queue', asked, accepted, actor);
  }

  @Post('achievement-review-queue/export')
  @ListExportJob({ who: reviewers, scope: 'any', fields: 'staff' })
  askForReviewQueue(
    @Query() asked: ExportReviewQueueRequest,
    @Headers('accept-language') accepted: string | undefined,
    @Acting() actor: Actor,
  ): Promise<Receipt> {
    return this.exporting.inBackground(takingOut('achievement-review-queue', asked, accepted), actor);
  }

  @Get('office-review-queue/export')
  @ListExport({ who: ['institute'], scope: 'own', fields: 'own' })
  exportOfficeQueue(
    @Query() asked: ExportOfficeQueueRequest,
    @Headers('accept-language') accepted: string | undefined,
    @Acting() actor: Actor,
  ): Promise<StreamableFile> {
    return this.atOnce('office-review-queue', asked, accepted, actor);
  }

  @Post('office-review-queue/export')
  @ListExportJob({ who: ['institute'], scope: 'own', fields: 'own' })
  askForOfficeQueue(
    @Query() asked: ExportOfficeQueueRequest,
    @Headers('accept-language') accepted: string | undefined,
    @Acting() actor: Actor,
  ): Promise<Receipt> {
    return this.exporting.inBackground(takingOut('office-review-queue', asked, accepted), actor);
  }

  @Get('public/achievements/export')
  @ListExport({ who: 'public', scope: 'any', fields: 'public' })
  exportPublicAchievements(
    @Query() asked: ExportPublicAchievementsRequest,
    @Headers('accept-language') accepted: string | undefined,
  ): Promise<StreamableFile> {
    return this.atOnce('public-achievements', asked, accepted);
  }

  private async atOnce(
    list: string,
    asked: ExportRequest,
    accepted: string | undefined,
    actor?: Actor,
  ): Promise<StreamableFile> {
    const { sheet, name } = await this.exporting.atOnce(takingOut(list, asked, accepted), actor);
    return sendSheet(sheet, asked.format, name);
  }
}
