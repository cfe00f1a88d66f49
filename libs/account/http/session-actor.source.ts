import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import passport from 'passport';
import type { Actor } from '#platform/http/actor';
import { ActorSource } from '#platform/http/actor-source';
import { type LiveSession, Sessions } from '../sessions';
import { tokenOf } from './session-cookie';

/** Asks passport who sends the request. */
@Injectable()
export class SessionActorSource extends ActorSource {
  constructor(private readonly sessions: Sessions) {
    super();
  }

  async actorOf(request: FastifyRequest, reply: FastifyReply): Promise<Actor | null> {
    const session = await sessionOf(request, reply);
    return session && actorIn(session, request);
  }

  override async stillActorOf(request: FastifyRequest): Promise<Actor | null> {
    const token = tokenOf(request);
    const session = token ? await this.sessions.peek(token) : null;
    return session && actorIn(session, request);
  }
}

function actorIn({ personId, organisationId, mandateId, roles }: LiveSession, request: FastifyRequest): Actor {
  return { personId, organisationId, mandateId, roles, label: 'person', requestId: request.id };
}

function sessionOf(request: FastifyRequest, reply: FastifyReply): Promise<LiveSession | null> {
  return new Promise((resolve, reject) => {
    const finish = (error: unknown, session?: unknown) =>
      error ? reject(error) : resolve((session as LiveSession | undefined) ?? null);
    const authenticate = passport.authenticate('session', { session: false }, finish) as (...given: unknown[]) => void;
    authenticate(request, reply, (error?: unknown) => finish(error));
  });
}
