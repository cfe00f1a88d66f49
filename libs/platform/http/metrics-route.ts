import { createHash, timingSafeEqual } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { env } from '#platform/config/env';
import type { Metrics } from '#platform/metrics/metrics';
import { NotSignedIn } from './http.errors';
import { answerTo } from './problem.filter';

/** Counts how long every answer takes, by the template of its route: an id in a label would never end. */
export function measureAnswers(fastify: Pick<FastifyInstance, 'addHook'>, metrics: Metrics): void {
  fastify.addHook('onResponse', (request, reply, done) => {
    const labels = {
      method: request.method,
      route: request.routeOptions.url ?? 'none',
      status: `${Math.floor(reply.statusCode / 100)}xx`,
    };
    metrics.requests.observe(labels, reply.elapsedTime / 1000);
    done();
  });
}

/** /metrics for whoever shows the token; where none is set there is no such address. No route of the product: no policy. */
export function openMetrics(fastify: Pick<FastifyInstance, 'get'>, metrics: Metrics): void {
  const token = env().METRICS_TOKEN;
  if (token === '') return;
  const expected = digest(`Bearer ${token}`);
  fastify.get('/metrics', async (request, reply) => {
    // Digests have one length, so the comparison takes the same time whatever was sent.
    if (timingSafeEqual(digest(request.headers.authorization ?? ''), expected))
      return reply.type(metrics.contentType).send(await metrics.text());
    const { status, body } = answerTo(new NotSignedIn(), request);
    return reply
      .status(status)
      .header('www-authenticate', 'Bearer')
      .type('application/problem+json')
      .send(JSON.stringify(body));
  });
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
