import type {} from '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { wayMinutes } from '../city-way';

const name = '__Host-jiqiao-city';
// Lax where the session's cookie is strict: the issuer, another site, sends the browser back here, and a strict cookie would
// stay at home just then. It comes along only when a page is opened by GET, opens nothing by itself, and lives ten minutes.
const options = { path: '/', httpOnly: true, secure: true, sameSite: 'lax' } as const;

export function wayOf(request: FastifyRequest): string | undefined {
  return request.cookies[name];
}

export function giveWay(reply: FastifyReply, sealed: string): void {
  void reply.setCookie(name, sealed, { ...options, maxAge: wayMinutes * 60 });
}

/** Whatever it led to, it led there once. */
export function takeWayBack(reply: FastifyReply): void {
  void reply.clearCookie(name, options);
}
