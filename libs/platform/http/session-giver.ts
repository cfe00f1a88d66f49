import type { FastifyReply, FastifyRequest } from 'fastify';

/** Where a request to sign in came from, and what the browser brought along to be known by. */
export interface Arrival {
  readonly requestId: string;
  readonly network: string;
  readonly userAgent: string | undefined;
  readonly deviceToken: string | undefined;
}

/** Hands a browser the session that a room other than account opened; account implements it and alone knows the cookies. */
export abstract class SessionGiver {
  abstract arrivalOf(request: FastifyRequest): Arrival;

  abstract give(reply: FastifyReply, opened: { readonly token: string; readonly deviceToken: string | null }): void;
}
