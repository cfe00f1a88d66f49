import { aRelay } from '../../../test/support/drain';
import { Shop } from './shop.fixture';

let shop: Shop;
beforeAll(async () => (shop = await Shop.open()));
afterAll(() => shop.close());
beforeEach(() => shop.empty());

/** A relay that was not started has no queue to send to. */
const relayWithoutStore = () => aRelay(shop).relayOnce();
const dueIn = async () => {
  const [row] = await shop.query<{ seconds: number }>(
    `SELECT extract(epoch FROM due_at - now())::float8 AS seconds FROM platform.outbox_messages`,
  );
  return row?.seconds;
};

it('a message that the store does not take is not counted as delivered, however many consumers it has', async () => {
  await shop.announce(1);
  await shop.query(`UPDATE platform.outbox_messages SET attempts = 3`);
  await relayWithoutStore();
  expect(await shop.messages()).toMatchObject([
    { attempts: 3, isDone: false, lastError: expect.stringMatching(/^queue \w+ is not open$/) as string },
  ]);
  expect(await dueIn()).toBeGreaterThan(0);
  expect(await dueIn()).toBeLessThanOrEqual(2);
});

it('its count never falls below none', async () => {
  await shop.announce(1);
  for (let round = 0; round < 3; round++) {
    await shop.makeDue();
    await relayWithoutStore();
  }
  expect((await shop.messages())[0]?.attempts).toBe(0);
});
