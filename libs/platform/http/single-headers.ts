import type { FastifyInstance } from 'fastify';
import { InputMalformed } from './http.errors';

/** Of these a request has one. Node takes the first of two, or both as one word; a proxy before it may take the other. */
const single = ['authorization', 'content-type', 'host', 'idempotency-key'] as const;

/** Refuses a request that says something twice: who checks it and who acts on it could hear different things. */
export function refuseDoubledHeaders(fastify: Pick<FastifyInstance, 'addHook'>): void {
  fastify.addHook('onRequest', (request, _, done) => {
    // What asks from inside the process never was on a wire.
    const given = (request.raw.headersDistinct as NodeJS.Dict<string[]> | undefined) ?? {};
    const doubled = single.filter((name) => (given[name]?.length ?? 0) > 1);
    done(doubled.length > 0 ? new InputMalformed(doubled.map((path) => ({ path, code: 'given-twice' }))) : undefined);
  });
}
