import { Body, Controller, Delete, Get, HttpCode, Post, Put, Req, Res, UseGuards } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { IdentityQueries } from '#identity';
import type { Actor } from '#platform/http/actor';
import { Acting } from '#platform/http/acting.decorator';
import { NotSignedIn } from '#platform/http/http.errors';
import { WithoutIdempotencyKey } from '#platform/http/idempotency.interceptor';
import { Policy } from '#platform/http/policy.decorator';
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
    return this.describe(session);
  }

  @Get()
  @Policy({ who: 'signed-in', scope: 'own' })
  currentSession(@Acting() actor: Actor): Promise<SessionResponse> {
    return this.describe(actor);
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
    return this.describe({ personId: actor.personId, ...chosen });
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

  private async describe(who: Pick<Actor, 'personId' | 'organisationId' | 'mandateId'>): Promise<SessionResponse> {
    const person = who.personId ? await this.identity.person(who.personId) : undefined;
    if (!person) throw new NotSignedIn();
    const capacities = await this.identity.capacities(person.id);
    const actingAs = capacities.find(
      (one) => one.organisationId === who.organisationId && one.mandateId === (who.mandateId ?? null),
    );
    return { person, actingAs: actingAs ?? null, capacities };
  }
}
