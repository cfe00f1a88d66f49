import { Injectable } from '@nestjs/common';
import { Database } from '#platform/database/database';

export interface HeartbeatRow {
  readonly id: string;
  readonly process: string;
  readonly host: string;
  readonly pid: number;
  readonly version: string | null;
  readonly startedAt: Date;
  readonly lastBeatAt: Date;
  readonly isSilent: boolean;
}

export interface ClockRunRow {
  readonly name: string;
  readonly startedAt: Date;
  readonly endedAt: Date | null;
  readonly moved: number | null;
  readonly error: string | null;
}

export interface DatabaseFacts {
  readonly version: string;
  readonly sizeBytes: number;
  readonly connections: number;
  readonly maxConnections: number;
  readonly oldestTransactionSeconds: number | null;
}

/** What the machinery tells of itself; the database's clock judges, so that no host's wrong time hides a silence. */
@Injectable()
export class MachineQueries {
  constructor(private readonly database: Database) {}

  heartbeats(): Promise<HeartbeatRow[]> {
    return this.database.query<HeartbeatRow>(
      `SELECT id, process, host, pid, version, started_at AS "startedAt", last_beat_at AS "lastBeatAt",
              last_beat_at < now() - interval '1 minute' AS "isSilent"
         FROM platform.heartbeats ORDER BY process, started_at`,
    );
  }

  /** The last run of each schedule that has ever run. */
  lastRuns(): Promise<ClockRunRow[]> {
    return this.database.query<ClockRunRow>(
      `SELECT DISTINCT ON (name) name, started_at AS "startedAt", ended_at AS "endedAt", moved, error
         FROM platform.clock_runs ORDER BY name, started_at DESC`,
    );
  }

  async ownFacts(): Promise<DatabaseFacts> {
    const [row] = await this.database.query<DatabaseFacts>(
      `SELECT current_setting('server_version') AS version, pg_database_size(current_database())::float8 AS "sizeBytes",
              (SELECT sum(numbackends)::int FROM pg_stat_database) AS connections,
              current_setting('max_connections')::int AS "maxConnections",
              (SELECT extract(epoch FROM now() - min(xact_start))::float8 FROM pg_stat_activity
                WHERE datname = current_database() AND pid <> pg_backend_pid()) AS "oldestTransactionSeconds"`,
    );
    if (!row) throw new Error('the database tells nothing of itself');
    return row;
  }
}
