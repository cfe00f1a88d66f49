import { NotFound } from '#kernel/domain-error';
import { drain } from '../../../test/support/drain';
import { Shop, trouble } from './shop.fixture';

let shop: Shop;
beforeAll(async () => (shop = await Shop.open()));
afterAll(() => shop.close());
beforeEach(async () => {
  await shop.empty();
  await shop.announce(1);
});

const refuse = () => {
  throw new NotFound();
};

describe('a dead letter', () => {
  it('comes with the last word of the reaction', async () => {
    trouble.set('pack', refuse);
    await drain(shop);
    expect(await shop.effects('give up')).toEqual([1]);
    expect(await shop.letters()).toMatchObject([{ consumer: 'packing.pack-order' }]);
  });

  it('is written all the same where even the last word fails, of which nothing stays', async () => {
    trouble.set('pack', refuse).set('give up', refuse);
    await drain(shop);
    expect(await shop.effects('give up')).toEqual([]);
    expect(await shop.letters()).toMatchObject([{ consumer: 'packing.pack-order' }]);
    expect(await shop.messages()).toMatchObject([{ isDone: true }, { topic: 'tested.order-billed' }]);
  });
});
