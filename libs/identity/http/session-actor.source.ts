import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import passport from 'passport';
import type { Actor } from '#platform/http/actor';
import { ActorSource } from '#platform/http/actor-source';
import type { LiveSession } from '../sessions';

/** Asks passport who sends the request. */
@Injectable()
export class SessionActorSource extends ActorSource {
  async actorOf(request: FastifyRequest, reply: FastifyReply): Promise<Actor | null> {
    const session = await sessionOf(request, reply);
    if (!session) return null;
    const { personId, organisationId, roles } = session;
    return { personId, organisationId, roles, label: 'person', requestId: request.id };
  }
}

function sessionOf(request: FastifyRequest, reply: FastifyReply): Promise<LiveSession | null> {
  return new Promise((resolve, reject) => {
    const finish = (error: unknown, session?: unknown) =>
      error ? reject(error) : resolve((session as LiveSession | undefined) ?? null);
    const authenticate = passport.authenticate('session', { session: false }, finish) as (...given: unknown[]) => void;
    authenticate(request, reply, (error?: unknown) => finish(error));
  });
}
