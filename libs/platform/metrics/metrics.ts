import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import { DataSource } from 'typeorm';
import { env } from '#platform/config/env';
import { Database } from '#platform/database/database';
import { withinTime } from '#platform/queue/within-time';
import { outboxFacts, type OutboxFacts } from './outbox-facts';

// A reader of metrics waits some ten seconds; a database that is away must not cost the other figures.
const answerWithin = 2_000;
const buckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

interface PoolFigures {
  readonly totalCount: number;
  readonly idleCount: number;
  readonly waitingCount: number;
}

/** The figures of this process in the words of Prometheus. */
@Injectable()
export class Metrics implements OnApplicationShutdown {
  private readonly registry = new Registry();
  private readonly registers = [this.registry];
  readonly requests = new Histogram({
    name: 'jiqiao_http_request_seconds',
    help: 'How long answers took, by route and class of status',
    labelNames: ['method', 'route', 'status'] as const,
    buckets,
    registers: this.registers,
  });
  readonly reactions = new Histogram({
    name: 'jiqiao_reaction_seconds',
    help: 'How long consumers took for a message, matching among them',
    labelNames: ['consumer', 'outcome'] as const,
    buckets,
    registers: this.registers,
  });
  private readonly connections = this.gauge('jiqiao_database_connections', 'The pool of this process', ['state']);
  private readonly isDatabaseThere = this.gauge('jiqiao_database_up', '1 while the database answers');
  private readonly pending = this.gauge('jiqiao_outbox_pending', 'Messages that are not done');
  private readonly oldest = this.gauge('jiqiao_outbox_oldest_seconds', 'Age of the oldest message that is not done');
  private readonly letters = this.gauge('jiqiao_dead_letters', 'Letters that wait for a person');
  private readonly reruns = new Counter({
    name: 'jiqiao_transaction_reruns_total',
    help: 'Transactions run again, by the SQLSTATE that asked for it',
    labelNames: ['code'] as const,
    registers: this.registers,
  });

  constructor(
    private readonly database: Database,
    private readonly dataSource: DataSource,
  ) {
    if (env().METRICS_TOKEN || env().WORKER_METRICS_PORT) collectDefaultMetrics({ register: this.registry });
  }

  readonly contentType = this.registry.contentType;

  gauge(name: string, help: string, labelNames: readonly string[] = []): Gauge {
    return new Gauge({ name, help, labelNames: [...labelNames], registers: this.registers });
  }

  histogram(name: string, help: string, labelNames: readonly string[] = []): Histogram {
    return new Histogram({ name, help, labelNames: [...labelNames], buckets, registers: this.registers });
  }

  async text(): Promise<string> {
    this.readProcess();
    await this.readDatabase();
    return this.registry.metrics();
  }

  onApplicationShutdown(): void {
    this.registry.clear();
  }

  private readProcess(): void {
    const { totalCount, idleCount, waitingCount } = (this.dataSource.driver as unknown as { master: PoolFigures })
      .master;
    this.connections.set({ state: 'open' }, totalCount);
    this.connections.set({ state: 'idle' }, idleCount);
    this.connections.set({ state: 'waiting' }, waitingCount);
    this.reruns.reset();
    for (const [code, times] of this.database.reruns) this.reruns.inc({ code }, times);
  }

  private async readDatabase(): Promise<void> {
    const facts = await withinTime(answerWithin, outboxFacts(this.database)).catch(() => undefined);
    this.isDatabaseThere.set(facts ? 1 : 0);
    // What nobody knows is no figure: a nought would say that all is done.
    const known: OutboxFacts = facts ?? { pending: NaN, oldestSeconds: NaN, deadLetters: NaN };
    this.pending.set(known.pending);
    this.oldest.set(known.oldestSeconds);
    this.letters.set(known.deadLetters);
  }
}
