import { hostname } from 'node:os';
import { Injectable, Logger } from '@nestjs/common';
import { newId } from '#kernel/id';
import { productVersion } from '#platform/config/product-version';
import { Database } from '#platform/database/database';

const every = 10_000;

/** Lets the operator see which processes live. */
@Injectable()
export class Heartbeat {
  private readonly logger = new Logger(Heartbeat.name);
  private readonly id = newId();
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly database: Database) {}

  async start(process_: string): Promise<void> {
    await this.beat(process_);
    this.timer = setInterval(
      () => void this.beat(process_).catch((error: Error) => this.logger.warn(error.message)),
      every,
    );
  }

  async stop(): Promise<void> {
    clearInterval(this.timer);
    await this.database.query(`DELETE FROM platform.heartbeats WHERE id = $1`, [this.id]);
  }

  private async beat(process_: string): Promise<void> {
    await this.database.query(
      `INSERT INTO platform.heartbeats (id, process, host, pid, version) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (id) DO UPDATE SET last_beat_at = now()`,
      [this.id, process_, hostname(), process.pid, productVersion()],
    );
    await this.database.query(`DELETE FROM platform.heartbeats WHERE last_beat_at < now() - interval '1 day'`);
  }
}
