import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '#platform/http/actor';
import { Acting } from '#platform/http/acting.decorator';
import { decodeCursor, pageOf } from '#platform/http/cursor';
import { IdPipe } from '#platform/http/id.pipe';
import { movesOf, Policy } from '#platform/http/policy.decorator';
import { ReceiptResponse } from '#platform/http/receipt.response';
import { deadLetterLifecycle } from '../dead-letter.lifecycle';
import { DeadLetterQueries } from '../dead-letter.queries';
import { DismissDeadLetter } from '../dismiss-dead-letter';
import { RetryDeadLetter } from '../retry-dead-letter';
import { RetryDeadLetters } from '../retry-dead-letters';
import { DeadLettersRequest, DismissDeadLetterRequest, RetryDeadLettersRequest } from './operations.request';
import { DeadLetterListResponse, DeadLetterResponse } from './operations.response';

@ApiTags('operations')
@Controller('operations/dead-letters')
export class DeadLetterController {
  constructor(
    private readonly letters: DeadLetterQueries,
    private readonly retrying: RetryDeadLetter,
    private readonly retryingAll: RetryDeadLetters,
    private readonly dismissing: DismissDeadLetter,
  ) {}

  @Get()
  @Policy({ who: ['operator'], scope: 'any', fields: 'staff' })
  async listDeadLetters(
    @Query() { topic, state = 'dead', cursor, limit = 20 }: DeadLettersRequest,
  ): Promise<DeadLetterListResponse> {
    const after = decodeCursor(cursor, ['instant', 'id']);
    const [waitingByTopic, rows] = await Promise.all([
      this.letters.waiting(),
      this.letters.page({ topic, state, after, limit }),
    ]);
    const { items, nextCursor } = pageOf(rows, limit, (row) => [row.atKey, row.id]);
    return { waitingByTopic, items: items.map((row) => DeadLetterResponse.from(row)), nextCursor };
  }

  /** Sends the oldest 200 of a topic once more. */
  @Post('retries')
  @Policy({ who: ['operator'], scope: 'any' })
  retryDeadLetters(@Body() { topic }: RetryDeadLettersRequest, @Acting() actor: Actor): Promise<ReceiptResponse> {
    return this.retryingAll.execute(topic, actor);
  }

  @Post(':id/retry')
  @Policy({ who: ['operator'], scope: 'any', object: 'dead-letter', moves: movesOf(deadLetterLifecycle, 'retry') })
  retryDeadLetter(@Param('id', IdPipe) id: string, @Acting() actor: Actor): Promise<ReceiptResponse> {
    return this.retrying.execute(id, actor);
  }

  /** Gives a letter up; its message goes on without this consumer. */
  @Post(':id/dismissal')
  @Policy({ who: ['operator'], scope: 'any', object: 'dead-letter', moves: movesOf(deadLetterLifecycle, 'dismiss') })
  dismissDeadLetter(
    @Param('id', IdPipe) id: string,
    @Body() { reasonCode, reasonText }: DismissDeadLetterRequest,
    @Acting() actor: Actor,
  ): Promise<ReceiptResponse> {
    return this.dismissing.execute({ id, reasonCode, reasonText: reasonText ?? null }, actor);
  }
}
