import { Readable } from 'node:stream';
import { Controller, Get, Headers, Param, Query, Res, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Clock, dayInShanghai } from '#kernel/clock';
import type { Actor } from '#platform/http/actor';
import { Acting } from '#platform/http/acting.decorator';
import { decodeCursor, pageOf } from '#platform/http/cursor';
import { IdPipe } from '#platform/http/id.pipe';
import { languageOf } from '#platform/http/language';
import { Policy } from '#platform/http/policy.decorator';
import { AuditCondition } from '../audit-filter';
import { AuditTrail, countedAtMost } from '../audit-trail.queries';
import { AuditWords } from '../audit-words';
import { ExportAudit } from '../export-audit';
import { AuditEventsRequest, AuditFilterRequest, ExportAuditRequest } from './audit.request';
import {
  AuditCountsResponse,
  AuditEventDetailResponse,
  AuditEventListResponse,
  AuditEventResponse,
} from './audit.response';

const contentTypes = { csv: 'text/csv; charset=utf-8', jsonl: 'application/x-ndjson' } as const;

@ApiTags('oversight')
@Controller('audit-events')
export class AuditController {
  constructor(
    private readonly trail: AuditTrail,
    private readonly exporting: ExportAudit,
    private readonly clock: Clock,
  ) {}

  /** What was done in all features, newest first. */
  @Get()
  @Policy({ who: ['auditor'], scope: 'any' })
  async listAuditEvents(
    @Query() { cursor, limit = 20, ...filter }: AuditEventsRequest,
  ): Promise<AuditEventListResponse> {
    const condition = new AuditCondition(filter);
    const after = decodeCursor(cursor, ['instant', 'id']);
    if (after) condition.before(after);
    const rows = await this.trail.rows(condition, limit + 1);
    const { items, nextCursor } = pageOf(rows, limit, (row) => [row.atKey, row.id]);
    const words = new AuditWords();
    return { items: items.map((row) => AuditEventResponse.from(row, words)), nextCursor };
  }

  /** How many of each action and on each day, for the same filter. */
  @Get('counts')
  @Policy({ who: ['auditor'], scope: 'any' })
  async countAuditEvents(@Query() filter: AuditFilterRequest): Promise<AuditCountsResponse> {
    return AuditCountsResponse.from(await this.trail.counts(filter), new AuditWords(), countedAtMost);
  }

  /** A copy as a file, at most 100,000 rows; who took it and what for is audited itself. */
  @Get('export')
  @Policy({ who: ['auditor'], scope: 'any' })
  @ApiProduces('text/csv', 'application/x-ndjson')
  @ApiOkResponse({ schema: { type: 'string' } })
  async exportAuditEvents(
    @Query() { format, purpose, language, ...filter }: ExportAuditRequest,
    @Headers('accept-language') accepted: string | undefined,
    @Acting() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const wanted = { filter, format, purpose, language: language ?? languageOf(accepted) };
    const { id, rows, isCut, lines } = await this.exporting.execute(wanted, actor);
    void reply.headers({ 'x-export-id': id, 'x-export-rows': String(rows), 'x-export-cut': String(isCut) });
    return new StreamableFile(Readable.from(lines), {
      type: contentTypes[format],
      disposition: `attachment; filename="jiqiao-audit-${dayInShanghai(this.clock.now())}.${format}"`,
    });
  }

  /** One event with all that was kept of it. */
  @Get(':id')
  @Policy({ who: ['auditor'], scope: 'any' })
  async readAuditEvent(@Param('id', IdPipe) id: string): Promise<AuditEventDetailResponse> {
    return AuditEventDetailResponse.from(await this.trail.row(id), new AuditWords());
  }
}
