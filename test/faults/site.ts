import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bearingDemand } from '../journeys/bearing-demand';
import { bringToValidation, publish } from '../journeys/bring-to-publication';
import { eventually } from '../journeys/eventually';
import { Installation } from '../journeys/installation';
import type { ServerProcess } from '../journeys/server-process';
import type { Receipt, Visitor } from '../journeys/visitor';
import { RedisServer } from '../support/redis-server';
import { type Backend, isLong } from './figures';
import type { Inside } from './inside';

/** EX_TEMPFAIL: the worker asks its supervisor for a fresh process. */
const stuck = 75;
const preload = (name: string) => join(__dirname, 'preload', name);

export interface Failpoint {
  readonly at: 'statement' | 'before-commit' | 'after-commit';
  /** A piece of the statement, and one of its parameters as JSON. */
  readonly statement: string;
  readonly parameters?: string;
}

/** One installation with its queue on one backend, with people at work; faults happen to it one after the other. */
export class Site {
  static async open(backend: Backend): Promise<Site> {
    const redis = backend === 'redis' ? await RedisServer.start() : undefined;
    try {
      const installation = await Installation.prepare({ durable: true, redis: redis?.url ?? 'none' });
      return new Site(backend, installation, redis);
    } catch (error) {
      await redis?.stop();
      throw error;
    }
  }

  api: ServerProcess;
  worker: ServerProcess;
  enterprise: Visitor;
  expert: Visitor;
  operator: Visitor;
  /** How often a worker found itself stuck and was started again. */
  restarts = 0;
  private numbered = 0;

  private constructor(
    readonly backend: Backend,
    readonly installation: Installation,
    readonly redis: RedisServer | undefined,
  ) {}

  /** Parts of the product in this process; set once they are loaded. */
  inside: Inside;

  async begin(inside: Inside): Promise<void> {
    this.inside = inside;
    // Whoever takes over a mail that was being sent when its worker died waits 90 seconds first: so long would each
    // fault last.
    await this.installation.query(
      `INSERT INTO platform.muted_mails (person_id, mail_group)
       SELECT id, mails FROM identity.people, unnest(ARRAY['decisions', 'interest']) mails ON CONFLICT DO NOTHING`,
    );
    this.worker = this.startWorker();
    await this.startApi();
    [this.enterprise, this.expert, this.operator] = await Promise.all([
      this.installation.signIn('enterprise'),
      this.installation.signIn('expert'),
      this.installation.signIn('operator'),
    ]);
    await this.installation.drain(90_000);
  }

  async startApi(): Promise<void> {
    const env = { JIQIAO_FAILPOINT: this.failpointOf('api') };
    this.api = await this.installation.startApi({ env, preload: [preload('failpoint.mjs')] });
  }

  /** One that says it is stuck is started again, as scripts/lib/supervisor.mjs does. */
  startWorker(): ServerProcess {
    const env = { JIQIAO_FAILPOINT: this.failpointOf('worker'), JIQIAO_CLOCK: this.clockFile };
    const worker = this.installation.startWorker({ env, preload: [preload('failpoint.mjs'), preload('clock.mjs')] });
    void worker.ended.then(({ code }) => {
      if (code !== stuck) return;
      this.restarts += 1;
      this.worker = this.startWorker();
    });
    return worker;
  }

  /** From now on every process of that kind dies when it comes to this point. */
  arm(process_: 'api' | 'worker', failpoint: Failpoint): void {
    writeFileSync(this.failpointOf(process_), JSON.stringify(failpoint));
  }

  disarm(): void {
    for (const name of ['api', 'worker'] as const) rmSync(this.failpointOf(name), { force: true });
  }

  /** Sets the wall clock of the worker's host, so to speak. */
  shiftClock(ms: number): void {
    writeFileSync(this.clockFile, String(ms));
    this.worker.signal('SIGUSR2');
  }

  aDemand(): ReturnType<typeof bearingDemand> {
    return bearingDemand((this.numbered += 1));
  }

  /** So many demands that only wait for their publication. */
  async readyDemands(count: number): Promise<Receipt[]> {
    const ready: Receipt[] = [];
    while (ready.length < count) ready.push(await bringToValidation(this.enterprise, this.expert, this.aDemand()));
    return ready;
  }

