import { Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import { Database } from './database';

const renewEvery = 30_000;

/** The time of PostgreSQL: deadlines are judged alike by every process, however wrong the clock of its host goes. */
@Injectable()
export class DatabaseClock extends Clock implements OnModuleInit, OnModuleDestroy {
  private read: { readonly there: number; readonly here: number } | undefined;
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly database: Database) {
    super();
  }

  now(): Date {
    // What has passed since is told by the steady counter of this process, which nobody can set.
    return this.read ? new Date(this.read.there + performance.now() - this.read.here) : new Date();
  }

  async onModuleInit(): Promise<void> {
    await this.renew();
    this.timer = setInterval(() => void this.renew(), renewEvery).unref();
  }

  onModuleDestroy(): void {
    clearInterval(this.timer);
  }

  /** While the database is away the last reading goes on. */
  private async renew(): Promise<void> {
    const before = performance.now();
    const rows = await this.database
      .query<{ ms: number }>(`SELECT (extract(epoch FROM clock_timestamp()) * 1000)::float8 AS ms`)
      .catch(() => []);
    const [answer] = rows;
    if (answer) this.read = { there: answer.ms, here: (before + performance.now()) / 2 };
  }
}
