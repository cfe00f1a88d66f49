import { NotFound } from '#kernel/domain-error';
import { Database } from '#platform/database/database';
import { allDone, aRelay, drain, drainThroughQueue } from '../../../test/support/drain';
import { eventually } from '../../../test/support/eventually';
import { fromOutside } from '../../../test/support/one-connection';
import { DeadLetters } from './dead-letters';
import { MessageWorkers } from './message-workers';
import { Outbox } from './outbox';
import { maxDeliveries } from './outbox.relay';
import { nobodyListens, orderPlaced, Shop, trouble, upTo } from './shop.fixture';

interface Store {
  /** Throws away everything the queue knows. */
  wipe(shop: Shop): Promise<unknown>;
}

/** What the outbox promises (trust B2), whatever store the queue lies in. */
export function describeOutboxContract(store: Store): void {
  let shop: Shop;

  beforeAll(async () => (shop = await Shop.open()));
  afterAll(() => shop.close());
  afterEach(() => shop.stopWork());
  beforeEach(async () => {
    await shop.empty();
    await store.wipe(shop);
  });

  describe('a message', () => {
    it('is there exactly when the change is', async () => {
      const failing = shop.get(Database).transaction(async (tx) => {
        await tx.query(`INSERT INTO effects (consumer, n) VALUES ('shop', 1)`);
        await shop.get(Outbox).add(tx, orderPlaced.of('1', { n: 1 }));
        throw new Error('no');
      });
      await expect(failing).rejects.toThrow('no');
      expect([await shop.messages(), await shop.effects('shop')]).toEqual([[], []]);
    });

    it('has its effect once for each consumer, and what they announce goes on', async () => {
      await shop.announce(3);
      await drainThroughQueue(shop);
      expect([await shop.effects('pack'), await shop.effects('bill')]).toEqual([upTo(3), upTo(3)]);
      expect((await shop.messages()).filter(({ topic }) => topic === 'tested.order-billed')).toHaveLength(3);
      expect((await shop.messages()).every(({ isDone }) => isDone)).toBe(true);
    });

    it('that nobody listens to is done at once', async () => {
      await shop.get(Database).transaction((tx) => shop.get(Outbox).add(tx, nobodyListens.of('1', { n: 1 })));
      await drainThroughQueue(shop);
      expect(await shop.messages()).toMatchObject([{ isDone: true, attempts: 1 }]);
    });

    it('delivered again does nothing, one after the other or at once', async () => {
      await shop.announce(1);
      await shop.react('packing.pack-order');
      await shop.react('packing.pack-order');
      await Promise.all(Array.from({ length: 8 }, () => shop.react('billing.bill-order')));
      expect([await shop.effects('pack'), await shop.effects('bill')]).toEqual([[1], [1]]);
    });

    it('closes only when both of its consumers are done', async () => {
      await shop.announce(1);
      await shop.relayed();
      const isDone = async () => (await shop.messages())[0]?.isDone;
      await shop.react('packing.pack-order');
      expect(await isDone()).toBe(false);
      await shop.react('billing.bill-order');
      expect(await isDone()).toBe(true);
    });

    it('is closed when its consumers end at the same moment', async () => {
      await shop.announce(40);
      await shop.relayed();
      const both = ['packing.pack-order', 'billing.bill-order'];
      const placed = await shop.messages();
      await Promise.all(
        placed.flatMap(({ id }) => both.map((consumer) => shop.get(MessageWorkers).react(consumer, id))),
      );
      const open = (await shop.messages()).filter(({ topic, isDone }) => topic === 'tested.order-placed' && !isDone);
      expect(open).toEqual([]);
    });

    it('whose effect failed half way has none of it, and has all of it with the next try', async () => {
      await shop.announce(1);
      trouble.set('bill', () => {
        trouble.clear();
        throw new Error('the printer is on fire');
      });
      await drainThroughQueue(shop);
      expect([await shop.effects('pack'), await shop.effects('bill')]).toEqual([[1], [1]]);
      expect(await shop.letters()).toEqual([]);
    });
  });

  describe('two relays', () => {
    it('share 300 messages: none lost, none sent twice, each effect once', async () => {
      await shop.announce(300);
      await shop.startWork(2);
      await allDone(shop);
      expect([await shop.effects('pack'), await shop.effects('bill')]).toEqual([upTo(300), upTo(300)]);
      const placed = (await shop.messages()).filter(({ topic }) => topic === 'tested.order-placed');
      expect(new Set(placed.map(({ attempts }) => attempts))).toEqual(new Set([1]));
      const [inbox] = await shop.query<{ count: number }>(
        `SELECT count(*)::int AS count FROM platform.inbox_messages WHERE consumer LIKE '%-order'`,
      );
      expect(inbox?.count).toBe(600);
    });
  });

  describe('a relay', () => {
    it('steps over what another is just claiming, and does not wait for it', async () => {
      await shop.announce(5);
      const claimed = await shop.get(Database).transaction(async (tx) => {
        await tx.query(`SELECT id FROM platform.outbox_messages ORDER BY id LIMIT 3 FOR UPDATE`);
        return fromOutside(() => aRelay(shop).relayOnce());
      });
      expect(claimed).toBe(2);
    });
  });

  describe('a failed job', () => {
    it('that the queue has given up does not stand in the way of the next delivery', async () => {
      await shop.announce(1);
      let tries = 0;
      trouble.set('bill', () => {
        tries += 1;
        throw new Error('the printer is on fire');
      });
      await shop.startWork(1);
      await eventually(async () => tries === 4, { what: 'the queue has tried four times' });
      trouble.clear();
      await shop.makeDue();
      await shop.query(`SELECT pg_notify('jiqiao_outbox', '')`);
      await allDone(shop);
      expect([await shop.effects('pack'), await shop.effects('bill')]).toEqual([[1], [1]]);
    });

    it('does not stand in the way of a retry by the operator either', async () => {
      await shop.announce(1);
      trouble.set('bill', () => {
        throw new NotFound();
      });
      await drainThroughQueue(shop);
      trouble.clear();
      const [letter] = await shop.letters();
      await shop.get(Database).transaction((tx) => shop.get(DeadLetters).retry(tx, letter?.id ?? ''));
      await shop.startWork(1);
      await eventually(async () => (await shop.effects('bill')).length > 0, {
        what: 'it is billed at last',
        within: 8000,
      });
    });
  });

  describe('a lost job', () => {
    it('is sent again when its lease is over, not before', async () => {
      await shop.announce(5);
      await shop.relayed();
      await store.wipe(shop);
      const relay = aRelay(shop);
      expect(await relay.relayOnce()).toBe(0);
      const [lease] = await shop.query<{ seconds: number }>(
        `SELECT extract(epoch FROM max(due_at) - now())::float8 AS seconds FROM platform.outbox_messages`,
      );
      expect(lease?.seconds).toBeGreaterThan(10);
      expect(lease?.seconds).toBeLessThanOrEqual(20);
      await shop.makeDue();
      await drainThroughQueue(shop);
      expect([await shop.effects('pack'), await shop.effects('bill')]).toEqual([upTo(5), upTo(5)]);
      expect(
        (await shop.messages()).filter(({ topic }) => topic === 'tested.order-placed').map(({ attempts }) => attempts),
      ).toEqual(Array(5).fill(2));
    });

    it('goes again only to the consumer that has not worked yet', async () => {
      await shop.announce(1);
      await shop.relayed();
      await shop.react('packing.pack-order');
      await store.wipe(shop);
      await shop.makeDue();
      let packed = 0;
      trouble.set('pack', () => (packed += 1));
      await drainThroughQueue(shop);
      expect([packed, await shop.effects('pack'), await shop.effects('bill')]).toEqual([0, [1], [1]]);
    });

    it('among a whole store that was lost in mid-run changes nothing in the end', async () => {
      await shop.announce(200);
      await shop.startWork(1);
      await eventually(async () => (await shop.effects('pack')).length > 20, { what: 'work has begun' });
      await store.wipe(shop);
      await shop.makeDue();
      // What was being sent while the store was wiped may be lost a moment later: it gets its next turn, too.
      await eventually(
        async () => {
          await shop.query(
            `UPDATE platform.outbox_messages SET due_at = least(due_at, now() + interval '1 second') WHERE done_at IS NULL`,
          );
          return (await shop.messages()).every(({ isDone }) => isDone);
        },
        { what: 'all is done in spite of the wiped store', within: 30_000 },
      );
      expect([await shop.effects('pack'), await shop.effects('bill')]).toEqual([upTo(200), upTo(200)]);
      expect(await shop.letters()).toEqual([]);
    });
  });

  describe('a dead letter', () => {
    it('is written when no delivery had an effect, and closes the message', async () => {
      await shop.announce(1);
      await shop.relayed();
      await shop.react('packing.pack-order');
      await shop.query(`UPDATE platform.outbox_messages SET attempts = $1, due_at = now()`, [maxDeliveries]);
      await aRelay(shop).relayOnce();
      expect(await shop.letters()).toMatchObject([
        { consumer: 'billing.bill-order', attempts: maxDeliveries + 1, isRetried: false },
      ]);
      expect(await shop.messages()).toMatchObject([{ isDone: true, lastError: 'no effect after all deliveries' }]);
    });

    it('gets a new life by a retry, once, for the consumer that failed only', async () => {
      await shop.announce(1);
      trouble.set('bill', () => {
        throw new NotFound();
      });
      await drain(shop);
      trouble.clear();
      const [letter] = await shop.letters();
      const retry = () => shop.get(Database).transaction((tx) => shop.get(DeadLetters).retry(tx, letter?.id ?? ''));
      expect([await retry(), await retry()]).toEqual([true, false]);
      expect((await shop.messages())[0]).toMatchObject({ isDone: false, attempts: 0 });
      await drainThroughQueue(shop);
      expect([await shop.effects('pack'), await shop.effects('bill')]).toEqual([[1], [1]]);
      expect(await shop.letters()).toMatchObject([{ isRetried: true }]);
    });

    it('is written at once for a refusal of the business, and the other consumer still works', async () => {
      await shop.announce(2);
      let tries = 0;
      trouble.set('bill', () => {
        tries += 1;
        throw new NotFound({ order: 1 });
      });
      await drainThroughQueue(shop);
      expect(tries).toBe(2);
      expect([await shop.effects('pack'), await shop.effects('bill')]).toEqual([[1, 2], []]);
      expect(await shop.letters()).toMatchObject([
        { consumer: 'billing.bill-order', error: 'not-found {"order":1}' },
        { consumer: 'billing.bill-order' },
      ]);
      expect((await shop.messages()).every(({ isDone }) => isDone)).toBe(true);
    });

    it('that dies again waits again', async () => {
      await shop.announce(1);
      trouble.set('bill', () => {
        throw new NotFound();
      });
      await drain(shop);
      const [letter] = await shop.letters();
      await shop.get(Database).transaction((tx) => shop.get(DeadLetters).retry(tx, letter?.id ?? ''));
      await drain(shop);
      expect(await shop.letters()).toMatchObject([{ id: letter?.id, isRetried: false }]);
    });
  });

  describe('bulk messages', () => {
    it('stand behind all others, in the outbox and in the queue', async () => {
      await shop.announce(150, { bulk: true });
      await shop.announce(1, { from: 1000 });
      await shop.relayed();
      await drainThroughQueue(shop);
      const order = await shop.query<{ n: number }>(`SELECT n FROM effects WHERE consumer = 'pack' ORDER BY at`);
      expect(order).toHaveLength(151);
      // Others may already be under way when it comes; as many as a worker does at once.
      expect(order.findIndex(({ n }) => n === 1000)).toBeLessThan(4);
    });

    it('are claimed after the others', async () => {
      await shop.announce(150, { bulk: true });
      await shop.announce(1, { from: 1000 });
      const relay = aRelay(shop);
      expect(await relay.relayOnce()).toBe(100);
      const claimed = await shop.query(
        `SELECT 1 FROM platform.outbox_messages WHERE key = '1000' AND attempts <> 0 OR key = '1000' AND last_error IS NOT NULL`,
      );
      expect(claimed).toHaveLength(1);
    });

    it('stay bulk in what their reactions announce', async () => {
      await shop.announce(2, { bulk: true });
      await drain(shop);
      const bulk = await shop.query<{ bulk: boolean }>(
        `SELECT bulk FROM platform.outbox_messages WHERE topic = 'tested.order-billed'`,
      );
      expect(bulk).toEqual([{ bulk: true }, { bulk: true }]);
    });
  });
}
