import { ApiProperty } from '@nestjs/swagger';
import { endpointNames, type EndpointName, type EndpointStanding } from '#semantics';
import type { LateTopic } from '../outbox.queries';
import type { ClockRunRow, DatabaseFacts } from '../machine.queries';
import { type Health, type HealthAlert, healthAlerts, type OwnModelStanding, ownModelStandings } from '../read-health';
import { QueueCountsResponse } from './operations.response';

export class DatabaseHealthResponse implements DatabaseFacts {
  version: string;
  sizeBytes: number;
  connections: number;
  maxConnections: number;
  oldestTransactionSeconds: number | null;
}

export class LateTopicResponse implements LateTopic {
  topic: string;
  waiting: number;
  /** A code or words of the last delivery that failed. */
  error: string | null;
}

export class OutboxHealthResponse {
  pending: number;
  oldestPendingSeconds: number | null;
  /** From this age on it is an alert. */
  alertSeconds: number;
  /** The kinds of messages of which some have waited longer. */
  late: LateTopicResponse[];
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

export class EndpointResponse implements EndpointStanding {
  @ApiProperty({ enum: endpointNames })
  name: EndpointName;

  /** Null where the service is switched off. */
  model: string | null;
  lastAnswerAt: Date | null;
  awaySince: Date | null;
  /** Why it is away: http-503, timeout, unreachable, wrong-dimension … */
  code: string | null;
  calls: number;
  failures: number;
  /** Names of the settings that switch it on. */
  settings: string[];
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
  /** The services outside that matching can do without, also those that are switched off. */
  semantics: EndpointResponse[];

  /** The small model of one's own (LATENT_MEANING); `idle` while a service outside takes its place. */
  @ApiProperty({ enum: ownModelStandings })
  ownModel: OwnModelStanding;

  static from({ alerts, outbox, queue, schedules, semantics, ...facts }: Health): HealthResponse {
    return {
      ...facts,
      alerts: [...alerts],
      outbox: { ...outbox, late: [...outbox.late] },
      queue: { ...queue, queues: [...queue.queues] },
      schedules: [...schedules],
      semantics: semantics.map((endpoint) => ({ ...endpoint, settings: [...endpoint.settings] })),
    };
  }
}
