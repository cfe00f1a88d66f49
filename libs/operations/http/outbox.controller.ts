import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '#platform/http/actor';
import { Acting } from '#platform/http/acting.decorator';
import { decodeCursor, pageOf } from '#platform/http/cursor';
import { IdPipe } from '#platform/http/id.pipe';
import { Policy } from '#platform/http/policy.decorator';
import { ReceiptResponse } from '#platform/http/receipt.response';
import { OutboxQueries } from '../outbox.queries';
import { RedeliverMessage } from '../redeliver-message';
import { OutboxRequest } from './operations.request';
import { OutboxMessageResponse, OutboxResponse } from './operations.response';

@ApiTags('operations')
@Controller('operations/outbox')
export class OutboxController {
  constructor(
    private readonly outbox: OutboxQueries,
    private readonly redelivering: RedeliverMessage,
  ) {}

  /** Messages without their payload; what waits comes oldest first, everything else newest first. */
  @Get()
  @Policy({ who: ['operator'], scope: 'any', fields: 'staff' })
  async readOutbox(@Query() { topic, state = 'all', cursor, limit = 20 }: OutboxRequest): Promise<OutboxResponse> {
    const after = decodeCursor(cursor, ['instant', 'id']);
    const [backlog, waitingByTopic, rows] = await Promise.all([
      this.outbox.backlog(),
      this.outbox.waitingByTopic(),
      this.outbox.page({ topic, state, after, limit }),
    ]);
    const { items, nextCursor } = pageOf(rows, limit, (row) => [row.occurredKey, row.id]);
    return {
      ...backlog,
      waitingByTopic,
      items: items.map((row) => OutboxMessageResponse.from(row)),
      nextCursor,
    };
  }

  /** Makes an undone message due at once. */
  @Post(':id/redelivery')
  @HttpCode(200)
  @Policy({ who: ['operator'], scope: 'any', object: 'outbox-message' })
  redeliverMessage(@Param('id', IdPipe) id: string, @Acting() actor: Actor): Promise<ReceiptResponse> {
    return this.redelivering.execute(id, actor);
  }
}
