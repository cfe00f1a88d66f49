import { Controller, Get, Headers, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { NotFound } from '#kernel/domain-error';
import { ExportLists } from '#platform/export/export-lists';
import { ExportQueries } from '#platform/export/export.queries';
import { Acting } from '#platform/http/acting.decorator';
import { type Actor, personOf } from '#platform/http/actor';
import { decodeCursor, pageOf } from '#platform/http/cursor';
import { IdPipe } from '#platform/http/id.pipe';
import { languageOf } from '#platform/http/language';
import { PageRequest } from '#platform/http/page.request';
import { Policy } from '#platform/http/policy.decorator';
import { ExportListResponse, ExportResponse } from './export.response';

/** Long lists that were written into files for the person who asked. */
@ApiTags('exports')
@Controller('exports')
export class ExportController {
  constructor(
    private readonly exports: ExportQueries,
    private readonly lists: ExportLists,
  ) {}

  @Get()
  @Policy({ who: 'signed-in', scope: 'own' })
  async listExports(
    @Query() page: PageRequest,
    @Headers('accept-language') accepted: string | undefined,
    @Acting() actor: Actor,
  ): Promise<ExportListResponse> {
    const limit = page.limit ?? 20;
    const after = decodeCursor(page.cursor, ['instant', 'id']);
    const rows = await this.exports.own(personOf(actor), { after, limit });
    const { items, nextCursor } = pageOf(rows, limit, (row) => [row.createdKey, row.id]);
    return { items: items.map((row) => ExportResponse.from(row, this.lists, languageOf(accepted))), nextCursor };
  }

  @Get(':id')
  @Policy({ who: 'signed-in', scope: 'own' })
  async readExport(
    @Param('id', IdPipe) id: string,
    @Headers('accept-language') accepted: string | undefined,
    @Acting() actor: Actor,
  ): Promise<ExportResponse> {
    const row = await this.exports.one(id, personOf(actor));
    if (!row) throw new NotFound();
    return ExportResponse.from(row, this.lists, languageOf(accepted));
  }
}
