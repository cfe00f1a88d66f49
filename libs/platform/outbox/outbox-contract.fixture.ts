import { Logger, Module } from '@nestjs/common';
import { NotFound } from '#kernel/domain-error';
import { Database } from '#platform/database/database';
import { allDone, aRelay, drain, drainThroughQueue, someWorkers } from '../../../test/support/drain';
import { eventually } from '../../../test/support/eventually';
import { TestFeature } from '../../../test/support/test-feature';
import { DeadLetters } from './dead-letters';
import type { Delivery } from './delivery';
import { defineEvent } from '#kernel/event';
import { MessageWorkers } from './message-workers';
import { OnMessage } from './on-message.decorator';
import { Outbox } from './outbox';
import { maxDeliveries } from './outbox.relay';
import { OutboxWorkerModule } from './outbox-worker.module';

const orderPlaced = defineEvent<{ n: number }>('tested.order-placed', 1);
const orderBilled = defineEvent<{ n: number }>('tested.order-billed', 1);
const nobodyListens = defineEvent<{ n: number }>('tested.nobody-listens', 1);

/** What the reactions of this contract are told to do instead of their work, by consumer. */
const trouble = new Map<string, () => void>();

async function leaveEffect(consumer: string, n: number, delivery: Delivery): Promise<void> {
  trouble.get(consumer)?.();
  await delivery.once(async (tx) => {
    await tx.query(`INSERT INTO effects (consumer, n) VALUES ($1, $2)`, [consumer, n]);
  });
}

