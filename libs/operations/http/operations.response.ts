import { ApiProperty } from '@nestjs/swagger';
import { deadLetterLifecycle, type DeadLetterState } from '../dead-letter.lifecycle';
import type { DeadLetterRow } from '../dead-letter.queries';
import type { HeartbeatRow } from '../machine.queries';
import type { OutboxRow } from '../outbox.queries';
import type { QueueCounts } from '../queue-board';

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

  /** False when the store gave no answer in time; then nothing is known of the queues. */
  answers: boolean;

  queues: QueueCountsResponse[];
}

export class WaitingTopicResponse {
  topic: string;
  waiting: number;
}

export class ConsumerStateResponse {
  consumer: string;
  done: boolean;
}

export class OutboxMessageResponse {
  id: string;
  topic: string;
  /** The object that the message is about. */
  key: string;
  occurredAt: Date;
  attempts: number;
  nextAttemptAt: Date;
  doneAt: Date | null;
  consumers: ConsumerStateResponse[];
  lastError: string | null;

  static from(row: OutboxRow): OutboxMessageResponse {
    const { id, topic, key, occurredAt, attempts, nextAttemptAt, doneAt, lastError } = row;
    const consumers = row.consumers.map((consumer) => ({ consumer, done: row.settled.includes(consumer) }));
    return { id, topic, key, occurredAt, attempts, nextAttemptAt, doneAt, lastError, consumers };
  }
}

export class OutboxResponse {
  pending: number;
  oldestPendingSeconds: number | null;
  waitingByTopic: WaitingTopicResponse[];
  items: OutboxMessageResponse[];
  nextCursor: string | null;
}

export class DeadLetterResponse {
  id: string;
  messageId: string;
  topic: string;
  /** The object that the message is about. */
  key: string;
  occurredAt: Date;
  consumer: string;
  attempts: number;
  error: string;
  at: Date;

  @ApiProperty({ enum: deadLetterLifecycle.states })
  state: DeadLetterState;

  reasonCode: string | null;
  reasonText: string | null;

  static from(row: DeadLetterRow): DeadLetterResponse {
    const { id, messageId, topic, key, occurredAt, consumer, attempts, error, at, state, reasonCode, reasonText } = row;
    return { id, messageId, topic, key, occurredAt, consumer, attempts, error, at, state, reasonCode, reasonText };
  }
}

export class DeadLetterListResponse {
  waitingByTopic: WaitingTopicResponse[];
  items: DeadLetterResponse[];
  nextCursor: string | null;
}

export class HeartbeatResponse implements HeartbeatRow {
  id: string;
  process: string;
  host: string;
  pid: number;
  version: string | null;
  startedAt: Date;
  lastBeatAt: Date;
  isSilent: boolean;
}

export class HeartbeatListResponse {
  items: HeartbeatResponse[];
}
