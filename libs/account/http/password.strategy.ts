import { Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import type { FastifyRequest } from 'fastify';
import { Strategy } from 'passport-local';
import { Sessions } from '../sessions';

/** Login and password against a token; the request's user is the token of the new session. */
@Injectable()
export class PasswordStrategy extends PassportStrategy(Strategy, 'password') {
  constructor(private readonly sessions: Sessions) {
    super({ usernameField: 'login', passwordField: 'password', passReqToCallback: true, session: false });
  }

  validate(request: FastifyRequest, login: string, password: string): Promise<string> {
    return this.sessions.signIn(login, password, request.id);
  }
}
