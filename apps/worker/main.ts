import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { Logger } from 'nestjs-pino';
import { env } from '#platform/config/env';
import { WorkerMetrics } from '#platform/metrics/worker-metrics';
import { Heartbeat } from '#platform/outbox/heartbeat';
import { MessageWorkers } from '#platform/outbox/message-workers';
import { OutboxRelay } from '#platform/outbox/outbox.relay';
import { Watchdog } from '#platform/outbox/watchdog';
import { refuseUnsafeQueueStore } from '#platform/queue/queue-store-check';
import { Schedules } from '#platform/queue/schedules';
import { RoundWorkers } from '#match-round';
import { WorkerModule } from './worker.module';

async function start(): Promise<void> {
  await refuseUnsafeQueueStore();
  const app = await NestFactory.createApplicationContext(WorkerModule, { bufferLogs: true });
  app.useLogger(app.get(Logger));
  const heartbeat = app.get(Heartbeat);
  const parts = [
    app.get(OutboxRelay),
    app.get(MessageWorkers),
    app.get(Watchdog),
    app.get(Schedules),
    app.get(RoundWorkers),
  ];
  await heartbeat.start('worker');
  for (const part of parts) await part.start();
  const metrics = app.get(WorkerMetrics);
  if (env().WORKER_METRICS_PORT > 0) await metrics.start();

  const stop = async () => {
    await Promise.all(parts.map((part) => part.stop()));
    await metrics.stop();
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
