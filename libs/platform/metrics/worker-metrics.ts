import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Injectable, Logger } from '@nestjs/common';
import type { Gauge } from 'prom-client';
import type { Queue } from 'bullmq';
import { env } from '#platform/config/env';
import { Consumers } from '#platform/outbox/consumers';
import { MessageWorkers } from '#platform/outbox/message-workers';
import { type JobData, openQueue } from '#platform/queue/queue-store';
import { clockQueue } from '#platform/queue/schedules';
import { withinTime } from '#platform/queue/within-time';
import { Metrics } from './metrics';

const states = ['waiting', 'prioritized', 'active', 'delayed', 'failed'] as const;
const answerWithin = 2_000;

/** Shows the figures of a worker on its own machine only: the worker has no face to the outside and gets none here. */
@Injectable()
export class WorkerMetrics {
  private readonly logger = new Logger(WorkerMetrics.name);
  private readonly queues = new Map<string, Queue<JobData>>();
  private readonly depth: Gauge;
  private server: Server | undefined;

  constructor(
    private readonly metrics: Metrics,
    private readonly consumers: Consumers,
    private readonly workers: MessageWorkers,
  ) {
    this.depth = metrics.gauge('jiqiao_queue_jobs', 'Jobs in the queues', ['queue', 'state']);
  }

  /** Answers the port, nought where there is none; `port` 0 is for tests: the system chooses. */
  start(port = env().WORKER_METRICS_PORT): Promise<number> {
    this.workers.onReacted = (consumer, outcome, seconds) =>
      this.metrics.reactions.observe({ consumer, outcome }, seconds);
    const server = createServer((request, response) => {
      const isAsked = request.method === 'GET' && request.url === '/metrics';
      if (!isAsked) return void response.writeHead(404).end();
      this.text()
        .then((text) => response.writeHead(200, { 'content-type': this.metrics.contentType }).end(text))
        .catch((error: Error) => {
          this.logger.warn(`metrics: ${error.message}`);
          response.writeHead(500).end();
        });
    });
    this.server = server;
    return new Promise((resolve) => {
      // A second worker on the same machine finds the port taken: it works all the same, only unseen.
      server.once('error', (error) => {
        this.logger.error(`no metrics: ${error.message}`);
        resolve(0);
      });
      server.listen(port, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
    });
  }

  async stop(): Promise<void> {
    this.server?.closeAllConnections();
    this.server?.close();
    await Promise.all([...this.queues.values()].map((queue) => queue.close().catch(() => undefined)));
  }

  private async text(): Promise<string> {
    this.depth.reset();
    await Promise.all([...this.consumers.queues, clockQueue].map((name) => this.measure(name)));
    return this.metrics.text();
  }

  /** A store that is away leaves no figure; that it is away shows by that. */
  private async measure(name: string): Promise<void> {
    try {
      const counts = await withinTime(answerWithin, this.queue(name).getJobCounts(...states));
      for (const state of states) this.depth.set({ queue: name, state }, counts[state] ?? 0);
    } catch (error) {
      this.logger.debug(`depth of ${name}: ${(error as Error).message}`);
    }
  }

  private queue(name: string): Queue<JobData> {
    const known = this.queues.get(name);
    if (known) return known;
    const queue = openQueue(name, { skipMetasUpdate: true });
    // Shows in the answer of the call; without a handler it would end the process.
    queue.on('error', () => undefined);
    this.queues.set(name, queue);
    return queue;
  }
}
