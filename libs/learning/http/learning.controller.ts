import { Controller, Get, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Acting } from '#platform/http/acting.decorator';
import type { Actor } from '#platform/http/actor';
import { decodeCursor, pageOf } from '#platform/http/cursor';
import { PageRequest } from '#platform/http/page.request';
import { Policy } from '#platform/http/policy.decorator';
import { ReceiptResponse } from '#platform/http/receipt.response';
import { AskLearning } from '../ask-learning';
import { WeightSetQueries } from '../weight-set.queries';
import { LearningAttemptListResponse, LearningAttemptResponse } from './learning.response';

@ApiTags('learning')
@Controller('learning-attempts')
export class LearningController {
  constructor(
    private readonly sets: WeightSetQueries,
    private readonly asking: AskLearning,
  ) {}

  /** What was tried to learn from the ledger, with its evidence and its figures, newest first. */
  @Get()
  @Policy({ who: ['operator', 'auditor'], scope: 'any', fields: 'staff' })
  async listLearningAttempts(@Query() page: PageRequest): Promise<LearningAttemptListResponse> {
    const limit = page.limit ?? 20;
    const rows = await this.sets.attempts({ after: decodeCursor(page.cursor, ['instant', 'id']), limit });
    const { items, nextCursor } = pageOf(rows, limit, (row) => [row.atKey, row.id]);
    return { items: items.map((row) => LearningAttemptResponse.from(row)), nextCursor };
  }

  /** Has the worker try; the attempt will have the id of the receipt. */
  @Post()
  @Policy({ who: ['operator'], scope: 'any' })
  askLearning(@Acting() actor: Actor): Promise<ReceiptResponse> {
    return this.asking.execute(actor);
  }
}
