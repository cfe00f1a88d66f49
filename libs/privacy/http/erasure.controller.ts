import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Clock, dayInShanghai } from '#kernel/clock';
import { NotFound } from '#kernel/domain-error';
import { type Actor, isAny } from '#platform/http/actor';
import { Acting } from '#platform/http/acting.decorator';
import { decodeCursor, pageOf } from '#platform/http/cursor';
import { formText } from '#platform/http/form-text';
import { IdPipe } from '#platform/http/id.pipe';
import { movesOf, Policy } from '#platform/http/policy.decorator';
import { ReceiptResponse } from '#platform/http/receipt.response';
import { erasureLifecycle } from '../erasure.lifecycle';
import { ErasureQueries, type ErasureRow } from '../erasure.queries';
import { RefuseErasure } from '../refuse-erasure';
import { ListErasuresRequest, RefuseErasureRequest } from './erasure.request';
import { ErasureResponse, ErasuresResponse, QueuedErasureResponse } from './erasure.response';

/** The desk where requests to be erased are looked at: nothing is needed of it but a reason where one must be refused. */
@ApiTags('privacy')
@Controller('erasures')
export class ErasureController {
  constructor(
    private readonly erasures: ErasureQueries,
    private readonly refusing: RefuseErasure,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Policy({ who: ['sysadmin'], scope: 'any', fields: 'staff' })
  async listErasures(@Query() query: ListErasuresRequest): Promise<ErasuresResponse> {
    const limit = query.limit ?? 20;
    const after = decodeCursor(query.cursor, ['instant', 'id']);
    const rows = await this.erasures.list(query.which ?? 'open', { after, limit });
    const { items, nextCursor } = pageOf(rows, limit, (row) => [row.requestedKey, row.id]);
    return { items: items.map((row) => this.queued(row)), nextCursor };
  }

  /** For whoever asked, and for the system administrator; for all others it does not exist. */
  @Get(':id')
  @Policy({ who: 'signed-in', scope: 'own', anyFor: ['sysadmin'] })
  async readErasure(@Param('id', IdPipe) id: string, @Acting() actor: Actor): Promise<QueuedErasureResponse> {
    const row = await this.erasures.one(id);
    if (!row || (row.personId !== actor.personId && !isAny(actor, 'sysadmin'))) throw new NotFound();
    return this.queued(row);
  }

  /** With a reason that the person reads; without a refusal the clock carries the request out. */
  @Post(':id/refusal')
  @Policy({ who: ['sysadmin'], scope: 'any', object: 'erasure', moves: movesOf(erasureLifecycle, 'refuse') })
  refuseErasure(
    @Param('id', IdPipe) id: string,
    @Body() body: RefuseErasureRequest,
    @Acting() actor: Actor,
  ): Promise<ReceiptResponse> {
    const { version, reasonCode, reasonText } = body;
    return this.refusing.execute({ id, version, reasonCode, reasonText: formText(reasonText) }, actor);
  }

  private queued(row: ErasureRow): QueuedErasureResponse {
    const overdue = row.state === 'requested' && row.dueOn < dayInShanghai(this.clock.now());
    const { personId, personName, personNameEn } = row;
    return { ...ErasureResponse.from(row), personId, personName, personNameEn, overdue };
  }
}
