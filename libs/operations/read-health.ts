import { statfs } from 'node:fs/promises';
import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import { Endpoints, type EndpointStanding } from '#semantics';
import { env } from '#platform/config/env';
import { DeadLetterQueries } from './dead-letter.queries';
import { type ClockRunRow, type DatabaseFacts, MachineQueries } from './machine.queries';
import { type Backlog, type LateTopic, OutboxQueries } from './outbox.queries';
import { QueueLook, type QueueStanding } from './queue-look';

/** A message that waits longer than this is a failure somewhere (trust B2). */
export const outboxAlertSeconds = 300;
const fewConnectionsLeft = 0.8;
const longTransactionSeconds = 300;
const littleDisk = 1024 ** 3;

export const healthAlerts = [
  'worker-silent',
  'outbox-old',
  'dead-letters',
  'queue-away',
  'queue-evicts',
  'connections-few',
  'transaction-long',
  'disk-low',
  'schedule-failed',
  'semantics-away',
] as const;
export type HealthAlert = (typeof healthAlerts)[number];

export interface DiskFacts {
  readonly freeBytes: number;
  readonly totalBytes: number;
}

export interface Health {
  readonly asOf: Date;
  readonly alerts: readonly HealthAlert[];
  readonly database: DatabaseFacts;
  readonly outbox: Backlog & { readonly alertSeconds: number; readonly late: readonly LateTopic[] };
  readonly deadLetters: number;
  readonly queue: QueueStanding;
  readonly disk: DiskFacts | null;
  readonly workers: { readonly alive: number; readonly silent: number };
  readonly schedules: readonly ClockRunRow[];
  /** The services outside that matching can do without, also those that are not set. */
  readonly semantics: readonly EndpointStanding[];
  readonly ownModel: OwnModelStanding;
}

/** `idle`: switched on, but a service outside is set and takes its place. */
export const ownModelStandings = ['off', 'on', 'idle'] as const;
export type OwnModelStanding = (typeof ownModelStandings)[number];

/** Everything an operator asks first, and which of it needs a person. */
@Injectable()
export class ReadHealth {
  constructor(
    private readonly machine: MachineQueries,
    private readonly outbox: OutboxQueries,
    private readonly letters: DeadLetterQueries,
    private readonly queues: QueueLook,
    private readonly clock: Clock,
    private readonly endpoints: Endpoints,
  ) {}

  async execute(): Promise<Health> {
    const [database, backlog, late, waiting, queue, disk, beats, schedules, standings] = await Promise.all([
      this.machine.ownFacts(),
      this.outbox.backlog(),
      this.outbox.lateTopics(outboxAlertSeconds),
      this.letters.waiting(),
      this.queues.read(),
      diskFacts(),
      this.machine.heartbeats(),
      this.machine.lastRuns(),
      this.endpoints.standings(),
    ]);
    const workers = beats.filter((beat) => beat.process === 'worker');
    const silent = workers.filter((worker) => worker.isSilent).length;
    const facts = {
      asOf: this.clock.now(),
      database,
      outbox: { ...backlog, alertSeconds: outboxAlertSeconds, late },
      deadLetters: waiting.reduce((sum, topic) => sum + topic.waiting, 0),
      queue,
      disk,
      workers: { alive: workers.length - silent, silent },
      schedules,
      semantics: standings,
      ownModel: ownModelOf(standings),
    };
    return { ...facts, alerts: alertsOf(facts) };
  }
}

export function alertsOf(health: Omit<Health, 'alerts' | 'asOf'>): HealthAlert[] {
  const { database, outbox, queue, disk, workers } = health;
  const isSo: Record<HealthAlert, boolean> = {
    'worker-silent': workers.alive === 0 || workers.silent > 0,
    'outbox-old': (outbox.oldestPendingSeconds ?? 0) > outbox.alertSeconds,
    'dead-letters': health.deadLetters > 0,
    'queue-away': !queue.answers,
    'queue-evicts': queue.memory !== null && queue.memory.policy !== 'noeviction',
    'connections-few': database.connections > database.maxConnections * fewConnectionsLeft,
    'transaction-long': (database.oldestTransactionSeconds ?? 0) > longTransactionSeconds,
    'disk-low': disk !== null && disk.freeBytes < littleDisk,
    'schedule-failed': health.schedules.some((run) => run.error !== null),
    'semantics-away': health.semantics.some(({ model, awaySince }) => model !== null && awaySince !== null),
  };
  return healthAlerts.filter((alert) => isSo[alert]);
}

function ownModelOf(standings: readonly EndpointStanding[]): OwnModelStanding {
  if (env().LATENT_MEANING === 'off') return 'off';
  return standings.some(({ name, model }) => name === 'embeddings' && model !== null) ? 'idle' : 'on';
}

/** Of the folder outside the database; null where it cannot be looked at. */
async function diskFacts(): Promise<DiskFacts | null> {
  try {
    const { bavail, blocks, bsize } = await statfs(env().JIQIAO_LOCAL);
    return { freeBytes: bavail * bsize, totalBytes: blocks * bsize };
  } catch {
    return null;
  }
}
