import { Controller, Get, Headers, Query, StreamableFile } from '@nestjs/common';
import { ApiTags, IntersectionType } from '@nestjs/swagger';
import { TakeOut } from '#platform/export/take-out';
import { Acting } from '#platform/http/acting.decorator';
import { type Actor, organisationOf } from '#platform/http/actor';
import { ExportRequest, takingOut } from '#platform/http/export.request';
import { languageOf } from '#platform/http/language';
import { Limited } from '#platform/http/limited.decorator';
import { ListExport } from '#platform/http/list-export.decorator';
import { Policy } from '#platform/http/policy.decorator';
import { sendSheet } from '#platform/http/send-sheet';
import { exposureExport } from '../exposure-exports';
import { ReportExposure } from '../report-exposure';
import { ExposureRequest } from './exposure.request';
import { ExposureResponse, OwnExposureResponse } from './exposure.response';

class ExportExposureRequest extends IntersectionType(ExposureRequest, ExportRequest) {}

const readers = ['operator', 'auditor', 'authority'] as const;

@ApiTags('exposure')
@Controller('exposure')
export class ExposureController {
  constructor(
    private readonly report: ReportExposure,
    private readonly exporting: TakeOut,
  ) {}

  /** How often the lists of a period have shown achievements of whom, against how many achievements they have. */
  @Get()
  @Policy({ who: readers, scope: 'any', fields: 'staff' })
  async readExposure(
    @Query() period: ExposureRequest,
    @Headers('accept-language') accepted: string | undefined,
  ): Promise<ExposureResponse> {
    return ExposureResponse.from(await this.report.execute(period), languageOf(accepted));
  }

  @Get('export')
  @ListExport({ who: readers, scope: 'any', fields: 'staff' })
  async exportExposure(
    @Query() asked: ExportExposureRequest,
    @Headers('accept-language') accepted: string | undefined,
    @Acting() actor: Actor,
  ): Promise<StreamableFile> {
    const { sheet, name } = await this.exporting.atOnce(takingOut(exposureExport, asked, accepted), actor);
    return sendSheet(sheet, asked.format, name);
  }

  /** How often the own achievements were shown, against all others together. */
  @Get('own')
  // Adds up the lists of the whole market, for whoever asks.
  @Limited('search')
  @Policy({ who: ['institute', 'researcher', 'enterprise'], scope: 'own', fields: 'own' })
  readOwnExposure(@Query() period: ExposureRequest, @Acting() actor: Actor): Promise<OwnExposureResponse> {
    return this.report.own(organisationOf(actor), period);
  }
}
