import { Logger, Module, type Type } from '@nestjs/common';
import { defineEvent } from '#kernel/event';
import { Database } from '#platform/database/database';
import type { Tx } from '#platform/database/tx';
import { aRelay, type Parts, someWorkers } from '../../../test/support/drain';
import { eventually } from '../../../test/support/eventually';
import { TestFeature } from '../../../test/support/test-feature';
import type { Delivery } from './delivery';
import { MessageWorkers } from './message-workers';
import { OnMessage } from './on-message.decorator';
import { Outbox } from './outbox';
import { OutboxWorkerModule } from './outbox-worker.module';

export const orderPlaced = defineEvent<{ n: number }>('tested.order-placed', 1);
export const orderBilled = defineEvent<{ n: number }>('tested.order-billed', 1);
export const nobodyListens = defineEvent<{ n: number }>('tested.nobody-listens', 1);

/** What happens to a reaction before it does its work, and to its last word; by the word it leaves as its effect. */
export const trouble = new Map<'pack' | 'bill' | 'give up', () => void>();

@OnMessage(orderPlaced, { consumer: 'packing.pack-order' })
class PackOrder {
  async react({ n }: { n: number }, delivery: Delivery): Promise<void> {
    trouble.get('pack')?.();
    await delivery.once(async (tx) => {
      await tx.query(`INSERT INTO effects (consumer, n) VALUES ('pack', $1)`, [n]);
    });
  }

  async giveUp({ n }: { n: number }, tx: Tx): Promise<void> {
    await tx.query(`INSERT INTO effects (consumer, n) VALUES ('give up', $1)`, [n]);
    trouble.get('give up')?.();
  }
}

@OnMessage(orderPlaced, { consumer: 'billing.bill-order' })
class BillOrder {
  constructor(private readonly outbox: Outbox) {}

  async react({ n }: { n: number }, delivery: Delivery): Promise<void> {
    trouble.get('bill')?.();
    await delivery.once(async (tx) => {
      await tx.query(`INSERT INTO effects (consumer, n) VALUES ('bill', $1)`, [n]);
      await this.outbox.addAll(tx, [orderBilled.of(String(n), { n })], { bulk: delivery.bulk });
    });
  }
}

@Module({ imports: [OutboxWorkerModule], providers: [PackOrder, BillOrder] })
class ShopModule {}

interface Message {
  readonly id: string;
  readonly topic: string;
  readonly attempts: number;
  readonly isDone: boolean;
  readonly lastError: string | null;
}

interface Letter {
  readonly id: string;
  readonly consumer: string;
  readonly attempts: number;
  readonly error: string;
  readonly isRetried: boolean;
}

/** A business of two reactions to one event, to see the outbox work. */
export class Shop implements Parts {
  static async open(): Promise<Shop> {
    const feature = await TestFeature.start(ShopModule);
    Logger.overrideLogger(false);
    // No uniqueness here: an effect that came twice shall be seen, not refused.
    await feature.query(`CREATE TABLE effects (at bigserial, consumer text, n int)`);
    return new Shop(feature);
  }

  private readonly working: { stop(): Promise<void> }[] = [];

  private constructor(private readonly feature: TestFeature) {}

  get<T>(type: Type<T>): T {
    return this.feature.get(type);
  }

  query<Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    return this.feature.query<Row>(sql, parameters);
  }

  async empty(): Promise<void> {
    trouble.clear();
    await this.query(`TRUNCATE effects, platform.outbox_messages, platform.inbox_messages, platform.dead_letters`);
  }

  /** So many orders, numbered from 1 unless told otherwise. */
  announce(count: number, { bulk = false, from = 1 } = {}): Promise<void> {
    return this.get(Database).transaction(async (tx) => {
      const orders = Array.from({ length: count }, (_, i) => orderPlaced.of(String(i + from), { n: i + from }));
      await this.get(Outbox).addAll(tx, orders, { bulk });
    });
  }

  /** The orders that a consumer has worked on; twice where it did so twice. */
  async effects(consumer: string): Promise<number[]> {
    const rows = await this.query<{ n: number }>(`SELECT n FROM effects WHERE consumer = $1 ORDER BY n`, [consumer]);
    return rows.map(({ n }) => n);
  }

  messages(): Promise<Message[]> {
    return this.query<Message>(
      `SELECT id, topic, attempts, done_at IS NOT NULL AS "isDone", last_error AS "lastError"
         FROM platform.outbox_messages ORDER BY id`,
    );
  }

  letters(): Promise<Letter[]> {
    return this.query<Letter>(
      `SELECT id, consumer, attempts, error, retried_at IS NOT NULL AS "isRetried"
         FROM platform.dead_letters ORDER BY consumer`,
    );
  }

  /** Lets the leases of all that is undone be over. */
  async makeDue(): Promise<void> {
    await this.query(`UPDATE platform.outbox_messages SET due_at = now() WHERE done_at IS NULL`);
  }

  /** Delivers the oldest message to one consumer. */
  async react(consumer: string): Promise<void> {
    const [message] = await this.messages();
    await this.get(MessageWorkers).react(consumer, message?.id ?? '');
  }

  /** Puts what is due into the queue, while no worker takes it out. */
  async relayed(): Promise<void> {
    const relay = aRelay(this);
    await relay.start();
    const all = async () => (await this.messages()).every(({ attempts }) => attempts > 0);
    await eventually(all, { what: 'all are relayed' });
    await relay.stop();
  }

  /** So many relays and the workers of one process, until `stopWork`. */
  async startWork(relays: number): Promise<void> {
    const started = Array.from({ length: relays }, () => aRelay(this));
    const workers = someWorkers(this);
    this.working.push(...started, workers);
    await Promise.all(started.map((relay) => relay.start()));
    workers.start();
  }

  async stopWork(): Promise<void> {
    for (const part of this.working.splice(0)) await part.stop();
  }

  close(): Promise<void> {
    return this.feature.stop();
  }
}

/** The numbers of that many orders. */
export const upTo = (count: number): number[] => Array.from({ length: count }, (_, i) => i + 1);
