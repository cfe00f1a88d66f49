import { mkdtempSync, rmSync } from 'node:fs';
import { truncate } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Logger } from '@nestjs/common';
import { Database } from '#platform/database/database';
import { fillFeed } from '../../../test/support/fill-feed';
import { Market } from '../../../test/support/market';
import { RunningApi } from '../../../test/support/running-api';
import { DocumentFeed } from './document-feed';
import { LiveIndex } from './live-index';

let api: RunningApi;
let market: Market;
let feed: DocumentFeed;
let local: string;
beforeAll(async () => {
  local = mkdtempSync(join(tmpdir(), 'jiqiao-live-index-'));
  process.env.JIQIAO_LOCAL = local;
  api = await RunningApi.start();
  market = await Market.open(api);
  feed = api.get(DocumentFeed);
});
afterEach(() => jest.restoreAllMocks());
afterAll(async () => {
  await api.stop();
  rmSync(local, { recursive: true });
});

const sync = (id: string) => api.get(Database).transaction((tx) => feed.sync(tx, 'demand', id));
const aProcess = () => new LiveIndex(feed);
const file = () => join(local, 'match-index.snapshot');
const warnings = () => jest.spyOn(Logger.prototype, 'warn').mockImplementation(() => undefined);

async function published(): Promise<{ id: string; withdraw: () => Promise<void> }> {
  const enterprise = await api.signIn('enterprise');
  const id = await market.publishDemand(enterprise);
  await sync(id);
  const withdraw = async () => {
    await market.withdrawDemand(enterprise, id);
    await sync(id);
  };
  return { id, withdraw };
}

describe('the live index', () => {
  it('shows a change at the next question', async () => {
    const live = aProcess();
    const { id, withdraw } = await published();
    expect((await live.current()).documents.has(id)).toBe(true);
    await withdraw();
    expect((await live.current()).documents.has(id)).toBe(false);
  });

  it('is of no number of the feed while many changes are being taken in', async () => {
    const live = aProcess();
    const index = await live.current();
    const [before, size] = [index.seq, index.documents.size];
    await fillFeed(api, { demands: {}, achievements: 120 });
    let isDone = false;
    const following = live.current().finally(() => (isDone = true));
    const seen: number[] = [];
    while (!isDone) {
      const grown = index.documents.size - size;
      if (grown > 0 && grown < 120) seen.push(index.seq);
      await new Promise(setImmediate);
    }
    // Whoever looks between two pieces of the work must not take it for the state of before, nor for that of after.
    expect(seen.length).toBeGreaterThan(0);
    expect(seen.every(Number.isNaN)).toBe(true);
    expect([(await following).seq, index.documents.size]).toEqual([before + 1, size + 120]);
  });

  it('begins with the snapshot and goes on from there', async () => {
    const first = aProcess();
    const [kept, gone] = [await published(), await published()];
    const { seq } = await first.current();
    await first.save();
    await gone.withdraw();
    const later = await published();
    const changes = jest.spyOn(feed, 'changesSince');
    const pages = jest.spyOn(feed, 'pageAsOf');
    const index = await aProcess().current();
    expect(changes).toHaveBeenCalledWith(seq);
    expect(pages).not.toHaveBeenCalled();
    // What was withdrawn since the snapshot never appears.
    expect([kept, gone, later].map(({ id }) => index.documents.has(id))).toEqual([true, false, true]);
    expect([kept, gone, later].map(({ id }) => index.of('demand').has(id))).toEqual([true, false, true]);
    const rebuilt = await aProcess().current();
    expect(index.seq).toBe(rebuilt.seq);
  });

  it('says in one line why it ignores a snapshot, and builds from the feed', async () => {
    const { id } = await published();
    const live = aProcess();
    await live.current();
    await live.save();
    await truncate(file(), 100);
    const warned = warnings();
    expect((await aProcess().current()).documents.has(id)).toBe(true);
    expect(warned).toHaveBeenCalledTimes(1);
    expect(warned.mock.calls[0]?.[0]).toMatch(/^match index: the snapshot is ignored: it/);
  });

  it('ignores the snapshot of another feed', async () => {
    const live = aProcess();
    const { id } = await published();
    await live.current();
    await live.save();
    jest.spyOn(feed, 'markOf').mockResolvedValue('of another database');
    const warned = warnings();
    expect((await aProcess().current()).documents.has(id)).toBe(true);
    expect(warned.mock.calls[0]?.[0]).toMatch(/it is of another feed/);
  });

  it('builds itself anew when a number of the feed is missing', async () => {
    const live = aProcess();
    await live.current();
    const { id } = await published();
    await api.query(`UPDATE matching.feed SET seq = seq + 1`);
    const { id: other } = await published();
    const warned = warnings();
    const index = await live.current();
    expect(warned.mock.calls[0]?.[0]).toMatch(/the feed does not go on from/);
    expect([id, other].map((each) => index.documents.has(each))).toEqual([true, true]);
  });

  it('builds itself anew when the feed is behind it, as after a restored backup', async () => {
    const { id } = await published();
    const live = aProcess();
    await live.current();
    await api.query(`DELETE FROM matching.documents WHERE object_id = $1`, [id]);
    await api.query(`UPDATE matching.feed SET seq = seq - 1`);
    const warned = warnings();
    expect((await live.current()).documents.has(id)).toBe(false);
    expect(warned).toHaveBeenCalledTimes(1);
  });
});
