import { Logger, Module } from '@nestjs/common';
import { defineEvent } from '#kernel/event';
import { newId } from '#kernel/id';
import { Database } from '#platform/database/database';
import { aRelay, someWorkers } from '../../../test/support/drain';
import { eventually } from '../../../test/support/eventually';
import { TestFeature } from '../../../test/support/test-feature';
import type { Delivery } from './delivery';
import { OnMessage } from './on-message.decorator';
import { Outbox } from './outbox';
import { OutboxWorkerModule } from './outbox-worker.module';

const doorOpened = defineEvent<{ n: number }>('tested.door-opened', 1);
const gateOpened = defineEvent<{ n: number }>('tested.gate-opened', 1);

/** What a guard does, try after try; then it has nothing left to do. */
let tries: ((delivery: Delivery) => Promise<void>)[] = [];
const guard = (delivery: Delivery) => tries.shift()?.(delivery) ?? delivery.once(async () => undefined);

@OnMessage(doorOpened, { consumer: 'guarding.watch-door' })
class WatchDoor {
  react = (_: { n: number }, delivery: Delivery): Promise<void> => guard(delivery);
}

@OnMessage(gateOpened, { consumer: 'guarding.watch-gate' })
class WatchGate {
  react = (_: { n: number }, delivery: Delivery): Promise<void> => guard(delivery);
}

@OnMessage(gateOpened, { consumer: 'guarding.count-visitor' })
class CountVisitor {
  react = (_: { n: number }, delivery: Delivery): Promise<void> => delivery.once(async () => undefined);
}

@Module({ imports: [OutboxWorkerModule], providers: [WatchDoor, WatchGate, CountVisitor] })
class GuardModule {}

const later = new Date('2100-01-01T00:00:00Z');
const putOff = (delivery: Delivery) => delivery.putOff(later);
const fail = () => Promise.reject(new Error('fell asleep'));

/** How a message is put off and counted, whatever store the queue lies in. */
export function describePuttingOff(): void {
  let feature: TestFeature;
  let stopWork = async (): Promise<void> => undefined;
  beforeAll(async () => {
    feature = await TestFeature.start(GuardModule);
    Logger.overrideLogger(false);
  });
  afterEach(() => stopWork());
  afterAll(() => feature.stop());

  /** Announced, relayed and worked on by the queue until it has had all its tries; answers how it then waits. */
  const worked = async (event: typeof doorOpened, ...given: typeof tries) => {
    tries = given;
    const key = newId();
    await feature.get(Database).transaction((tx) => feature.get(Outbox).add(tx, event.of(key, { n: 1 })));
    const [relay, workers] = [aRelay(feature), someWorkers(feature)];
    let ended = 0;
    workers.onReacted = (consumer) => void (ended += consumer === 'guarding.count-visitor' ? 0 : 1);
    stopWork = async () => {
      await relay.stop();
      await workers.stop();
    };
    await relay.start();
    workers.start();
    const all = given.length;
    await eventually(async () => ended === all, { what: 'it had all its tries' });
    const [message] = await feature.query<{ attempts: number; isLater: boolean }>(
      `SELECT attempts, due_at = $2 AS "isLater" FROM platform.outbox_messages WHERE key = $1 AND done_at IS NULL`,
      [key, later],
    );
    return message;
  };

  it('does not count a delivery that found another at work', async () => {
    expect(await worked(doorOpened, putOff)).toEqual({ attempts: 0, isLater: true });
  });

  it('counts a delivery that was tried before: its first try may be what it waits for', async () => {
    expect(await worked(doorOpened, fail, putOff)).toEqual({ attempts: 1, isLater: true });
  });

  it('leaves alone a message that has other consumers, too', async () => {
    expect(await worked(gateOpened, putOff)).toEqual({ attempts: 1, isLater: false });
  });
}
