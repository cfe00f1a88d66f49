import type {} from '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';

// The __Host- prefix binds the cookie to this host, to https (or localhost) and to the whole site (RFC 6265bis).
const name = '__Host-jiqiao';
const options = { path: '/', httpOnly: true, secure: true, sameSite: 'strict' } as const;

export function tokenOf(request: FastifyRequest): string | undefined {
  return request.cookies[name];
}

export function giveToken(reply: FastifyReply, token: string): void {
  void reply.setCookie(name, token, options);
}

export function takeTokenBack(reply: FastifyReply): void {
  void reply.clearCookie(name, options);
}
