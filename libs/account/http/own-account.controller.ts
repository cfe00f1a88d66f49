import { Body, Controller, Delete, Get, HttpCode, Param, Put, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { ChooseLanguage } from '#identity';
import type { Actor } from '#platform/http/actor';
import { Acting } from '#platform/http/acting.decorator';
import { WithoutIdempotencyKey } from '#platform/http/idempotency.interceptor';
import { IdPipe } from '#platform/http/id.pipe';
import { Limited } from '#platform/http/limited.decorator';
import { Policy } from '#platform/http/policy.decorator';
import { ChangePassword } from '../password/change-password';
import { OwnSessions } from '../session/own-sessions';
import { ChangePasswordRequest, ChooseLanguageRequest } from './own-account.request';
import { EndedSessionsResponse, OwnSessionsResponse } from './own-account.response';
import { giveToken } from './session-cookie';

@ApiTags('account')
@Controller('account')
export class OwnAccountController {
  constructor(
    private readonly sessions: OwnSessions,
    private readonly changing: ChangePassword,
    private readonly languages: ChooseLanguage,
  ) {}

  /** Where one is signed in now; the session that asks comes first. */
  @Get('sessions')
  @Policy({ who: 'signed-in', scope: 'own' })
  async ownSessions(@Acting() actor: Actor): Promise<OwnSessionsResponse> {
    return { items: await this.sessions.list(actor) };
  }

  /** Ends all sessions but the one that asks, and revokes all access tokens. Ended is ended: no key is needed. */
  @Delete('sessions')
  @Policy({ who: 'signed-in', scope: 'own' })
  @WithoutIdempotencyKey()
  endOtherSessions(@Acting() actor: Actor): Promise<EndedSessionsResponse> {
    return this.sessions.endOthers(actor);
  }

  @Delete('sessions/:id')
  @HttpCode(204)
  @Policy({ who: 'signed-in', scope: 'own' })
  @WithoutIdempotencyKey()
  endSession(@Param('id', IdPipe) id: string, @Acting() actor: Actor): Promise<void> {
    return this.sessions.end(id, actor);
  }

  /** All other sessions end. Repeated, it is refused by the password that is no longer the present one. */
  @Put('password')
  @Limited('sign-in')
  @HttpCode(204)
  @Policy({ who: 'signed-in', scope: 'own', whileHeld: ['new-password'] })
  @WithoutIdempotencyKey()
  async changePassword(
    @Body() body: ChangePasswordRequest,
    @Acting() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    giveToken(reply, await this.changing.execute(body, actor));
  }

  /** In which language one's mail is written. Chosen twice is chosen once: no key is needed. */
  @Put('language')
  @HttpCode(204)
  @Policy({ who: 'signed-in', scope: 'own' })
  @WithoutIdempotencyKey()
  chooseLanguage(@Body() { language }: ChooseLanguageRequest, @Acting() actor: Actor): Promise<void> {
    return this.languages.execute(language, actor);
  }
}
