import { Controller, Get, Headers, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Receipt } from '#platform/audit/receipt';
import { TakeOut } from '#platform/export/take-out';
import { Acting } from '#platform/http/acting.decorator';
import type { Actor } from '#platform/http/actor';
import { ExportRequest, takingOut } from '#platform/http/export.request';
import { Limited } from '#platform/http/limited.decorator';
import { Policy } from '#platform/http/policy.decorator';
import { ReceiptResponse } from '#platform/http/receipt.response';
import { sendSheet } from '#platform/http/send-sheet';
import { IntersectionType } from '@nestjs/swagger';
import { mediaTypes } from '#platform/sheet/write-sheet';
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
const file = { schema: { type: 'string', format: 'binary' } } as const;

/** Lists of achievements as files: up to 5,000 rows at once, more in the background. */
@ApiTags('exports')
@Controller()
export class AchievementExportController {
  constructor(private readonly exporting: TakeOut) {}

  @Get('achievements/export')
  @Limited('export')
  @Policy({ who: owners, scope: 'own', fields: 'own' })
  @ApiProduces(mediaTypes.xlsx, mediaTypes.csv)
  @ApiOkResponse(file)
  exportOwnAchievements(
    @Query() asked: ExportOwnAchievementsRequest,
    @Headers('accept-language') accepted: string | undefined,
    @Acting() actor: Actor,
  ): Promise<StreamableFile> {
    return this.atOnce('own-achievements', asked, accepted, actor);
  }

  /** The same in the background; see `/exports`. */
  @Post('achievements/export')
  @Limited('export')
  @Policy({ who: owners, scope: 'own', fields: 'own' })
  @ApiOkResponse({ type: ReceiptResponse })
  askForOwnAchievements(
    @Query() asked: ExportOwnAchievementsRequest,
    @Headers('accept-language') accepted: string | undefined,
    @Acting() actor: Actor,
  ): Promise<Receipt> {
    return this.exporting.inBackground(takingOut('own-achievements', asked, accepted), actor);
  }

  @Get('achievement-review-queue/export')
  @Limited('export')
  @Policy({ who: reviewers, scope: 'any', fields: 'staff' })
  @ApiProduces(mediaTypes.xlsx, mediaTypes.csv)
  @ApiOkResponse(file)
  exportReviewQueue(
    @Query() asked: ExportReviewQueueRequest,
    @Headers('accept-language') accepted: string | undefined,
    @Acting() actor: Actor,
  ): Promise<StreamableFile> {
    return this.atOnce('achievement-review-queue', asked, accepted, actor);
  }

  @Post('achievement-review-queue/export')
  @Limited('export')
  @Policy({ who: reviewers, scope: 'any', fields: 'staff' })
  @ApiOkResponse({ type: ReceiptResponse })
  askForReviewQueue(
    @Query() asked: ExportReviewQueueRequest,
    @Headers('accept-language') accepted: string | undefined,
    @Acting() actor: Actor,
  ): Promise<Receipt> {
    return this.exporting.inBackground(takingOut('achievement-review-queue', asked, accepted), actor);
  }

  @Get('office-review-queue/export')
  @Limited('export')
  @Policy({ who: ['institute'], scope: 'own', fields: 'own' })
  @ApiProduces(mediaTypes.xlsx, mediaTypes.csv)
  @ApiOkResponse(file)
  exportOfficeQueue(
    @Query() asked: ExportOfficeQueueRequest,
    @Headers('accept-language') accepted: string | undefined,
    @Acting() actor: Actor,
  ): Promise<StreamableFile> {
    return this.atOnce('office-review-queue', asked, accepted, actor);
  }

  @Post('office-review-queue/export')
  @Limited('export')
  @Policy({ who: ['institute'], scope: 'own', fields: 'own' })
  @ApiOkResponse({ type: ReceiptResponse })
  askForOfficeQueue(
    @Query() asked: ExportOfficeQueueRequest,
    @Headers('accept-language') accepted: string | undefined,
    @Acting() actor: Actor,
  ): Promise<Receipt> {
    return this.exporting.inBackground(takingOut('office-review-queue', asked, accepted), actor);
  }

  @Get('public/achievements/export')
  @Limited('export')
  @Policy({ who: 'public', scope: 'any', fields: 'public' })
  @ApiProduces(mediaTypes.xlsx, mediaTypes.csv)
  @ApiOkResponse(file)
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