  async publish(demands: readonly Receipt[]): Promise<void> {
    await Promise.all(demands.map((demand) => publish(this.expert, demand)));
  }

  /** Waits until the worker is in the middle of matching; answers of how many. */
  async inMidWork(): Promise<number> {
    const active = async () =>
      this.redis
        ? this.inside.queue('matching').getActiveCount()
        : this.installation.count(`bullmq.job WHERE state = 'active' AND name LIKE 'matching.%'`);
    return eventually(active, { within: 20_000, every: 1, what: 'the worker works' });
  }

  /** Each demand is matched, its enterprise told and the audit written: once, and nothing is given up. */
  async expectMatchedOnce(demands: readonly Receipt[]): Promise<void> {
    const ids = demands.map(({ id }) => id);
    const { installation } = this;
    const runs = await installation.query<{ runs: string }>(
      `SELECT count(*) AS runs FROM matching.runs WHERE trigger_id = ANY($1) GROUP BY trigger_id`,
      [ids],
    );
    expect(runs.map(({ runs: count }) => count)).toEqual(ids.map(() => '1'));
    const events = `platform.audit_events WHERE action = 'match' AND entity_id = ANY($1)`;
    expect(await installation.count(events, [ids])).toBe(ids.length);
    const told = `platform.live_events WHERE payload->>'demandId' = ANY($1)`;
    expect(await installation.count(told, [ids])).toBe(ids.length);
    expect(await installation.count('platform.dead_letters WHERE retried_at IS NULL')).toBe(0);
    expect(await this.strayInboxRows()).toEqual([]);
  }

  /** Messages without exactly one inbox row for each of their consumers. */
  private strayInboxRows(): Promise<{ id: string }[]> {
    return this.installation.query<{ id: string }>(
      `SELECT m.id FROM platform.outbox_messages m LEFT JOIN platform.inbox_messages i ON i.message_id = m.id
        GROUP BY m.id HAVING coalesce(array_agg(i.consumer ORDER BY i.consumer) FILTER (WHERE i.consumer IS NOT NULL), '{}')
                             <> (SELECT coalesce(array_agg(c ORDER BY c), '{}') FROM unnest(m.consumers) c)`,
    );
  }

  /** Lets the leases of all that is undone be over. */
  makeDue(): Promise<unknown> {
    return this.installation.query(`UPDATE platform.outbox_messages SET due_at = now() WHERE done_at IS NULL`);
  }

  /** All messages have all their effects. The long set waits for the real leases, the short one shortens them. */
  async recover(within: number): Promise<void> {
    if (isLong) return this.installation.drain(within);
    const isDone = async () => {
      await this.installation.query(
        `UPDATE platform.outbox_messages SET due_at = now() + interval '1 second'
          WHERE done_at IS NULL AND due_at > now() + interval '1 second'`,
      );
      return (await this.installation.count('platform.outbox_messages WHERE done_at IS NULL')) === 0;
    };
    await eventually(isDone, { within, every: 200, what: 'all messages are done' });
  }

  /** As it was before the fault: what the next one finds. */
  async mend(): Promise<void> {
    this.disarm();
    rmSync(this.clockFile, { force: true });
    if (this.redis && !this.redis.isRunning) await this.redis.restart();
    await this.redis?.command('CONFIG', 'SET', 'maxmemory-policy', 'noeviction');
    await this.installation.query('SELECT 1').catch(() => this.installation.restartPostgres());
    if ((await this.installation.count(`pg_namespace WHERE nspname = 'away'`)) > 0)
      await this.installation.query('ALTER SCHEMA away RENAME TO bullmq');
    if (!this.worker.isRunning) this.worker = this.startWorker();
    if (!this.api.isRunning) await this.startApi();
    await this.makeDue();
    await this.recover(90_000);
  }

  async close(): Promise<void> {
    await this.inside?.close().catch(() => undefined);
    await this.installation.stop();
    await this.redis?.stop();
  }

  private get clockFile(): string {
    return this.installation.fileFor('clock');
  }

  private failpointOf(process_: 'api' | 'worker'): string {
    return this.installation.fileFor(`failpoint-${process_}`);
  }
}
