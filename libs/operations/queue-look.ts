import { Injectable } from '@nestjs/common';
import { type QueueBackend, queueBackend } from '#platform/queue/queue-store';
import { readRedisMemory, type RedisMemory } from '#platform/queue/redis-memory';
import { QueueBoard, type QueueCounts } from './queue-board';

/** A store that is away must not hold up the page that says so. */
const patience = 1_500;

export interface QueueStanding {
  readonly backend: QueueBackend;
  /** False when the store gave no answer in time; then nothing is known of the queues. */
  readonly answers: boolean;
  readonly queues: readonly QueueCounts[];
  readonly memory: RedisMemory | null;
}

/** The queues as far as their store answers, in time in any case. */
@Injectable()
export class QueueLook {
  constructor(private readonly board: QueueBoard) {}

  async read(): Promise<QueueStanding> {
    const backend = queueBackend();
    const [queues, memory] = await Promise.all([
      inTime(this.board.counts()),
      backend === 'redis' ? inTime(readRedisMemory(patience)) : undefined,
    ]);
    return { backend, answers: queues !== undefined, queues: queues ?? [], memory: memory ?? null };
  }
}

/** The answer, or undefined when there is none in time or an error instead. */
async function inTime<Answer>(asked: Promise<Answer>): Promise<Answer | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<undefined>((resolve) => (timer = setTimeout(() => resolve(undefined), patience)));
  try {
    return await Promise.race([asked.catch(() => undefined), limit]);
  } finally {
    clearTimeout(timer);
  }
}
