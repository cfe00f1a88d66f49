import { Logger } from '@nestjs/common';
import { Client } from 'pg';

/** A LISTEN that outlives a restart of PostgreSQL. Waking is a hint only: whoever uses it also polls. */
export class WakeUp {
  private readonly logger = new Logger(WakeUp.name);
  private client: Client | undefined;
  private closed = false;
  private waiting: (() => void) | undefined;
  private pending = false;

  constructor(
    private readonly databaseUrl: string,
    private readonly channel: string,
    private readonly onWake?: (payload: string) => void,
  ) {}

  async listen(): Promise<void> {
    if (this.closed) return;
    const client = new Client({
      connectionString: this.databaseUrl,
      keepAlive: true,
      application_name: `jiqiao-${this.channel}`,
    });
    // Without a handler a killed server would end this process (trust B2, lab).
    client.on('error', (error) => this.again(client, error));
    client.on('notification', (notification) => this.wake(notification.payload ?? ''));
    try {
      await client.connect();
      await client.query(`LISTEN ${this.channel}`);
      this.client = client;
      this.wake('');
    } catch (error) {
      this.again(client, error as Error);
    }
  }

  /** Resolves when woken, or after `atMost` milliseconds. */
  wait(atMost: number): Promise<void> {
    if (this.pending) {
      this.pending = false;
      return Promise.resolve();
    }
    return new Promise((resolve) => {
      const timer = setTimeout(done, atMost);
      this.waiting = done;
      function done(): void {
        clearTimeout(timer);
        resolve();
      }
    });
  }

  async close(): Promise<void> {
    this.closed = true;
    this.wake('');
    await this.client?.end().catch((error: Error) => this.logger.warn(error.message));
  }

  private wake(payload: string): void {
    this.onWake?.(payload);
    this.pending = !this.waiting;
    this.waiting?.();
    this.waiting = undefined;
  }

  private again(lost: Client, error: Error): void {
    lost.removeAllListeners('error').on('error', () => undefined);
    void lost.end().catch(() => undefined);
    this.client = undefined;
    if (this.closed) return;
    this.logger.warn(`listening on ${this.channel} broke off: ${error.message}`);
    setTimeout(() => void this.listen(), 500);
  }
}
