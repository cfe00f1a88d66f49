import { Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import type { FastifyRequest } from 'fastify';
import { Sessions } from '../session/sessions';
import { RequestStrategy } from './request.strategy';
import { tokenOf } from './session-cookie';

/** The session of the cookie, or nobody. */
@Injectable()
export class SessionStrategy extends PassportStrategy(RequestStrategy, 'session') {
  constructor(private readonly sessions: Sessions) {
    super();
  }

  async validate(request: FastifyRequest) {
    const token = tokenOf(request);
    return token ? await this.sessions.find(token) : null;
  }
}
