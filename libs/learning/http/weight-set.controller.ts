import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { NotFound } from '#kernel/domain-error';
import { WeightSets } from '#matching';
import { Acting } from '#platform/http/acting.decorator';
import type { Actor } from '#platform/http/actor';
import { decodeCursor, pageOf } from '#platform/http/cursor';
import { IdPipe } from '#platform/http/id.pipe';
import { PageRequest } from '#platform/http/page.request';
import { movesOf, Policy } from '#platform/http/policy.decorator';
import { ReceiptResponse } from '#platform/http/receipt.response';
import { MoveWeightSet } from '../move-weight-set';
import { PreviewWeights } from '../preview-weights';
import { ProposeWeights } from '../propose-weights';
import { weightSetLifecycle } from '../weight-set.lifecycle';
import { WeightSetQueries } from '../weight-set.queries';
import { MoveWeightSetRequest, ProposeWeightsRequest } from './learning.request';
import { WeightPreviewResponse, WeightSetListResponse, WeightSetResponse } from './learning.response';

@ApiTags('learning')
@Controller('weight-sets')
export class WeightSetController {
  constructor(
    private readonly sets: WeightSetQueries,
    private readonly inForce: WeightSets,
    private readonly previewing: PreviewWeights,
    private readonly proposing: ProposeWeights,
    private readonly moving: MoveWeightSet,
  ) {}

  /** Every set that was ever proposed, newest first. */
  @Get()
  @Policy({ who: ['operator', 'auditor'], scope: 'any', fields: 'staff' })
  async listWeightSets(@Query() page: PageRequest, @Acting() actor: Actor): Promise<WeightSetListResponse> {
    const limit = page.limit ?? 20;
    const [before] = decodeCursor(page.cursor, ['number']) ?? [];
    const rows = await this.sets.page({
      limit,
      ...(before === undefined ? {} : { before: Math.trunc(Number(before)) }),
    });
    const { items, nextCursor } = pageOf(rows, limit, (row) => [row.number]);
    return { items: items.map((row) => WeightSetResponse.from(row, actor)), nextCursor };
  }

  /** Proposes a set with one's own numbers; another operator activates it. */
  @Post()
  @Policy({ who: ['operator'], scope: 'any' })
  proposeWeights(@Body() body: ProposeWeightsRequest, @Acting() actor: Actor): Promise<ReceiptResponse> {
    return this.proposing.execute(body, actor);
  }

  /** What a set would change in the lists of the newest open demands, against the set in force. */
  @Get(':id/preview')
  @Policy({ who: ['operator', 'auditor'], scope: 'any', object: 'weight-set', fields: 'staff' })
  async previewWeights(@Param('id', IdPipe) id: string): Promise<WeightPreviewResponse> {
    const [set, active] = await Promise.all([this.sets.one(id), this.inForce.active()]);
    if (!set) throw new NotFound();
    return WeightPreviewResponse.from(await this.previewing.execute(set.weights, active.weights));
  }

  /** Puts a set in force, returns to an earlier one, or lets a proposal be. */
  @Post(':id/moves')
  @Policy({
    who: ['operator'],
    scope: 'any',
    object: 'weight-set',
    moves: movesOf(weightSetLifecycle, 'activate', 'reactivate', 'reject'),
  })
  moveWeightSet(
    @Param('id', IdPipe) id: string,
    @Body() { reasonCode, ...move }: MoveWeightSetRequest,
    @Acting() actor: Actor,
  ): Promise<ReceiptResponse> {
    return this.moving.execute({ ...move, id, reasonCode: reasonCode ?? null }, actor);
  }
}
