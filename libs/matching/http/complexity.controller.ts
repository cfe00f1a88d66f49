import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { DemandQueries } from '#demand';
import { Acting } from '#platform/http/acting.decorator';
import type { Actor } from '#platform/http/actor';
import { IdPipe } from '#platform/http/id.pipe';
import { Policy } from '#platform/http/policy.decorator';
import { DatedRules } from '#taxonomy';
import { complexityOf } from '../complexity/complexity';
import { ComplexityResponse } from './complexity.response';

@ApiTags('matching')
@Controller('demands/:id/complexity')
export class ComplexityController {
  constructor(
    private readonly demands: DemandQueries,
    private readonly rules: DatedRules,
  ) {}

  /** How complex the newest text is, part by part, and whether a technology manager should be brought in. */
  @Get()
  @Policy({
    who: ['enterprise', 'expert', 'operator', 'auditor'],
    scope: 'own',
    anyFor: ['expert', 'operator', 'auditor'],
    object: 'demand',
    fields: 'own',
    witnessed: ['auditor'],
    token: 'match:read',
  })
  async getComplexity(@Param('id', IdPipe) id: string, @Acting() actor: Actor): Promise<ComplexityResponse> {
    const [{ current }, rules] = await Promise.all([this.demands.detail(id, actor), this.rules.today()]);
    return ComplexityResponse.from(complexityOf({ ...current, hasBudget: current.budgetFen !== null }, rules));
  }
}
