import { Controller, Delete, Get, HttpCode, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { NotFound } from '#kernel/domain-error';
import { type Actor, personOf } from '#platform/http/actor';
import { Acting } from '#platform/http/acting.decorator';
import { WithoutIdempotencyKey } from '#platform/http/idempotency.interceptor';
import { Limited } from '#platform/http/limited.decorator';
import { Policy } from '#platform/http/policy.decorator';
import { BeginCityWay } from '../begin-city-way';
import { CityAccountQueries } from '../city-account.queries';
import { citySettings } from '../city-settings';
import { UnlinkCityAccount } from '../unlink-city-account';
import { CityWayResponse, OwnCityAccountResponse } from './city-account.response';
import { giveWay } from './city-cookie';

/** Neither change takes a key: an address that was answered before leads nowhere any more, and unlinking twice is once. */
@ApiTags('account')
@Controller('account/city-account')
export class OwnCityAccountController {
  constructor(
    private readonly accounts: CityAccountQueries,
    private readonly beginning: BeginCityWay,
    private readonly unlinking: UnlinkCityAccount,
  ) {}

  @Get()
  @Policy({ who: 'signed-in', scope: 'own' })
  async ownCityAccount(@Acting() actor: Actor): Promise<OwnCityAccountResponse> {
    if (!citySettings()) throw new NotFound();
    return { linkedAt: await this.accounts.linkedSince(personOf(actor)) };
  }

  /** Begins linking: answers the address of the issuer to go to, and the browser gets what it has to bring back. */
  @Post()
  @Limited('sign-in')
  @HttpCode(200)
  @Policy({ who: 'signed-in', scope: 'own' })
  @WithoutIdempotencyKey()
  async linkCityAccount(
    @Acting() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CityWayResponse> {
    const { address, sealed } = await this.beginning.toLink(actor);
    giveWay(reply, sealed);
    return { address };
  }

  /** Refused to whoever has no password: nothing else would open the account. */
  @Delete()
  @HttpCode(204)
  @Policy({ who: 'signed-in', scope: 'own' })
  @WithoutIdempotencyKey()
  unlinkCityAccount(@Acting() actor: Actor): Promise<void> {
    return this.unlinking.execute(actor);
  }
}
