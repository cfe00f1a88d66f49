import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Clock, dayInShanghai } from '#kernel/clock';
import { Money } from '#kernel/money';
import { InputMalformed } from '#platform/http/http.errors';
import { Policy } from '#platform/http/policy.decorator';
import { enterpriseSizeOf } from '../enterprise-size';
import { sizeRuleOn } from '../enterprise-size-rules';
import { SizeRuleSilent } from '../taxonomy.errors';
import { isDay } from '../work-calendar';
import { EnterpriseSizeResponse } from './enterprise-size.response';
import { EnterpriseSizeRequest } from './taxonomy.request';

@ApiTags('taxonomy')
@Controller('taxonomy/enterprise-size')
export class EnterpriseSizeController {
  constructor(private readonly clock: Clock) {}

  /** Large, medium, small or micro by the rule in force; `missing` names what is still needed to tell. */
  @Get()
  @Policy({ who: 'public', scope: 'none' })
  readEnterpriseSize(@Query() asked: EnterpriseSizeRequest): EnterpriseSizeResponse {
    const { industry, group, staff, revenueFen, assetsFen, on } = asked;
    if (on !== undefined && !isDay(on)) throw new InputMalformed([{ path: 'on', code: 'wrong-type' }]);
    const rule = sizeRuleOn(on ?? dayInShanghai(this.clock.now()));
    const answer =
      rule &&
      enterpriseSizeOf(
        {
          industry,
          industryGroup: group,
          staff,
          revenue: revenueFen === undefined ? undefined : Money.fen(revenueFen),
          assets: assetsFen === undefined ? undefined : Money.fen(assetsFen),
        },
        rule,
      );
    if (!answer)
      throw new SizeRuleSilent({}, [{ path: group === undefined ? 'industry' : 'group', code: 'not-in-table' }]);
    return EnterpriseSizeResponse.from(answer, rule);
  }
}
