import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from './actor';

/** Tells who sends a request; identity implements it. */
export abstract class ActorSource {
  /** Null when nobody is signed in. */
  abstract actorOf(request: FastifyRequest, reply: FastifyReply): Promise<Actor | null>;

  /** The same question about a request that is still open; asking must not count as a sign of life of the person. */
  stillActorOf(request: FastifyRequest, reply: FastifyReply): Promise<Actor | null> {
    return this.actorOf(request, reply);
  }
}

export interface ActorRequest extends FastifyRequest {
  actor?: Actor;
}
