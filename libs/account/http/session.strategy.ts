import { Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import type { FastifyRequest } from 'fastify';
import { Strategy } from 'passport';
import { Sessions } from '../sessions';
import { tokenOf } from './session-cookie';

class CookieStrategy extends Strategy {
  constructor(
    private readonly verify: (request: FastifyRequest, done: (error: unknown, user?: unknown) => void) => void,
  ) {
    super();
  }

  override authenticate(request: unknown): void {
    this.verify(request as FastifyRequest, (error, user) => {
      if (error) this.error(error);
      else if (user) this.success(user);
      else this.pass();
    });
  }
}

/** The session of the cookie, or nobody: public pages are served to both. */
@Injectable()
export class SessionStrategy extends PassportStrategy(CookieStrategy, 'session') {
  constructor(private readonly sessions: Sessions) {
    super();
  }

  async validate(request: FastifyRequest) {
    const token = tokenOf(request);
    return token ? await this.sessions.find(token) : null;
  }
}
