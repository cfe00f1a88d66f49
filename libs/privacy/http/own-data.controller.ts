import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { IdentityQueries } from '#identity';
import { dayInShanghai } from '#kernel/clock';
import { NotFound } from '#kernel/domain-error';
import { env } from '#platform/config/env';
import { type Actor, personOf } from '#platform/http/actor';
import { Acting } from '#platform/http/acting.decorator';
import { languageOf } from '#platform/http/language';
import { Limited } from '#platform/http/limited.decorator';
import { Policy } from '#platform/http/policy.decorator';
import { ReceiptResponse } from '#platform/http/receipt.response';
import { VersionRequest } from '#platform/http/version.request';
import { ErasureQueries } from '../erasure.queries';
import { ExportPersonalData } from '../export-personal-data';
import { PersonalRegister } from '../personal-register';
import { RequestErasure } from '../request-erasure';
import { WithdrawErasure } from '../withdraw-erasure';
import { ErasureResponse, OwnErasureResponse } from './erasure.response';
import { PersonalExportResponse } from './personal-export.response';

/** What anybody may ask about the own data. */
@ApiTags('privacy')
@Controller('account')
export class OwnDataController {
  constructor(
    private readonly exporting: ExportPersonalData,
    private readonly requesting: RequestErasure,
    private readonly withdrawing: WithdrawErasure,
    private readonly erasures: ErasureQueries,
    private readonly register: PersonalRegister,
    private readonly identity: IdentityQueries,
  ) {}

  /** Everything that is kept about oneself, as a file; what opens an account is never in it. */
  @Get('export')
  @Limited('export')
  @Policy({ who: 'signed-in', scope: 'own' })
  async exportOwnData(
    @Acting() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PersonalExportResponse> {
    const made = await this.exporting.execute(actor);
    void reply.header('content-disposition', `attachment; filename="jiqiao-${dayInShanghai(made.madeAt)}.json"`);
    return PersonalExportResponse.from(made);
  }

  /** Where a request to be erased stands, and what would stand in its way. */
  @Get('erasure')
  @Policy({ who: 'signed-in', scope: 'own' })
  async ownErasure(@Acting() actor: Actor): Promise<OwnErasureResponse> {
    const person = await this.identity.person(personOf(actor));
    if (!person) throw new NotFound();
    const latest = await this.erasures.latestOf(person.id);
    const obstacles = await this.register.obstaclesOf(person);
    const { ERASURE_COOLING_DAYS: coolingDays, ERASURE_DAYS: answerDays } = env();
    return {
      request: latest ? ErasureResponse.from(latest) : null,
      obstacles: obstacles.map(({ kind, name }) => ({ kind, name })),
      coolingDays,
      answerDays,
    };
  }

  /** Asks to be erased. It can be withdrawn for some days; then it is done and cannot be undone. */
  @Post('erasure')
  @Policy({ who: 'signed-in', scope: 'own' })
  requestErasure(@Acting() actor: Actor, @Req() request: FastifyRequest): Promise<ReceiptResponse> {
    return this.requesting.execute(languageOf(request.headers['accept-language']), actor);
  }

  @Post('erasure/withdrawal')
  @Policy({ who: 'signed-in', scope: 'own' })
  withdrawErasure(@Body() body: VersionRequest, @Acting() actor: Actor): Promise<ReceiptResponse> {
    return this.withdrawing.execute(body.version, actor);
  }
}
