import { Body, Controller, Delete, Get, HttpCode, Post, Put, Req, Res, UseGuards } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '#platform/http/actor';
import { Acting } from '#platform/http/acting.decorator';
import { NotSignedIn } from '#platform/http/http.errors';
import { WithoutIdempotencyKey } from '#platform/http/idempotency.interceptor';
import { Limited } from '#platform/http/limited.decorator';
import { Policy } from '#platform/http/policy.decorator';
import { PassSecondFactor } from '../second-factor/pass-second-factor';
import { Proof } from '../proof';
import { Sessions } from '../session/sessions';
import type { Opened } from '../sign-in';
import { PasswordGuard } from './password.guard';
import { SessionDescription } from './session-description';
import { fromOf, giveToken, giveTokens, takeTokenBack, tokenOf } from './session-cookie';
import { SessionResponse } from './session.response';
import { ActAsRequest, ProofRequest, SecondFactorRequest, SignInRequest } from './sign-in.request';

@ApiTags('session')
@Controller('session')
export class SessionController {
  constructor(
    private readonly sessions: Sessions,
    private readonly passing: PassSecondFactor,
    private readonly proof: Proof,
    private readonly description: SessionDescription,
  ) {}

  /** Opens a session and sets its cookie; `secondFactor` says whether a second step is to follow. */
  @Post()
  @Limited('sign-in')
  @HttpCode(200)
  @Policy({ who: 'public', scope: 'none' })
  @WithoutIdempotencyKey()
  @UseGuards(PasswordGuard)
  async signIn(
    @Body() _: SignInRequest,
    @Req() request: FastifyRequest & { user?: Opened },
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionResponse> {
    if (!request.user) throw new NotSignedIn();
    giveTokens(reply, request.user);
    return this.description.ofToken(request.user.token);
  }

  /** The second step: a code of the authenticator, or a recovery code. The session gets another token. */
  @Post('second-factor')
  @Limited('sign-in')
  @HttpCode(200)
  @Policy({ who: 'signed-in', scope: 'own', whileHeld: ['second-factor'] })
  @WithoutIdempotencyKey()
  async passSecondFactor(
    @Body() body: SecondFactorRequest,
    @Acting() actor: Actor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionResponse> {
    const given = { token: tokenOf(request) ?? '', shown: SecondFactorRequest.shownIn(body) };
    const opened = await this.passing.execute(given, actor, fromOf(request));
    giveTokens(reply, opened);
    return this.description.ofToken(opened.token);
  }

  /** The password once more, for what must not be done at a desk that was left open. */
  @Post('proof')
  @Limited('sign-in')
  @HttpCode(204)
  @Policy({ who: 'signed-in', scope: 'own', whileHeld: ['second-factor-set-up'] })
  @WithoutIdempotencyKey()
  async proveAgain(
    @Body() body: ProofRequest,
    @Acting() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    giveToken(reply, await this.proof.give(actor, body.password));
  }

  @Get()
  @Policy({
    who: 'signed-in',
    scope: 'own',
    whileHeld: ['second-factor', 'second-factor-set-up', 'new-password'],
  })
  currentSession(@Req() request: FastifyRequest): Promise<SessionResponse> {
    return this.description.ofToken(tokenOf(request) ?? '');
  }

  /** Chooses for whom to act: an organisation of one's own, or one that gave one a mandate. */
  @Put('acting-as')
  @Policy({ who: 'signed-in', scope: 'own' })
  @WithoutIdempotencyKey()
  async actAs(
    @Body() body: ActAsRequest,
    @Acting() actor: Actor,
    @Req() request: FastifyRequest,
  ): Promise<SessionResponse> {
    const chosen = { organisationId: body.organisationId, mandateId: body.mandateId ?? null };
    await this.sessions.actFor(tokenOf(request) ?? '', chosen, actor);
    return this.description.ofToken(tokenOf(request) ?? '');
  }

  @Delete()
  @HttpCode(204)
  @Policy({
    who: 'signed-in',
    scope: 'own',
    whileHeld: ['second-factor', 'second-factor-set-up', 'new-password'],
  })
  @WithoutIdempotencyKey()
  async signOut(
    @Acting() actor: Actor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    await this.sessions.signOut(tokenOf(request) ?? '', actor);
    takeTokenBack(reply);
  }
}
