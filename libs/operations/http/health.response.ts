import { ApiProperty } from '@nestjs/swagger';
import type { ClockRunRow, DatabaseFacts } from '../machine.queries';
import { type Health, type HealthAlert, healthAlerts } from '../read-health';
import { QueueCountsResponse } from './operations.response';

export class DatabaseHealthResponse implements DatabaseFacts {
  version: string;
  sizeBytes: number;
  connections: number;
  maxConnections: number;
  oldestTransactionSeconds: number | null;
}

export class OutboxHealthResponse {
  pending: number;
  oldestPendingSeconds: number | null;
  /** From this age on it is an alert. */
  alertSeconds: number;
}

export class QueueMemoryResponse {
  policy: string;
  usedBytes: number;
  /** 0 where no limit is set. */
  maxBytes: number;
}

export class QueueHealthResponse {
  @ApiProperty({ enum: ['postgresql', 'redis'] })
  backend: 'postgresql' | 'redis';

  answers: boolean;
  queues: QueueCountsResponse[];
  /** Of Redis only. */
  memory: QueueMemoryResponse | null;
}

export class DiskHealthResponse {
  freeBytes: number;
  totalBytes: number;
}

export class WorkersHealthResponse {
  alive: number;
  silent: number;
}

export class ScheduleRunResponse implements ClockRunRow {
  name: string;
  startedAt: Date;
  endedAt: Date | null;
  moved: number | null;
  error: string | null;
}

export class HealthResponse {
  asOf: Date;

  @ApiProperty({ enum: healthAlerts, isArray: true })
  alerts: HealthAlert[];

  database: DatabaseHealthResponse;
  outbox: OutboxHealthResponse;
  deadLetters: number;
  queue: QueueHealthResponse;
  disk: DiskHealthResponse | null;
  workers: WorkersHealthResponse;
  schedules: ScheduleRunResponse[];

  static from({ alerts, queue, schedules, ...facts }: Health): HealthResponse {
    return { ...facts, alerts: [...alerts], queue: { ...queue, queues: [...queue.queues] }, schedules: [...schedules] };
  }
}
