import type { FastifyInstance } from 'fastify';
import { isDeeperThan } from '#kernel/storable';
import { InputMalformed } from './http.errors';

/** Our deepest form has five levels; whatever recurses over a body later must not meet a hundred thousand. */
const deepest = 32;

/** Refuses bodies nested too deep before any pipe or serializer walks them. */
export function refuseDeepBodies(fastify: Pick<FastifyInstance, 'addHook'>): void {
  fastify.addHook('preValidation', (request, _, done) => {
    const path = tooDeepIn(request.body);
    done(path === undefined ? undefined : new InputMalformed([{ path, code: 'too-deep' }]));
  });
}

/** The first field that is nested too deep, if any. */
export function tooDeepIn(body: unknown): string | undefined {
  if (typeof body !== 'object' || body === null) return undefined;
  return Object.entries(body).find(([, value]) => isDeeperThan(deepest - 1, value))?.[0];
}
