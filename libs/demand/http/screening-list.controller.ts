import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Clock, hoursBetween } from '#kernel/clock';
import type { Actor } from '#platform/http/actor';
import { Acting } from '#platform/http/acting.decorator';
import { DecidedRequest } from '#platform/http/list.request';
import { Policy } from '#platform/http/policy.decorator';
import { DecisionLists } from '#platform/list/decision-lists';
import { DemandLists } from '../lists/demand-list.queries';
import { ScreeningQueueRequest } from './demand-list.request';
import { DecidedDemandsResponse, ScreeningQueueResponse } from './demand-list.response';

@ApiTags('screening')
@Controller()
export class ScreeningListController {
  constructor(
    private readonly demands: DemandLists,
    private readonly decisions: DecisionLists,
    private readonly clock: Clock,
  ) {}

  /** Demands waiting for an expert, oldest first unless sorted otherwise. */
  @Get('screening-queue')
  @Policy({ who: ['expert', 'operator', 'auditor'], scope: 'any', fields: 'staff' })
  async listScreeningQueue(
    @Query() { sort, cursor, limit, ...filter }: ScreeningQueueRequest,
    @Acting() actor: Actor,
  ): Promise<ScreeningQueueResponse> {
    const now = this.clock.now();
    const { items, nextCursor } = await this.demands.screening(filter, { sort, cursor, limit }, actor.personId);
    return {
      items: items.map((row) => ({ ...row, waitingHours: hoursBetween(row.submittedAt, now) })),
      nextCursor,
    };
  }

  /** What was decided in screening, newest first. */
  @Get('screening-decisions')
  @Policy({ who: ['expert', 'operator', 'auditor'], scope: 'any', fields: 'staff' })
  listScreeningDecisions(
    @Query() { sort, cursor, limit, ...filter }: DecidedRequest,
    @Acting() actor: Actor,
  ): Promise<DecidedDemandsResponse> {
    return this.decisions.page('demand', filter, { sort, cursor, limit }, actor.personId);
  }
}