@OnMessage(orderPlaced, { consumer: 'packing.pack-order' })
class PackOrder {
  react({ n }: { n: number }, delivery: Delivery): Promise<void> {
    return leaveEffect('pack', n, delivery);
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

interface Store {
  /** Throws away everything the queue knows. */
  wipe(feature: TestFeature): Promise<unknown>;
}

/** What the outbox promises (trust B2), whatever store the queue lies in. */
export function describeOutboxContract(store: Store): void {
  let feature: TestFeature;
  jest.setTimeout(30_000);

  beforeAll(async () => {
    feature = await TestFeature.start(ShopModule);
    Logger.overrideLogger(false);
    // No uniqueness here: an effect that came twice shall be seen, not refused.
    await feature.query(`CREATE TABLE effects (at bigserial, consumer text, n int)`);
  });
  afterAll(() => feature.stop());
  const running: { stop(): Promise<void> }[] = [];
  afterEach(async () => {
    for (const part of running.splice(0)) await part.stop();
  });
  beforeEach(async () => {
    trouble.clear();
    await feature.query(`TRUNCATE effects, platform.outbox_messages, platform.inbox_messages, platform.dead_letters`);
    await store.wipe(feature);
  });

  const announce = (count: number, { bulk = false, from = 1 } = {}) =>
    feature.get(Database).transaction(async (tx) => {
      const orders = Array.from({ length: count }, (_, i) => orderPlaced.of(String(i + from), { n: i + from }));
      await feature.get(Outbox).addAll(tx, orders, { bulk });
    });
  const effects = async (consumer: string) =>
    (await feature.query<{ n: number }>(`SELECT n FROM effects WHERE consumer = $1 ORDER BY n`, [consumer])).map(({ n }) => n);
  const upTo = (count: number) => Array.from({ length: count }, (_, i) => i + 1);
  const messages = () =>
    feature.query<{ id: string; topic: string; attempts: number; isDone: boolean; lastError: string | null }>(
      `SELECT id, topic, attempts, done_at IS NOT NULL AS "isDone", last_error AS "lastError" FROM platform.outbox_messages ORDER BY id`,
    );
  const letters = () =>
    feature.query<{ id: string; consumer: string; attempts: number; error: string; isRetried: boolean }>(
      `SELECT id, consumer, attempts, error, retried_at IS NOT NULL AS "isRetried" FROM platform.dead_letters ORDER BY consumer`,
    );
  const makeDue = () => feature.query(`UPDATE platform.outbox_messages SET due_at = now() WHERE done_at IS NULL`);
  const react = async (consumer: string) => {
    const [message] = await messages();
    await feature.get(MessageWorkers).react(consumer, message?.id ?? '');
  };
  /** The given number of relays and one process's workers, until the test is over. */
  const startWork = async (relays: number) => {
    for (let i = 0; i < relays; i++) {
      const relay = aRelay(feature);
      running.push(relay);
      await relay.start();
    }
    const workers = someWorkers(feature);
    workers.start();
    running.push(workers);
  };
  /** Puts what is due into the queue, while no worker takes it out. */
  const relayed = async () => {
    const relay = aRelay(feature);
    await relay.start();
    await eventually(async () => (await messages()).every(({ attempts }) => attempts > 0), { what: 'all are relayed' });
    await relay.stop();
  };

  describe('a message', () => {
    it('is there exactly when the change is', async () => {
      const failing = feature.get(Database).transaction(async (tx) => {
        await tx.query(`INSERT INTO effects (consumer, n) VALUES ('shop', 1)`);
        await feature.get(Outbox).add(tx, orderPlaced.of('1', { n: 1 }));
        throw new Error('no');
      });
      await expect(failing).rejects.toThrow('no');
      expect([await messages(), await effects('shop')]).toEqual([[], []]);
    });

    it('has its effect once for each consumer, and what they announce goes on', async () => {
      await announce(3);
      await drainThroughQueue(feature);
      expect([await effects('pack'), await effects('bill')]).toEqual([upTo(3), upTo(3)]);
      expect((await messages()).filter(({ topic }) => topic === 'tested.order-billed')).toHaveLength(3);
      expect((await messages()).every(({ isDone }) => isDone)).toBe(true);
    });

    it('that nobody listens to is done at once', async () => {
      await feature.get(Database).transaction((tx) => feature.get(Outbox).add(tx, nobodyListens.of('1', { n: 1 })));
      await drainThroughQueue(feature);
      expect(await messages()).toMatchObject([{ isDone: true, attempts: 1 }]);
    });

    it('delivered again does nothing, one after the other or at once', async () => {
      await announce(1);
      await react('packing.pack-order');
      await react('packing.pack-order');
      await Promise.all(Array.from({ length: 8 }, () => react('billing.bill-order')));
      expect([await effects('pack'), await effects('bill')]).toEqual([[1], [1]]);
    });

    it('closes only when both of its consumers are done', async () => {
      await announce(1);
      await relayed();
      const isDone = async () => (await messages())[0]?.isDone;
      await react('packing.pack-order');
      expect(await isDone()).toBe(false);
      await react('billing.bill-order');
      expect(await isDone()).toBe(true);
    });

    it('is closed when its consumers end at the same moment', async () => {
      await announce(40);
      await relayed();
      const both = ['packing.pack-order', 'billing.bill-order'];
      const placed = await messages();
      await Promise.all(placed.flatMap(({ id }) => both.map((consumer) => feature.get(MessageWorkers).react(consumer, id))));
      const open = (await messages()).filter(({ topic, isDone }) => topic === 'tested.order-placed' && !isDone);
      expect(open).toEqual([]);
    });

    it('whose effect failed half way has none of it, and has all of it with the next try', async () => {
      await announce(1);
      trouble.set('bill', () => {
        trouble.clear();
        throw new Error('the printer is on fire');
      });
      await drainThroughQueue(feature);
      expect([await effects('pack'), await effects('bill')]).toEqual([[1], [1]]);
      expect(await letters()).toEqual([]);
    });
  });

  describe('two relays', () => {
    it('share 300 messages: none lost, none sent twice, each effect once', async () => {
      await announce(300);
      await startWork(2);
      await allDone(feature);
      expect([await effects('pack'), await effects('bill')]).toEqual([upTo(300), upTo(300)]);
      const placed = (await messages()).filter(({ topic }) => topic === 'tested.order-placed');
      expect(new Set(placed.map(({ attempts }) => attempts))).toEqual(new Set([1]));
      const [inbox] = await feature.query<{ count: number }>(`SELECT count(*)::int AS count FROM platform.inbox_messages WHERE consumer LIKE '%-order'`);
      expect(inbox?.count).toBe(600);
    });
  });

  describe('a lost job', () => {
    it('is sent again when its lease is over, not before', async () => {
      await announce(5);
      await relayed();
      await store.wipe(feature);
      const relay = aRelay(feature);
      expect(await relay.relayOnce()).toBe(0);
      const [lease] = await feature.query<{ seconds: number }>(`SELECT extract(epoch FROM max(due_at) - now())::float8 AS seconds FROM platform.outbox_messages`);
      expect(lease?.seconds).toBeGreaterThan(10);
      expect(lease?.seconds).toBeLessThanOrEqual(20);
      await makeDue();
      await drainThroughQueue(feature);
      expect([await effects('pack'), await effects('bill')]).toEqual([upTo(5), upTo(5)]);
      expect((await messages()).filter(({ topic }) => topic === 'tested.order-placed').map(({ attempts }) => attempts)).toEqual(Array(5).fill(2));
    });

    it('goes again only to the consumer that has not worked yet', async () => {
      await announce(1);
      await relayed();
      await react('packing.pack-order');
      await store.wipe(feature);
      await makeDue();
      let packed = 0;
      trouble.set('pack', () => (packed += 1));
      await drainThroughQueue(feature);
      expect([packed, await effects('pack'), await effects('bill')]).toEqual([0, [1], [1]]);
    });

    it('among a whole store that was lost in mid-run changes nothing in the end', async () => {
      await announce(200);
      await startWork(1);
      await eventually(async () => (await effects('pack')).length > 20, { what: 'work has begun' });
      await store.wipe(feature);
      await makeDue();
      // What was being sent while the store was wiped may be lost a moment later: it gets its next turn, too.
      await eventually(
        async () => {
          await feature.query(`UPDATE platform.outbox_messages SET due_at = least(due_at, now() + interval '1 second') WHERE done_at IS NULL`);
          return (await messages()).every(({ isDone }) => isDone);
        },
        { what: 'all is done in spite of the wiped store', within: 30_000 },
      );
      expect([await effects('pack'), await effects('bill')]).toEqual([upTo(200), upTo(200)]);
      expect(await letters()).toEqual([]);
    });
  });

  describe('a dead letter', () => {
    it('is written when no delivery had an effect, and closes the message', async () => {
      await announce(1);
      await relayed();
      await react('packing.pack-order');
      await feature.query(`UPDATE platform.outbox_messages SET attempts = $1, due_at = now()`, [maxDeliveries]);
      await aRelay(feature).relayOnce();
      expect(await letters()).toMatchObject([{ consumer: 'billing.bill-order', attempts: maxDeliveries + 1, isRetried: false }]);
      expect(await messages()).toMatchObject([{ isDone: true, lastError: 'no effect after all deliveries' }]);
    });

    it('gets a new life by a retry, once, for the consumer that failed only', async () => {
      await announce(1);
      trouble.set('bill', () => {
        throw new NotFound();
      });
      await drain(feature);
      trouble.clear();
      const [letter] = await letters();
      const retry = () => feature.get(Database).transaction((tx) => feature.get(DeadLetters).retry(tx, letter?.id ?? ''));
      expect([await retry(), await retry()]).toEqual([true, false]);
      expect((await messages())[0]).toMatchObject({ isDone: false, attempts: 0 });
      await drainThroughQueue(feature);
      expect([await effects('pack'), await effects('bill')]).toEqual([[1], [1]]);
      expect(await letters()).toMatchObject([{ isRetried: true }]);
    });

    it('is written at once for a refusal of the business, and the other consumer still works', async () => {
      await announce(2);
      let tries = 0;
      trouble.set('bill', () => {
        tries += 1;
        throw new NotFound({ order: 1 });
      });
      await drainThroughQueue(feature);
      expect(tries).toBe(2);
      expect([await effects('pack'), await effects('bill')]).toEqual([[1, 2], []]);
      expect(await letters()).toMatchObject([
        { consumer: 'billing.bill-order', error: 'not-found {"order":1}' },
        { consumer: 'billing.bill-order' },
      ]);
      expect((await messages()).every(({ isDone }) => isDone)).toBe(true);
    });

    it('that dies again waits again', async () => {
      await announce(1);
      trouble.set('bill', () => {
        throw new NotFound();
      });
      await drain(feature);
      const [letter] = await letters();
      await feature.get(Database).transaction((tx) => feature.get(DeadLetters).retry(tx, letter?.id ?? ''));
      await drain(feature);
      expect(await letters()).toMatchObject([{ id: letter?.id, isRetried: false }]);
    });
  });

  describe('bulk messages', () => {
    it('stand behind all others, in the outbox and in the queue', async () => {
      await announce(150, { bulk: true });
      await announce(1, { from: 1000 });
      await relayed();
      await drainThroughQueue(feature);
      const order = await feature.query<{ n: number }>(`SELECT n FROM effects WHERE consumer = 'pack' ORDER BY at`);
      expect(order).toHaveLength(151);
      // Others may already be under way when it comes; as many as a worker does at once.
      expect(order.findIndex(({ n }) => n === 1000)).toBeLessThan(4);
    });

    it('are claimed after the others', async () => {
      await announce(150, { bulk: true });
      await announce(1, { from: 1000 });
      const relay = aRelay(feature);
      expect(await relay.relayOnce()).toBe(100);
      const claimed = await feature.query(`SELECT 1 FROM platform.outbox_messages WHERE key = '1000' AND attempts <> 0 OR key = '1000' AND last_error IS NOT NULL`);
      expect(claimed).toHaveLength(1);
    });

    it('stay bulk in what their reactions announce', async () => {
      await announce(2, { bulk: true });
      await drain(feature);
      const bulk = await feature.query<{ bulk: boolean }>(`SELECT bulk FROM platform.outbox_messages WHERE topic = 'tested.order-billed'`);
      expect(bulk).toEqual([{ bulk: true }, { bulk: true }]);
    });
  });
}
