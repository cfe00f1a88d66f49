import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyCookie from '@fastify/cookie';
import fastifyHelmet from '@fastify/helmet';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { Logger } from 'nestjs-pino';
import { newId } from '#kernel/id';
import { refuseDeepBodies } from '#platform/http/body-depth';
import { ApiModule } from './api.module';
import { answerBadAddress, type NotFoundPage } from './bad-address';
import { registerWebPages } from './web-pages';

const bodyLimit = 1024 * 1024;
const webRoot = join(__dirname, '../../web');

/** The HTTP application, ready to listen or to be asked in-process. */
export async function createApi(): Promise<NestFastifyApplication> {
  // A request id from outside would let a stranger write into our logs; each is made here.
  let notFoundPage: NotFoundPage | undefined;
  const adapter = new FastifyAdapter({
    bodyLimit,
    genReqId: () => newId(),
    routerOptions: { maxParamLength: 200 },
    frameworkErrors: (error: FastifyError, request: FastifyRequest, reply: FastifyReply) =>
      void answerBadAddress(error, request, reply, notFoundPage),
  });
  const app = await NestFactory.create<NestFastifyApplication>(ApiModule, adapter, { bufferLogs: true });
  app.useLogger(app.get(Logger));
  app.setGlobalPrefix('api', { exclude: ['healthz', 'readyz'] });
  await app.register(fastifyCookie);
  // Pages set their own policy with a nonce (web-pages); an answer of the api may load nothing at all.
  await app.register(fastifyHelmet, { contentSecurityPolicy: false, crossOriginEmbedderPolicy: false });
  refuseDeepBodies(adapter.getInstance());
  adapter.getInstance().addHook('onSend', (request, reply, payload, done) => {
    if (request.url.startsWith('/api/')) {
      void reply.header('content-security-policy', "default-src 'none'; frame-ancestors 'none'");
      if (!reply.hasHeader('cache-control')) void reply.header('cache-control', 'no-store');
    }
    void reply.header('x-request-id', request.id);
    done(null, payload);
  });
  if (existsSync(join(webRoot, 'ssr.js'))) notFoundPage = await registerWebPages(app, { webRoot });
  app.enableShutdownHooks();
  return app;
}
