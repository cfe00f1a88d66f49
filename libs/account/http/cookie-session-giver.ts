import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Arrival, SessionGiver } from '#platform/http/session-giver';
import type { Opened } from '../sign-in';
import { fromOf, giveTokens } from './session-cookie';

/** Other rooms open sessions by the first door; their cookies are set here. */
@Injectable()
export class CookieSessionGiver extends SessionGiver {
  arrivalOf(request: FastifyRequest): Arrival {
    return fromOf(request);
  }

  give(reply: FastifyReply, opened: Opened): void {
    giveTokens(reply, opened);
  }
}
