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
import { OwnDemandsRequest, PublicDemandsRequest, ScreeningQueueRequest } from './demand-list.request';

class ExportOwnDemandsRequest extends IntersectionType(OwnDemandsRequest, ExportRequest) {}
class ExportScreeningQueueRequest extends IntersectionType(ScreeningQueueRequest, ExportRequest) {}
class ExportPublicDemandsRequest extends IntersectionType(PublicDemandsRequest, ExportRequest) {}

const screeners = ['expert', 'operator'] as const;
const file = { schema: { type: 'string', format: 'binary' } } as const;

/** Lists of demands as files: up to 5,000 rows at once, more in the background. */
@ApiTags('exports')
@Controller()
export class DemandExportController {
  constructor(private readonly exporting: TakeOut) {}

  @Get('demands/export')
  @Limited('export')
  @Policy({ who: ['enterprise'], scope: 'own', fields: 'own' })
  @ApiProduces(mediaTypes.xlsx, mediaTypes.csv)
  @ApiOkResponse(file)
  exportOwnDemands(
    @Query() asked: ExportOwnDemandsRequest,
    @Headers('accept-language') accepted: string | undefined,
    @Acting() actor: Actor,
  ): Promise<StreamableFile> {
    return this.atOnce('own-demands', asked, accepted, actor);
  }

  /** The same in the background; see `/exports`. */
  @Post('demands/export')
  @Limited('export')
  @Policy({ who: ['enterprise'], scope: 'own', fields: 'own' })
  @ApiOkResponse({ type: ReceiptResponse })
  askForOwnDemands(
    @Query() asked: ExportOwnDemandsRequest,
    @Headers('accept-language') accepted: string | undefined,
    @Acting() actor: Actor,
  ): Promise<Receipt> {
    return this.exporting.inBackground(takingOut('own-demands', asked, accepted), actor);
  }

  @Get('screening-queue/export')
  @Limited('export')
  @Policy({ who: screeners, scope: 'any', fields: 'staff' })
  @ApiProduces(mediaTypes.xlsx, mediaTypes.csv)
  @ApiOkResponse(file)
  exportScreeningQueue(
    @Query() asked: ExportScreeningQueueRequest,
    @Headers('accept-language') accepted: string | undefined,
    @Acting() actor: Actor,
  ): Promise<StreamableFile> {
    return this.atOnce('screening-queue', asked, accepted, actor);
  }

  @Post('screening-queue/export')
  @Limited('export')
  @Policy({ who: screeners, scope: 'any', fields: 'staff' })
  @ApiOkResponse({ type: ReceiptResponse })
  askForScreeningQueue(
    @Query() asked: ExportScreeningQueueRequest,
    @Headers('accept-language') accepted: string | undefined,
    @Acting() actor: Actor,
  ): Promise<Receipt> {
    return this.exporting.inBackground(takingOut('screening-queue', asked, accepted), actor);
  }

  @Get('public/demands/export')
  @Limited('export')
  @Policy({ who: 'public', scope: 'any', fields: 'public' })
  @ApiProduces(mediaTypes.xlsx, mediaTypes.csv)
  @ApiOkResponse(file)
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
