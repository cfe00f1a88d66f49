import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyCookie from '@fastify/cookie';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { Logger } from 'nestjs-pino';
import { newId } from '#kernel/id';
import { Endpoints } from '#semantics';
import { env } from '#platform/config/env';
import { proxiesFrom } from '#platform/config/proxies';
import { refuseMonstrousBodies } from '#platform/http/body-depth';
import { answerClientError } from '#platform/http/client-errors';
import { compressAnswers } from '#platform/http/compress-answers';
import { giveFaceHeaders } from '#platform/http/face-headers';
import { closeConnectionsAtEnd } from '#platform/http/graceful-end';
import { limitEverybody, mayPass } from '#platform/http/limit-everybody';
import { measureAnswers, openMetrics } from '#platform/http/metrics-route';
import { Readiness } from '#platform/http/readiness';
import { refuseDoubledHeaders } from '#platform/http/single-headers';
import { Limiter } from '#platform/limits/limiter';
import { Metrics } from '#platform/metrics/metrics';
import { migrations } from '../../migrations';
import { ApiModule } from './api.module';
import { answerBadAddress, type NotFoundPage } from './bad-address';
import { registerMachinePages } from './machine-pages';
import { registerQueuePages } from './queue-pages';
import { registerUnsubscribe } from './unsubscribe';
import { registerWebPages } from './web-pages';

const bodyLimit = 1024 * 1024;
/** Within this a request has to arrive; who sends a byte a minute holds a connection for nothing. */
const requestTimeout = 120_000;
const builtWeb = join(__dirname, '../../web');

/** The HTTP application, ready to listen or to be asked in-process. */
export async function createApi({ webRoot = builtWeb } = {}): Promise<NestFastifyApplication> {
  let notFoundPage: NotFoundPage | undefined;
  const proxies = proxiesFrom(env().TRUST_PROXY);
  const adapter = new FastifyAdapter({
    bodyLimit,
    requestTimeout,
    // Where a request came from is what its connection says, or what a proxy of our own says.
    trustProxy: proxies.length > 0 ? proxies : false,
    // A request id from outside would let a stranger write into our logs; each is made here.
    genReqId: () => newId(),
    routerOptions: { maxParamLength: 200 },
    clientErrorHandler: answerClientError,
    frameworkErrors: (error: FastifyError, request: FastifyRequest, reply: FastifyReply) =>
      void mayPass(app.get(Limiter), request, reply).then(async (may) => {
        if (may) await answerBadAddress(error, request, reply, notFoundPage);
      }),
  });
  const app = await NestFactory.create<NestFastifyApplication>(ApiModule, adapter, { bufferLogs: true });
  app.useLogger(app.get(Logger));
  app.setGlobalPrefix('api', { exclude: ['healthz', 'readyz'] });
  await app.register(fastifyCookie);
  giveFaceHeaders(adapter.getInstance());
  compressAnswers(adapter.getInstance());
  closeConnectionsAtEnd(adapter.getInstance());
  measureAnswers(adapter.getInstance(), app.get(Metrics));
  limitEverybody(adapter.getInstance(), app.get(Limiter));
  refuseDoubledHeaders(adapter.getInstance());
  refuseMonstrousBodies(adapter.getInstance());
  openMetrics(adapter.getInstance(), app.get(Metrics));
  app.get(Readiness).expectMigrations(migrations.map(({ name }) => name));
  const endpoints = app.get(Endpoints, { strict: false });
  app.get(Readiness).watch('semantics', async () => (await endpoints.away()).length > 0);
  await registerQueuePages(app);
  registerMachinePages(app);
  registerUnsubscribe(app);
  if (existsSync(join(webRoot, 'ssr.js'))) notFoundPage = await registerWebPages(app, { webRoot });
  app.enableShutdownHooks();
  return app;
}
