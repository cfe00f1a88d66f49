import type { FastifyInstance } from 'fastify';
import { beginningOf, isDeeperThan, partsOf } from '#kernel/storable';
import { InputMalformed } from './http.errors';

/** Our deepest form has five levels; whatever recurses over a body later must not meet a hundred thousand. */
const deepest = 32;
/**
 * Our largest form has some seven hundred parts. What checks a form takes time by the square of its fields: a hundred
 * thousand of them fit into a body and would keep this process from everybody else for half a minute.
 */
const mostParts = 2_500;
const longestName = 60;

/** Refuses bodies nested too deep, or of too many parts, before any pipe or serializer walks them. */
export function refuseMonstrousBodies(fastify: Pick<FastifyInstance, 'addHook'>): void {
  fastify.addHook('preValidation', (request, _, done) => {
    const [deep, many] = [tooDeepIn(request.body), tooManyIn(request.body)];
    if (deep !== undefined) return done(new InputMalformed([{ path: deep, code: 'too-deep' }]));
    return done(many === undefined ? undefined : new InputMalformed([{ path: many, code: 'too-many' }]));
  });
}

/** The first field that is nested too deep, if any. */
export function tooDeepIn(body: unknown): string | undefined {
  if (typeof body !== 'object' || body === null) return undefined;
  return Object.entries(body).find(([, value]) => isDeeperThan(deepest - 1, value))?.[0];
}

/** The field with which a body has more parts than any form of ours, if it has. */
export function tooManyIn(body: unknown): string | undefined {
  if (typeof body !== 'object' || body === null) return undefined;
  let left = mostParts;
  for (const [name, value] of Object.entries(body)) {
    left -= 1 + partsOf(value, left);
    if (left < 0) return beginningOf(name, longestName);
  }
  return undefined;
}
