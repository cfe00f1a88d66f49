import { Body, Controller, Headers, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { WithoutIdempotencyKey } from '#platform/http/idempotency.interceptor';
import { languageOf } from '#platform/http/language';
import { Limited } from '#platform/http/limited.decorator';
import { Policy } from '#platform/http/policy.decorator';
import { ConfirmRegistration, Register } from '../register';
import { AskForReset, ResetPassword } from '../password/reset-password';
import {
  AskForResetRequest,
  ConfirmRegistrationRequest,
  RegisterRequest,
  ResetPasswordRequest,
} from './own-account.request';
import { SessionDescription } from './session-description';
import { fromOf, giveTokens } from './session-cookie';
import { SessionResponse } from './session.response';

/** None of these takes a key: a link counts once by itself, and a second mail does no harm. */
@ApiTags('account')
@Controller()
export class RegistrationController {
  constructor(
    private readonly registering: Register,
    private readonly confirming: ConfirmRegistration,
    private readonly asking: AskForReset,
    private readonly resetting: ResetPassword,
    private readonly description: SessionDescription,
  ) {}

  /** Sends a mail to that address, whatever it says; the answer is always the same. */
  @Post('accounts')
  @Limited('registration')
  @HttpCode(202)
  @Policy({ who: 'public', scope: 'none' })
  @WithoutIdempotencyKey()
  register(@Body() body: RegisterRequest): Promise<void> {
    return this.registering.execute(body);
  }

  /** Opens the account that the mailed link and the password confirm, and signs in. */
  @Post('accounts/confirmation')
  @Limited('sign-in')
  @HttpCode(200)
  @Policy({ who: 'public', scope: 'none' })
  @WithoutIdempotencyKey()
  async confirmRegistration(
    @Body() body: ConfirmRegistrationRequest,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionResponse> {
    const opened = await this.confirming.execute(body, fromOf(request));
    giveTokens(reply, opened);
    return this.description.ofToken(opened.token);
  }

  /** Sends a link to the address of that login, if there is one; the answer is always the same. */
  @Post('password-resets')
  @Limited('registration')
  @HttpCode(202)
  @Policy({ who: 'public', scope: 'none' })
  @WithoutIdempotencyKey()
  askForReset(
    @Body() body: AskForResetRequest,
    @Headers('accept-language') language: string | undefined,
  ): Promise<void> {
    return this.asking.execute(body.login, languageOf(language));
  }

  /** A new password by a mailed link; all sessions end, and the second factor is asked for as ever. */
  @Post('password-resets/confirmation')
  @Limited('sign-in')
  @HttpCode(204)
  @Policy({ who: 'public', scope: 'none' })
  @WithoutIdempotencyKey()
  resetPassword(@Body() body: ResetPasswordRequest, @Req() request: FastifyRequest): Promise<void> {
    return this.resetting.execute(body, request.id);
  }
}
