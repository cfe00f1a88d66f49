import { Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import type { FastifyRequest } from 'fastify';
import { AccessTokenInvalid } from '../access-token/access-token.errors';
import { AccessTokens, type LiveToken } from '../access-token/access-tokens';
import { bearerOf } from './bearer';
import { RequestStrategy } from './request.strategy';

/** The token of the header. Whoever shows one that is none is told so, also where nobody needs one. */
@Injectable()
export class AccessTokenStrategy extends PassportStrategy(RequestStrategy, 'access-token') {
  constructor(private readonly tokens: AccessTokens) {
    super();
  }

  async validate(request: FastifyRequest): Promise<LiveToken> {
    const token = await this.tokens.find(bearerOf(request) ?? '');
    if (!token) throw new AccessTokenInvalid();
    return token;
  }
}
