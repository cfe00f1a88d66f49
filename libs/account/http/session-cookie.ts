import type {} from '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { addressKey } from '#platform/limits/address-key';
import type { From } from '../session/session-keys';
import type { Opened } from '../sign-in';

// The __Host- prefix binds a cookie to this host, to https (or localhost) and to the whole site (RFC 6265bis).
const name = '__Host-jiqiao';
const deviceName = '__Host-jiqiao-device';
const options = { path: '/', httpOnly: true, secure: true, sameSite: 'strict' } as const;
const deviceSeconds = 400 * 86_400;

export function tokenOf(request: FastifyRequest): string | undefined {
  return request.cookies[name];
}

export function giveToken(reply: FastifyReply, token: string): void {
  void reply.setCookie(name, token, options);
}

/** What signing in gives: the session's token, and what the browser is known by the next time. */
export function giveTokens(reply: FastifyReply, { token, deviceToken }: Opened): void {
  giveToken(reply, token);
  if (deviceToken !== null) void reply.setCookie(deviceName, deviceToken, { ...options, maxAge: deviceSeconds });
}

/** Only the session's: a device stays known after signing out. */
export function takeTokenBack(reply: FastifyReply): void {
  void reply.clearCookie(name, options);
}

export function fromOf(request: FastifyRequest): From {
  return {
    requestId: request.id,
    network: addressKey(request.ip),
    userAgent: request.headers['user-agent'],
    deviceToken: request.cookies[deviceName],
  };
}
