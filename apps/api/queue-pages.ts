import { createBullBoard } from '@bull-board/api';
import { BullMQAdapter } from '@bull-board/api/bullMQAdapter';
import type { IServerAdapter } from '@bull-board/api/typings/app';
import { FastifyAdapter } from '@bull-board/fastify';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { QueueBoard, QueueLook } from '#operations';
import { isAny } from '#platform/http/actor';
import { ActorSource } from '#platform/http/actor-source';

const home = '/queues';
const reading = new Set(['GET', 'HEAD']);

/** The board sets its styles from scripts and has a few inline; scripts are this server's files and nothing else. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'self'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** BullMQ's own board, for looking only (docs/decisions/0013): the operator sees the jobs, the outbox decides. */
export async function registerQueuePages(app: NestFastifyApplication): Promise<void> {
  const server = new FastifyAdapter();
  server.setBasePath(home);
  const board = createBullBoard({
    queues: [],
    // The package of the adapter carries a copy of these types one patch older; what it does is the same.
    serverAdapter: server as object as IServerAdapter,
    options: {
      uiConfig: {
        boardTitle: '技桥 Jiqiao',
        hideDatastoreDetails: true,
        hideRedisDetails: true,
        miscLinks: [{ text: '返回工作台 Console', url: '/console/operations/queues' }],
      } as object,
    },
  });
  const queues = app.get(QueueBoard, { strict: false });
  let isFilled = false;
  const fill = () => {
    // With the first look: a store that is away must not hold up the start of the api.
    if (!isFilled) board.setQueues(queues.queues().map((queue) => new BullMQAdapter(queue, { readOnlyMode: true })));
    isFilled = true;
  };
  const fastify = app.getHttpAdapter().getInstance();
  await fastify.register(async (scope) => {
    scope.addHook('onRequest', async (request, reply) => {
      if (!(await mayLook(app, request, reply))) return reply;
      fill();
      if (request.url.startsWith(`${home}/api`) && !(await storeAnswers(app)))
        return reply.status(503).header('retry-after', '2').send({ error: 'the store of the queues is away' });
      void reply.headers({
        'content-security-policy': contentSecurityPolicy,
        'cache-control': 'no-store',
        'x-robots-tag': 'noindex, nofollow',
      });
      return undefined;
    });
    await scope.register(server.registerPlugin(), { prefix: home });
  });
}

/** For everybody but a signed-in operator there is nothing here; who comes to the page without a session may sign in. */
async function mayLook(app: NestFastifyApplication, request: FastifyRequest, reply: FastifyReply): Promise<boolean> {
  const isPage = !/^\/queues\/(api|static)/.test(request.url);
  const actors = app.get(ActorSource, { strict: false });
  // The board asks every few seconds; only opening the page is a sign of life of the person.
  const actor = await (isPage ? actors.actorOf(request, reply) : actors.stillActorOf(request, reply));
  if (!actor && isPage && reading.has(request.method)) {
    await reply.redirect(`/sign-in?back=${encodeURIComponent(home)}`);
    return false;
  }
  const isOperator = actor !== null && actor.scopes === undefined && isAny(actor, 'operator');
  if (isOperator && reading.has(request.method)) return true;
  reply.callNotFound();
  return false;
}

async function storeAnswers(app: NestFastifyApplication): Promise<boolean> {
  return (await app.get(QueueLook, { strict: false }).read()).answers;
}
