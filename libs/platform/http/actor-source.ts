import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from './actor';

/** Tells who sends a request; identity implements it. */
export abstract class ActorSource {
  /** Null when nobody is signed in. */
  abstract actorOf(request: FastifyRequest, reply: FastifyReply): Promise<Actor | null>;
}

export interface ActorRequest extends FastifyRequest {
  actor?: Actor;
}
