import {
  createPostgresBackend,
  Queue,
  type QueueOptions,
  runMigrations,
  Worker,
  type WorkerOptions,
  withBackend,
  type Processor,
} from 'bullmq';
import { Client } from 'pg';
import { env } from '#platform/config/env';

/** What a job holds: the message stays in the outbox, so nothing personal lies in the queue. */
export interface JobData {
  readonly messageId: string;
}

const schema = 'bullmq';
const postgres = withBackend(createPostgresBackend);

export type QueueBackend = 'postgresql' | 'redis';

export function queueBackend(): QueueBackend {
  return env().REDIS_URL ? 'redis' : 'postgresql';
}

/** A producer's view of a queue, on Redis where REDIS_URL is set, else on the product's own PostgreSQL. */
export function openQueue(name: string, options: Omit<QueueOptions, 'connection'> = {}): Queue<JobData> {
  const redis = env().REDIS_URL;
  // The offline queue is off: when Redis is away `add` fails at once and the outbox keeps the message (trust B2).
  if (redis) return new Queue<JobData>(name, { ...options, connection: { url: redis, enableOfflineQueue: false } });
  return new postgres.Queue<JobData>(name, {
    ...options,
    connection: postgresConnection(),
  }) as unknown as Queue<JobData>;
}

export function openWorker(
  name: string,
  processor: Processor<JobData>,
  options: Omit<WorkerOptions, 'connection'>,
): Worker<JobData> {
  const redis = env().REDIS_URL;
  if (redis)
    return new Worker<JobData>(name, processor, { ...options, connection: { url: redis, maxRetriesPerRequest: null } });
  return new postgres.Worker<JobData>(name, processor, {
    ...options,
    connection: postgresConnection(),
  }) as unknown as Worker<JobData>;
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

function postgresConnection() {
  return { connectionString: env().DATABASE_URL, schema, max: 4, keepAlive: true, application_name: 'jiqiao-queue' };
}
