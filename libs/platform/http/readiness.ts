import { Injectable, Logger } from '@nestjs/common';
import { Database } from '#platform/database/database';
import { oldestAlarmSeconds, outboxFacts } from '#platform/metrics/outbox-facts';
import { whyQueueStoreIsAway } from '#platform/queue/queue-store-check';
import { withinTime } from '#platform/queue/within-time';
import { NotReady } from './http.errors';

export interface Ready {
  /** `degraded`: everything that people do works, what follows from it waits. */
  readonly status: 'ok' | 'degraded';
  /** `queue-store`, and what features have asked to be watched. */
  readonly missing: readonly string[];
  readonly alerts: readonly 'outbox-old'[];
}

const answerWithin = 3_000;
// Asking costs a connection, and anybody may ask whether we are ready.
const queueAskedAgainAfter = 5_000;

/** Whether this process can serve, and what is wrong when it cannot. Says nothing that only insiders may know. */
@Injectable()
export class Readiness {
  private readonly logger = new Logger(Readiness.name);
  private expected: readonly string[] = [];
  private queueStore: { readonly why: string | undefined; readonly at: number } | undefined;

  private readonly watched = new Map<string, () => Promise<boolean>>();

  constructor(private readonly database: Database) {}

  /** The migrations that this build of the product counts on. */
  expectMigrations(names: readonly string[]): void {
    this.expected = names;
  }

  /** Something outside that a feature uses and can do without. */
  watch(name: string, isAway: () => Promise<boolean>): void {
    this.watched.set(name, isAway);
  }

  async read(): Promise<Ready> {
    await this.refuseUnlessMigrated();
    const [why, facts, away] = await Promise.all([
      this.whyQueueStoreIsAway(),
      withinTime(answerWithin, outboxFacts(this.database)),
      withinTime(answerWithin, this.watchedAway()),
    ]).catch((error: unknown) => this.refuse('database', error));
    const missing = [...(why === undefined ? [] : ['queue-store']), ...away];
    return {
      status: missing.length === 0 ? 'ok' : 'degraded',
      missing,
      alerts: facts.oldestSeconds > oldestAlarmSeconds ? ['outbox-old'] : [],
    };
  }

  private async watchedAway(): Promise<string[]> {
    const found = await Promise.all([...this.watched].map(async ([name, isAway]) => ((await isAway()) ? [name] : [])));
    return found.flat();
  }

  private async whyQueueStoreIsAway(): Promise<string | undefined> {
    const known = this.queueStore;
    if (known && performance.now() - known.at < queueAskedAgainAfter) return known.why;
    const why = await withinTime(answerWithin, whyQueueStoreIsAway()).catch((error: Error) => error.message);
    if (why !== undefined && known?.why === undefined) this.logger.warn(`the queue store is away: ${why}`);
    this.queueStore = { why, at: performance.now() };
    return why;
  }

  private async refuseUnlessMigrated(): Promise<void> {
    const rows = await withinTime(answerWithin, this.migrationsDone()).catch((error: unknown) =>
      this.refuse('database', error),
    );
    const done = new Set(rows.map(({ name }) => name));
    if (rows.length === 0 || this.expected.some((name) => !done.has(name)))
      this.refuse('migrations', new Error('the schema is older than this process'));
  }

  private async migrationsDone(): Promise<{ name: string }[]> {
    const [found] = await this.database.query<{ isThere: boolean }>(
      `SELECT to_regclass('migrations') IS NOT NULL AS "isThere"`,
    );
    return found?.isThere ? this.database.query<{ name: string }>(`SELECT name FROM migrations`) : [];
  }

  private refuse(missing: 'database' | 'migrations', error: unknown): never {
    this.logger.error(`not ready, ${missing}: ${(error as Error).message}`);
    throw new NotReady({ missing });
  }
}
