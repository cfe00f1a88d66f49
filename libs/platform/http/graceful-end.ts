import type { FastifyInstance } from 'fastify';

const every = 100;

/** At the end each connection closes as soon as its last answer is out; kept alive, they would keep the process. */
export function closeConnectionsAtEnd(fastify: Pick<FastifyInstance, 'addHook' | 'server'>): void {
  fastify.addHook('preClose', (done) => {
    if (fastify.server.listening) {
      // The server itself closes only those that are idle at the moment when it stops listening.
      const timer = setInterval(() => fastify.server.closeIdleConnections(), every);
      fastify.server.once('close', () => clearInterval(timer));
    }
    done();
  });
}
