import type { FastifyInstance } from 'fastify';
import { env } from '#platform/config/env';

const ofTheApi = /^\/(api|healthz|readyz|metrics)(\/|\?|$)/;
const year = 365 * 24 * 3600;

/**
 * What every answer says about itself, whoever gives it. Nothing may be loaded, framed or read from elsewhere; pages
 * replace the content policy by their own with a nonce (apps/api/web-pages).
 */
export function faceHeaders(requestId: string, url = ''): Record<string, string> {
  // On plain http browsers ignore it, and an installation that moves to https later must not have promised anything.
  const isSecure = env().PUBLIC_URL.startsWith('https:');
  return {
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'origin-agent-cluster': '?1',
    'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
    'referrer-policy': 'no-referrer',
    ...(isSecure ? { 'strict-transport-security': `max-age=${year}; includeSubDomains` } : {}),
    'x-content-type-options': 'nosniff',
    'x-dns-prefetch-control': 'off',
    'x-frame-options': 'DENY',
    'x-permitted-cross-domain-policies': 'none',
    'x-request-id': requestId,
    ...(ofTheApi.test(url) ? { 'cache-control': 'no-store' } : {}),
  };
}

/** Register first: what a later hook refuses must carry them, too. */
export function giveFaceHeaders(fastify: Pick<FastifyInstance, 'addHook'>): void {
  fastify.addHook('onRequest', (request, reply, done) => {
    // `/%61pi` and `http://host/api` reach the same routes: what was found counts, and what was asked where nothing was.
    const found = request.routeOptions.url ?? '';
    void reply.headers(faceHeaders(request.id, ofTheApi.test(found) ? found : request.url));
    done();
  });
}
