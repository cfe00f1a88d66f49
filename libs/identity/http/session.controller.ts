import { Body, Controller, Delete, Get, HttpCode, Post, Put, Req, Res, UseGuards } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '#platform/http/actor';
import { Acting } from '#platform/http/acting.decorator';
import { NotSignedIn } from '#platform/http/http.errors';
import { WithoutIdempotencyKey } from '#platform/http/idempotency.interceptor';
import { Policy } from '#platform/http/policy.decorator';
import { IdentityQueries } from '../identity.queries';
import { Sessions } from '../sessions';
import { PasswordGuard } from './password.guard';
import { giveToken, takeTokenBack, tokenOf } from './session-cookie';
import { SessionResponse } from './session.response';
import { ActAsRequest, SignInRequest } from './sign-in.request';

@ApiTags('session')
@Controller('session')
export class SessionController {
  constructor(
    private readonly sessions: Sessions,
    private readonly identity: IdentityQueries,
  ) {}

  /** Opens a session and sets its cookie. */
  @Post()
  @HttpCode(200)
  @Policy({ who: 'public', scope: 'none' })
  @WithoutIdempotencyKey()
  @UseGuards(PasswordGuard)
  async signIn(
    @Body() _: SignInRequest,
    @Req() request: FastifyRequest & { user?: string },
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionResponse> {
    const token = request.user ?? '';
    giveToken(reply, token);
    const session = await this.sessions.find(token);
    if (!session) throw new NotSignedIn();
    return this.describe(session.personId, session.organisationId);
  }

  @Get()
  @Policy({ who: 'signed-in', scope: 'own' })
  currentSession(@Acting() actor: Actor): Promise<SessionResponse> {
    return this.describe(actor.personId, actor.organisationId);
  }

  /** Chooses which of one's organisations to act for. */
  @Put('acting-as')
  @Policy({ who: 'signed-in', scope: 'own' })
  @WithoutIdempotencyKey()
  async actAs(
    @Body() body: ActAsRequest,
    @Acting() actor: Actor,
    @Req() request: FastifyRequest,
  ): Promise<SessionResponse> {
    await this.sessions.actFor(tokenOf(request) ?? '', body.organisationId, actor);
    return this.describe(actor.personId, body.organisationId);
  }

  @Delete()
  @HttpCode(204)
  @Policy({ who: 'signed-in', scope: 'own' })
  @WithoutIdempotencyKey()
  async signOut(
    @Acting() actor: Actor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    await this.sessions.signOut(tokenOf(request) ?? '', actor);
    takeTokenBack(reply);
  }

  private async describe(personId: string | null, organisationId: string | null): Promise<SessionResponse> {
    const person = personId ? await this.identity.person(personId) : undefined;
    const memberships = personId ? await this.identity.memberships(personId) : [];
    const actingAs = memberships.find((membership) => membership.organisationId === organisationId);
    if (!person || !actingAs) throw new NotSignedIn();
    return { person, actingAs, memberships };
  }
}
