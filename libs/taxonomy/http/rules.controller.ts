import { Controller, Get, UseInterceptors } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Policy } from '#platform/http/policy.decorator';
import { DatedRules } from '../dated-rules';
import { CachedInterceptor } from './cached.interceptor';
import { RulesResponse } from './rules.response';

@ApiTags('taxonomy')
@Controller('rules')
export class RulesController {
  constructor(private readonly rules: DatedRules) {}

  /** The limits and periods that count today, with the day since when and the paper that says so. */
  @Get()
  @Policy({ who: 'public', scope: 'none' })
  @UseInterceptors(CachedInterceptor)
  async readRules(): Promise<RulesResponse> {
    return RulesResponse.from(await this.rules.today());
  }
}
