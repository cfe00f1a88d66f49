import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Clock } from '#kernel/clock';
import { type Actor, onlyOversees } from '#platform/http/actor';
import { Acting } from '#platform/http/acting.decorator';
import { DecidedRequest } from '#platform/http/list.request';
import { DecisionResponse } from '#platform/http/list.response';
import { Policy } from '#platform/http/policy.decorator';
import { DecisionLists } from '#platform/list/decision-lists';
import { PromisedDays } from '#taxonomy';
import { DemandLists } from '../lists/demand-list.queries';
import { ScreeningQueueRequest } from './demand-list.request';
import { DecidedDemandsResponse, ScreeningItemResponse, ScreeningQueueResponse } from './demand-list.response';

@ApiTags('screening')
@Controller()
export class ScreeningListController {
  constructor(
    private readonly demands: DemandLists,
    private readonly decisions: DecisionLists,
    private readonly promises: PromisedDays,
    private readonly clock: Clock,
  ) {}

  /** Demands waiting for an expert, oldest first unless sorted otherwise. */
  @Get('screening-queue')
  @Policy({ who: ['expert', 'operator', 'auditor'], scope: 'any', fields: 'staff', witnessed: ['auditor'] })
  async listScreeningQueue(
    @Query() { sort, cursor, limit, ...filter }: ScreeningQueueRequest,
    @Acting() actor: Actor,
  ): Promise<ScreeningQueueResponse> {
    const reader = {
      now: this.clock.now(),
      promised: await this.promises.counting(),
      isOverseer: onlyOversees(actor, 'expert', 'operator'),
    };
    const { items, nextCursor } = await this.demands.screening(filter, { sort, cursor, limit }, actor.personId);
    return { items: items.map((row) => ScreeningItemResponse.from(row, reader)), nextCursor };
  }

  /** What was decided in screening, newest first. */
  @Get('screening-decisions')
  @Policy({ who: ['expert', 'operator', 'auditor'], scope: 'any', fields: 'staff', witnessed: ['auditor'] })
  async listScreeningDecisions(
    @Query() { sort, cursor, limit, ...filter }: DecidedRequest,
    @Acting() actor: Actor,
  ): Promise<DecidedDemandsResponse> {
    const { items, nextCursor } = await this.decisions.page('demand', filter, { sort, cursor, limit }, actor.personId);
    const isOverseer = onlyOversees(actor, 'expert', 'operator');
    return { items: items.map((row) => DecisionResponse.from(row, isOverseer)), nextCursor };
  }
}
