import { Body, Controller, Get, HttpCode, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Actor } from '#platform/http/actor';
import { Acting } from '#platform/http/acting.decorator';
import { WithoutIdempotencyKey } from '#platform/http/idempotency.interceptor';
import { Limited } from '#platform/http/limited.decorator';
import { Policy } from '#platform/http/policy.decorator';
import { KeepSecondFactor } from '../second-factor/keep-second-factor';
import { SecondFactors } from '../second-factor/second-factors';
import { CodeRequest, RemoveSecondFactorRequest } from './own-account.request';
import { ProposedSecondFactorResponse, RecoveryCodesResponse, SecondFactorResponse } from './own-account.response';
import { giveToken } from './session-cookie';

/** None of these takes a key: a receipt would keep what must be shown once only, and each code counts once by itself. */
@ApiTags('account')
@Controller('account/second-factor')
export class SecondFactorController {
  constructor(
    private readonly factors: SecondFactors,
    private readonly keeping: KeepSecondFactor,
  ) {}

  @Get()
  @Policy({ who: 'signed-in', scope: 'own', whileHeld: ['second-factor-set-up'] })
  secondFactor(@Acting() actor: Actor): Promise<SecondFactorResponse> {
    return this.factors.standing(actor.personId ?? '');
  }

  /** Proposes a secret for the authenticator; nothing changes until it is confirmed with a code. */
  @Post()
  @HttpCode(200)
  @Policy({ who: 'signed-in', scope: 'own', whileHeld: ['second-factor-set-up'] })
  @WithoutIdempotencyKey()
  proposeSecondFactor(@Acting() actor: Actor): Promise<ProposedSecondFactorResponse> {
    return this.keeping.begin(actor);
  }

  /** Turns it on. All other sessions end; the recovery codes are told this once. */
  @Post('confirmation')
  @Limited('sign-in')
  @HttpCode(200)
  @Policy({ who: 'signed-in', scope: 'own', whileHeld: ['second-factor-set-up'] })
  @WithoutIdempotencyKey()
  async confirmSecondFactor(
    @Body() body: CodeRequest,
    @Acting() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RecoveryCodesResponse> {
    const { recoveryCodes, token } = await this.keeping.confirm(actor, body.code);
    giveToken(reply, token);
    return { recoveryCodes };
  }

  /** Ten new ones; the old no longer count. */
  @Post('recovery-codes')
  @Limited('sign-in')
  @HttpCode(200)
  @Policy({ who: 'signed-in', scope: 'own' })
  @WithoutIdempotencyKey()
  async renewRecoveryCodes(@Body() body: CodeRequest, @Acting() actor: Actor): Promise<RecoveryCodesResponse> {
    return { recoveryCodes: await this.keeping.renewRecoveryCodes(actor, body.code) };
  }

  /** Turns it off, with the password and a code. Staff is asked to set it up again at once. */
  @Post('removal')
  @Limited('sign-in')
  @HttpCode(204)
  @Policy({ who: 'signed-in', scope: 'own' })
  @WithoutIdempotencyKey()
  async removeSecondFactor(
    @Body() body: RemoveSecondFactorRequest,
    @Acting() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    giveToken(reply, await this.keeping.remove(actor, body));
  }
}
