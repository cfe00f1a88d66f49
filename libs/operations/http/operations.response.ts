import type { DeadLetterRow, HeartbeatRow, OutboxRow } from '../operations.queries';
import type { QueueCounts } from '../queue-board';
import { ApiProperty } from '@nestjs/swagger';

export class QueueCountsResponse implements QueueCounts {
  queue: string;
  waiting: number;
  active: number;
  delayed: number;
  failed: number;
  completed: number;
}

export class QueuesResponse {
  @ApiProperty({ enum: ['postgresql', 'redis'] })
  backend: 'postgresql' | 'redis';

  queues: QueueCountsResponse[];
}

export class ConsumerStateResponse {
  consumer: string;
  done: boolean;
}

export class OutboxMessageResponse {
  id: string;
  topic: string;
  occurredAt: Date;
  attempts: number;
  nextAttemptAt: Date;
  doneAt: Date | null;
  consumers: ConsumerStateResponse[];
  lastError: string | null;

  static from({
    id,
    topic,
    occurredAt,
    attempts,
    nextAttemptAt,
    doneAt,
    consumers,
    settled,
    lastError,
  }: OutboxRow): OutboxMessageResponse {
    return {
      id,
      topic,
      occurredAt,
      attempts,
      nextAttemptAt,
      doneAt,
      lastError,
      consumers: consumers.map((consumer) => ({ consumer, done: settled.includes(consumer) })),
    };
  }
}

export class OutboxResponse {
  pending: number;
  oldestPendingSeconds: number | null;
  messages: OutboxMessageResponse[];
}

export class DeadLetterResponse implements DeadLetterRow {
  id: string;
  messageId: string;
  topic: string;
  consumer: string;
  attempts: number;
  error: string;
  at: Date;
}

export class DeadLetterListResponse {
  items: DeadLetterResponse[];
}

export class HeartbeatResponse implements HeartbeatRow {
  id: string;
  process: string;
  host: string;
  pid: number;
  startedAt: Date;
  lastBeatAt: Date;
}

export class HeartbeatListResponse {
  items: HeartbeatResponse[];
}
