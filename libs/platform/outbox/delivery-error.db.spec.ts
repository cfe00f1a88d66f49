import { Shop, trouble } from './shop.fixture';

let shop: Shop;
beforeAll(async () => (shop = await Shop.open()));
afterAll(() => shop.close());

it('a message keeps beside it what its delivery broke on, until another delivery says something else', async () => {
  await shop.announce(1);
  trouble.set('pack', () => {
    throw Object.assign(new Error('no room at /data/x'), { code: 'ENOSPC' });
  });
  await expect(shop.react('packing.pack-order')).rejects.toThrow('no room');
  expect(await shop.messages()).toMatchObject([{ isDone: false, lastError: 'ENOSPC' }]);
  trouble.set('pack', () => {
    throw new Error('550 <ye@pulan.example> unknown');
  });
  await expect(shop.react('packing.pack-order')).rejects.toThrow('550');
  expect(await shop.messages()).toMatchObject([{ isDone: false, lastError: '550 … unknown' }]);
  trouble.clear();
});
