import { Controller, Get, Headers, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiTags, IntersectionType } from '@nestjs/swagger';
import type { Receipt } from '#platform/audit/receipt';
import { TakeOut } from '#platform/export/take-out';
import { Acting } from '#platform/http/acting.decorator';
import type { Actor } from '#platform/http/actor';
import { ExportRequest, takingOut } from '#platform/http/export.request';
import { ListExport, ListExportJob } from '#platform/http/list-export.decorator';
import { sendSheet } from '#platform/http/send-sheet';
import { OwnDemandsRequest, PublicDemandsRequest, ScreeningQueueRequest } from './demand-list.request';

class ExportOwnDemandsRequest extends IntersectionType(OwnDemandsRequest, ExportRequest) {}
class ExportScreeningQueueRequest extends IntersectionType(ScreeningQueueRequest, ExportRequest) {}
class ExportPublicDemandsRequest extends IntersectionType(PublicDemandsRequest, ExportRequest) {}

const screeners = ['expert', 'operator'] as const;

/** Lists of demands as files: up to 5,000 rows at once, more in the background. */
@ApiTags('exports')
@Controller()
export class DemandExportController {
  constructor(private readonly exporting: TakeOut) {}

  @Get('demands/export')
  @ListExport({ who: ['enterprise'], scope: 'own', fields: 'own' })
  exportOwnDemands(
    @Query() asked: ExportOwnDemandsRequest,
    @Headers('accept-language') accepted: string | undefined,
    @Acting() actor: Actor,
  ): Promise<StreamableFile> {
    return this.atOnce('own-demands', asked, accepted, actor);
  }

  /** The same in the background; see `/exports`. */
  @Post('demands/export')
  @ListExportJob({ who: ['enterprise'], scope: 'own', fields: 'own' })
  askForOwnDemands(
    @Query() asked: ExportOwnDemandsRequest,
    @Headers('accept-language') accepted: string | undefined,
    @Acting() actor: Actor,
  ): Promise<Receipt> {
    return this.exporting.inBackground(takingOut('own-demands', asked, accepted), actor);
  }

  @Get('screening-queue/export')
  @ListExport({ who: screeners, scope: 'any', fields: 'staff' })
  exportScreeningQueue(
    @Query() asked: ExportScreeningQueueRequest,
    @Headers('accept-language') accepted: string | undefined,
    @Acting() actor: Actor,
  ): Promise<StreamableFile> {
    return this.atOnce('screening-queue', asked, accepted, actor);
  }

  @Post('screening-queue/export')
  @ListExportJob({ who: screeners, scope: 'any', fields: 'staff' })
  askForScreeningQueue(
    @Query() asked: ExportScreeningQueueRequest,
    @Headers('accept-language') accepted: string | undefined,
    @Acting() actor: Actor,
  ): Promise<Receipt> {
    return this.exporting.inBackground(takingOut('screening-queue', asked, accepted), actor);
  }

  @Get('public/demands/export')
  @ListExport({ who: 'public', scope: 'any', fields: 'public' })
  exportPublicDemands(
    @Query() asked: ExportPublicDemandsRequest,
    @Headers('accept-language') accepted: string | undefined,
  ): Promise<StreamableFile> {
    return this.atOnce('public-demands', asked, accepted);
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
