import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '#platform/http/actor';
import { Acting } from '#platform/http/acting.decorator';
import { IdPipe } from '#platform/http/id.pipe';
import { Policy } from '#platform/http/policy.decorator';
import { ReceiptResponse } from '#platform/http/receipt.response';
import { OperationsQueries } from '../operations.queries';
import { QueueBoard } from '../queue-board';
import { RetryDeadLetter } from '../retry-dead-letter';
import {
  DeadLetterListResponse,
  HeartbeatListResponse,
  OutboxMessageResponse,
  OutboxResponse,
  QueuesResponse,
} from './operations.response';

const shown = 100;

@ApiTags('operations')
@Controller('operations')
export class OperationsController {
  constructor(
    private readonly operations: OperationsQueries,
    private readonly board: QueueBoard,
    private readonly retrying: RetryDeadLetter,
  ) {}

  @Get('queues')
  @Policy({ who: ['operator'], scope: 'any' })
  async readQueues(): Promise<QueuesResponse> {
    return { backend: this.board.backend, queues: await this.board.counts() };
  }

  @Get('outbox')
  @Policy({ who: ['operator'], scope: 'any' })
  async readOutbox(): Promise<OutboxResponse> {
    const [backlog, rows] = await Promise.all([this.operations.backlog(), this.operations.messages(shown)]);
    return { ...backlog, messages: rows.map((row) => OutboxMessageResponse.from(row)) };
  }

  @Get('dead-letters')
  @Policy({ who: ['operator'], scope: 'any' })
  async listDeadLetters(): Promise<DeadLetterListResponse> {
    return { items: await this.operations.deadLetters(shown) };
  }

  @Post('dead-letters/:id/retry')
  @Policy({ who: ['operator'], scope: 'any' })
  retryDeadLetter(@Param('id', IdPipe) id: string, @Acting() actor: Actor): Promise<ReceiptResponse> {
    return this.retrying.execute(id, actor);
  }

  @Get('heartbeats')
  @Policy({ who: ['operator'], scope: 'any' })
  async readHeartbeats(): Promise<HeartbeatListResponse> {
    return { items: await this.operations.heartbeats() };
  }
}
