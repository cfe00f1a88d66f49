import { Controller, Get, HttpCode, Req, Res, UseFilters } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { NotFound } from '#kernel/domain-error';
import type { ActorRequest } from '#platform/http/actor-source';
import { Limited } from '#platform/http/limited.decorator';
import { Policy } from '#platform/http/policy.decorator';
import { SessionGiver } from '#platform/http/session-giver';
import { BeginCityWay } from '../begin-city-way';
import { CityRefused } from '../city-account.errors';
import { citySettings } from '../city-settings';
import { FinishCityWay, type FinishedWay } from '../finish-city-way';
import { SignInOptionsResponse } from './city-account.response';
import { LimitAsPage } from './limit-as-page.filter';
import { giveWay, takeWayBack, wayOf } from './city-cookie';

/** Both ways are opened by a browser as pages, so their refusals are pages as well: a code in the address of one of ours. */
@ApiTags('session')
@Controller('session')
export class CitySignInController {
  constructor(
    private readonly beginning: BeginCityWay,
    private readonly finishing: FinishCityWay,
    private readonly sessions: SessionGiver,
  ) {}

  /** By what else than a password people can sign in here. */
  @Get('options')
  @Policy({ who: 'public', scope: 'none' })
  signInOptions(): SignInOptionsResponse {
    return { cityAccount: citySettings()?.label ?? null };
  }

  /** Sends the browser to the city's single sign-on. */
  @Get('city-account')
  @Limited('sign-in')
  @UseFilters(LimitAsPage)
  @HttpCode(302)
  @ApiResponse({ status: 302, description: 'to the issuer, or to the sign-in page with a code' })
  @Policy({ who: 'public', scope: 'none' })
  async goToCityAccount(@Req() request: ActorRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    if (!citySettings()) throw new NotFound();
    // Another site must not set out in somebody's browser; the page with the button is where one begins.
    if (request.headers['sec-fetch-site'] === 'cross-site') return leadTo(reply, '/sign-in');
    try {
      const { address, sealed } = await this.beginning.toSignIn();
      giveWay(reply, sealed);
      leadTo(reply, address);
    } catch (error) {
      if (!(error instanceof CityRefused)) throw error;
      leadTo(reply, `/sign-in?city=${error.why}`);
    }
  }

  /** Where the city's single sign-on sends the browser back to. */
  @Get('city-account/callback')
  @Limited('sign-in')
  @UseFilters(LimitAsPage)
  @HttpCode(302)
  @ApiResponse({ status: 302, description: 'to the console, or to the sign-in page with a code' })
  @Policy({ who: 'public', scope: 'none' })
  async comeFromCityAccount(
    @Req() request: ActorRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    if (!citySettings()) throw new NotFound();
    const brought = {
      sealed: wayOf(request),
      query: request.url.split('?')[1] ?? '',
      personId: request.actor?.personId ?? null,
    };
    takeWayBack(reply);
    const finished = await this.finishing.execute(brought, this.sessions.arrivalOf(request));
    if (finished.opened) this.sessions.give(reply, finished.opened);
    leadTo(reply, pageAfter(finished));
  }
}

function pageAfter({ isLinking, refusal }: FinishedWay): string {
  if (isLinking) return `/console/account?city=${refusal ?? 'linked'}`;
  return refusal ? `/sign-in?city=${refusal}` : '/console';
}

function leadTo(reply: FastifyReply, address: string): void {
  void reply.header('location', address);
}
