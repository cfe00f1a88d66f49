import { Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import type { FastifyRequest } from 'fastify';
import { Strategy } from 'passport-local';
import { type Opened, SignIn } from '../sign-in';
import { fromOf } from './session-cookie';

/** Login and password against a session; the request's user is what was opened. */
@Injectable()
export class PasswordStrategy extends PassportStrategy(Strategy, 'password') {
  constructor(private readonly signingIn: SignIn) {
    super({ usernameField: 'login', passwordField: 'password', passReqToCallback: true, session: false });
  }

  validate(request: FastifyRequest, login: string, password: string): Promise<Opened> {
    return this.signingIn.execute({ login, password }, fromOf(request));
  }
}
