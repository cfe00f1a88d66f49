import {
  createPostgresBackend,
  FlowProducer,
  Queue,
  type QueueOptions,
  runMigrations,
  Worker,
  type WorkerOptions,
  withBackend,
  type Processor,
} from 'bullmq';
import { Client, type ClientConfig } from 'pg';
import { env } from '#platform/config/env';

/** What a job holds: the message stays in the outbox, so nothing personal lies in the queue. */
export interface JobData {
  readonly messageId: string;
}

const schema = 'bullmq';
/**
 * Short jobs: a killed worker's job is picked up after the lock and one or two checks, some 10–15 s (trust B2,
 * measured). A second between tries when the store is away: BullMQ's 15 s would hold up every later job for as long
 * after its return. One place for all workers: each looks for the stalled jobs of all others of its queue.
 */
const workerSettings = {
  lockDuration: 15_000,
  stalledInterval: 5_000,
  maxStalledCount: 10,
  runRetryDelay: 1_000,
} as const;
/** BullMQ's own pauses between two tries to connect grow to 20 s. */
const retryStrategy = (times: number): number => Math.min(times * 200, 2_000);
const postgres = withBackend(createPostgresBackend);

export type QueueBackend = 'postgresql' | 'redis';

export function queueBackend(): QueueBackend {
  return env().REDIS_URL ? 'redis' : 'postgresql';
}

/** A producer's view of a queue, on Redis where REDIS_URL is set, else on the product's own PostgreSQL. */
export function openQueue(name: string, options: Omit<QueueOptions, 'connection'> = {}): Queue<JobData> {
  const redis = env().REDIS_URL;
  // The offline queue is off: when Redis is away `add` fails at once and the outbox keeps the message (trust B2).
  if (redis)
    return new Queue<JobData>(name, {
      ...options,
      connection: { url: redis, enableOfflineQueue: false, retryStrategy },
    });
  return new postgres.Queue<JobData>(name, {
    ...options,
    connection: postgresConnection(),
  }) as unknown as Queue<JobData>;
}

export function openWorker(
  name: string,
  processor: Processor<JobData>,
  { concurrency }: Pick<WorkerOptions, 'concurrency'> = { concurrency: 1 },
): Worker<JobData> {
  const options = { ...workerSettings, concurrency };
  const redis = env().REDIS_URL;
  if (redis)
    return new Worker<JobData>(name, processor, {
      ...options,
      connection: { url: redis, maxRetriesPerRequest: null, retryStrategy },
    });
  return new postgres.Worker<JobData>(name, processor, {
    ...options,
    connection: postgresConnection(),
  }) as unknown as Worker<JobData>;
}

/** Adds jobs with a job that follows when all of them are over. */
export function openFlow(): FlowProducer {
  const redis = env().REDIS_URL;
  if (redis) return new FlowProducer({ connection: { url: redis, enableOfflineQueue: false, retryStrategy } });
  return new postgres.FlowProducer({ connection: postgresConnection() }) as unknown as FlowProducer;
}

/** Creates or upgrades the queue's own tables; part of the deploy step, not of every start. */
export async function migrateQueueStore(databaseUrl: string): Promise<void> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await runMigrations(client, schema);
  } finally {
    await client.end();
  }
}

/**
 * Between two statements of BullMQ's transactions nobody listens to their client: a server that dies at that moment
 * would end the process. The next statement fails all the same and tells who waits.
 */
class ListenedClient extends Client {
  constructor(config?: string | ClientConfig) {
    super(config);
    this.on('error', () => undefined);
  }
}

function postgresConnection() {
  return {
    connectionString: env().DATABASE_URL,
    schema,
    max: 4,
    keepAlive: true,
    application_name: 'jiqiao-queue',
    Client: ListenedClient,
  };
}
