import { Controller, Get, Param, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { faultsOfUscc, hintForUscc, normaliseUscc } from '#kernel/uscc';
import { InputMalformed } from '#platform/http/http.errors';
import { languageOf } from '#platform/http/language';
import { Policy } from '#platform/http/policy.decorator';
import { problemText } from '#platform/problem/problem-texts';
import { organisationCategories } from '../tables/credit-code-terms';
import { CreditCodeResponse } from './credit-code.response';

const longest = 64;

@ApiTags('taxonomy')
@Controller('taxonomy/credit-codes')
export class CreditCodeController {
  /** Whether a credit code is well formed, as one types it; says nothing about who has it. */
  @Get(':code')
  @Policy({ who: 'public', scope: 'none' })
  checkCreditCode(@Param('code') code: string, @Req() { headers }: FastifyRequest): CreditCodeResponse {
    if (code.length > longest) throw new InputMalformed([{ path: 'code', code: 'too-long' }]);
    const language = languageOf(headers['accept-language']);
    const normalised = normaliseUscc(code);
    const faults = faultsOfUscc(normalised);
    return {
      normalised,
      valid: faults.length === 0,
      faults: faults.map((fault) => ({ code: fault, message: problemText(fault, language) })),
      category: CreditCodeResponse.category(organisationCategories.row(normalised.slice(0, 2))),
      hint: hintForUscc(normalised),
    };
  }
}
