import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { Logger } from 'nestjs-pino';
import { Heartbeat } from '#platform/outbox/heartbeat';
import { MessageWorkers } from '#platform/outbox/message-workers';
import { OutboxRelay } from '#platform/outbox/outbox.relay';
import { Watchdog } from '#platform/outbox/watchdog';
import { refuseUnsafeQueueStore } from '#platform/queue/queue-store-check';
import { Schedules } from '#platform/queue/schedules';
import { WorkerModule } from './worker.module';

async function start(): Promise<void> {
  await refuseUnsafeQueueStore();
  const app = await NestFactory.createApplicationContext(WorkerModule, { bufferLogs: true });
  app.useLogger(app.get(Logger));
  const heartbeat = app.get(Heartbeat);
  const parts = [app.get(OutboxRelay), app.get(MessageWorkers), app.get(Watchdog), app.get(Schedules)];
  await heartbeat.start('worker');
  for (const part of parts) await part.start();

  const stop = async () => {
    for (const part of parts.reverse()) await part.stop();
    await heartbeat.stop();
    await app.close();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop().catch(fail));
}

function fail(error: Error): void {
  process.stderr.write(`${error.stack ?? error.message}\n`);
  process.exit(1);
}

start().catch(fail);
