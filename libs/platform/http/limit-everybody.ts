import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { DomainError } from '#kernel/domain-error';
import { addressKey } from '#platform/limits/address-key';
import type { Limiter } from '#platform/limits/limiter';
import type { LimitName } from '#platform/limits/limits';
import { answerTo, retryAfterOf } from './problem.filter';

// Costs nothing to answer, and a page asks for twenty of them at once.
const free = /^\/(assets\/|healthz(\?|$))/;
const ofTheApi = /^\/api(\/|\?|$)/;

/** The wide limit: whatever one address asks for counts, so that it cannot starve the rest. */
export function limitEverybody(fastify: Pick<FastifyInstance, 'addHook'>, limiter: Limiter): void {
  fastify.addHook('onRequest', async (request, reply) => {
    if (!(await mayPass(limiter, request, reply))) return reply;
    return undefined;
  });
}

/** Counts a request; one too many is answered here. */
export async function mayPass(
  limiter: Limiter,
  request: FastifyRequest,
  reply: FastifyReply,
  limit: LimitName = 'default',
): Promise<boolean> {
  if (free.test(request.url)) return true;
  try {
    await limiter.count(limit, addressKey(request.ip));
    return true;
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const { status, body } = answerTo(error, request);
    void reply.status(status).header('retry-after', retryAfterOf(error));
    // Rendering a page is what the limit saves; a person reads one plain sentence.
    if (ofTheApi.test(request.url)) void reply.type('application/problem+json').send(JSON.stringify(body));
    else void reply.type('text/plain; charset=utf-8').send(body.title);
    return false;
  }
}
