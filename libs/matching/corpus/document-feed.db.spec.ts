import { Database } from '#platform/database/database';
import { eventually } from '../../../test/support/eventually';
import { Market } from '../../../test/support/market';
import { fromOutside } from '../../../test/support/one-connection';
import { RunningApi } from '../../../test/support/running-api';
import { DocumentFeed } from './document-feed';

let api: RunningApi;
let market: Market;
let feed: DocumentFeed;
beforeAll(async () => {
  api = await RunningApi.start();
  market = await Market.open(api);
  feed = api.get(DocumentFeed);
});
afterAll(() => api.stop());

const sync = (id: string, before: () => Promise<void> = () => Promise.resolve()) =>
  api.get(Database).transaction(async (tx) => {
    const seq = await feed.sync(tx, 'demand', id);
    await fromOutside(before);
    return seq;
  });
const someoneWaits = async () => (await api.query(`SELECT 1 FROM pg_locks WHERE NOT granted`)).length > 0;

describe('the feed of documents', () => {
  it('numbers the changes of two writers at once one after the other, without a gap', async () => {
    const enterprise = await api.signIn('enterprise');
    const [one, other] = [await market.publishDemand(enterprise), await market.publishDemand(enterprise)];
    let second: Promise<number | null> | undefined;
    const first = await sync(one, async () => {
      second = sync(other);
      await eventually(someoneWaits, { what: 'the second writer waits for the first' });
    });
    expect([first, await second]).toEqual([1, 2]);
    expect((await feed.changesSince(0)).put.map(({ id, seq }) => [id, seq])).toEqual([
      [one, 1],
      [other, 2],
    ]);
  });

  it('takes in nothing that has not changed', async () => {
    const id = await market.publishDemand(await api.signIn('enterprise'));
    const seq = await sync(id);
    expect(await sync(id)).toBeNull();
    expect((await feed.changesSince(seq ?? 0)).put).toEqual([]);
  });

  it('knows what stood in it at any number', async () => {
    const enterprise = await api.signIn('enterprise');
    const id = await market.publishDemand(enterprise);
    const published = (await sync(id)) ?? 0;
    await market.withdrawDemand(enterprise, id);
    const withdrawn = (await sync(id)) ?? 0;
    const stands = async (seq: number) => (await feed.asOf(seq)).some((document) => document.id === id);
    expect(await Promise.all([published - 1, published, withdrawn - 1, withdrawn].map(stands))).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect((await feed.changesSince(published)).removed).toEqual([id]);
  });
});
