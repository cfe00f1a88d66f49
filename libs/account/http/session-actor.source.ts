import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import passport from 'passport';
import type { Actor } from '#platform/http/actor';
import { ActorSource } from '#platform/http/actor-source';
import { AccessTokenInvalid, TwoCredentials } from '../access-token/access-token.errors';
import { AccessTokens, type LiveToken } from '../access-token/access-tokens';
import { type LiveSession, Sessions } from '../session/sessions';
import { bearerOf } from './bearer';
import { tokenOf } from './session-cookie';

/** Asks passport who sends the request: a person by the session's cookie, or a program by its token. */
@Injectable()
export class SessionActorSource extends ActorSource {
  constructor(
    private readonly sessions: Sessions,
    private readonly tokens: AccessTokens,
  ) {
    super();
  }

  async actorOf(request: FastifyRequest, reply: FastifyReply): Promise<Actor | null> {
    if (bearerOf(request) !== undefined) return this.programOf(request, reply);
    const session = await ask<LiveSession>('session', request, reply);
    return session && actorIn(session, request);
  }

  override async stillActorOf(request: FastifyRequest): Promise<Actor | null> {
    const shown = bearerOf(request);
    if (shown !== undefined) return actorBy(await this.tokens.peek(shown), request);
    const token = tokenOf(request);
    const session = token ? await this.sessions.peek(token) : null;
    // Who owes a proof since the request began is nobody until giving it.
    return session && !session.hold ? actorIn(session, request) : null;
  }

  private async programOf(request: FastifyRequest, reply: FastifyReply): Promise<Actor | null> {
    if (tokenOf(request) !== undefined) throw new TwoCredentials();
    try {
      return actorBy(await ask<LiveToken>('access-token', request, reply), request);
    } catch (error) {
      // RFC 6750: what a client library looks for before it asks its owner for a new one.
      if (error instanceof AccessTokenInvalid) void reply.header('www-authenticate', 'Bearer error="invalid_token"');
      throw error;
    }
  }
}

function actorIn({ id, ...session }: LiveSession, request: FastifyRequest): Actor {
  const { personId, organisationId, mandateId, roles, hold } = session;
  return { personId, organisationId, mandateId, roles, sessionId: id, hold, label: 'person', requestId: request.id };
}

function actorBy(token: LiveToken | null, request: FastifyRequest): Actor | null {
  if (!token) return null;
  const { id, personId, organisationId, roles, scopes } = token;
  return { personId, organisationId, roles, scopes, tokenId: id, label: 'token', requestId: request.id };
}

function ask<Found>(strategy: string, request: FastifyRequest, reply: FastifyReply): Promise<Found | null> {
  return new Promise((resolve, reject) => {
    const finish = (error: unknown, found?: unknown) =>
      error ? reject(error) : resolve((found as Found | undefined) ?? null);
    const authenticate = passport.authenticate(strategy, { session: false }, finish) as (...given: unknown[]) => void;
    authenticate(request, reply, (error?: unknown) => finish(error));
  });
}
