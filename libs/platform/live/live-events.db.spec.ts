import { firstValueFrom, take, toArray } from 'rxjs';
import { newId } from '#kernel/id';
import { Database } from '#platform/database/database';
import { eventually } from '../../../test/support/eventually';
import { TestFeature } from '../../../test/support/test-feature';
import { LiveEvents } from './live-events';
import { LiveModule } from './live.module';
import { LiveStream } from './live-stream';

let feature: TestFeature;
beforeAll(async () => (feature = await TestFeature.start(LiveModule)));
afterAll(() => feature.stop());

const announce = (organisationId: string, n: number, before: () => Promise<void> = () => Promise.resolve()) =>
  feature.get(Database).transaction(async (tx) => {
    await feature.get(LiveEvents).addAll(tx, [{ organisationId, topic: 'test.counted', payload: { n } }]);
    await before();
  });

const someoneWaits = async () =>
  (await feature.query(`SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND NOT granted`)).length > 0;

const heard = (organisationId: string, after: string, count: number) =>
  firstValueFrom(feature.get(LiveStream).follow(organisationId, after).pipe(take(count), toArray()));

describe('live events', () => {
  it('are numbered in the order of their commits, so that a reader who saw one has seen all before', async () => {
    const organisationId = newId();
    const hearing = heard(organisationId, await feature.get(LiveStream).newest(organisationId), 2);
    let letGo: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (letGo = resolve));
    let numbered: () => void = () => undefined;
    const firstIsNumbered = new Promise<void>((resolve) => (numbered = resolve));
    const first = announce(organisationId, 1, () => {
      numbered();
      return held;
    });
    await firstIsNumbered;
    let secondIsDone = false;
    const second = announce(organisationId, 2).then(() => (secondIsDone = true));
    // The second has its number only after the first has committed: it waits, or else it overtakes.
    await eventually(async () => secondIsDone || (await someoneWaits()), {
      what: 'the second has come up to the first',
    });
    letGo();
    await Promise.all([first, second]);
    expect((await hearing).map(({ payload }) => payload.n)).toEqual([1, 2]);
  });

  it('reach a follower while it watches, each once', async () => {
    const organisationId = newId();
    const hearing = heard(organisationId, await feature.get(LiveStream).newest(organisationId), 40);
    await Promise.all(Array.from({ length: 40 }, (_, n) => announce(organisationId, n)));
    const numbers = (await hearing).map(({ payload }) => Number(payload.n));
    expect(numbers.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 40 }, (_, n) => n));
  });

  it('of a change that did not happen are never heard', async () => {
    const organisationId = newId();
    const failing = announce(organisationId, 1, () => Promise.reject(new Error('no')));
    await expect(failing).rejects.toThrow('no');
    await announce(organisationId, 2);
    expect((await heard(organisationId, '0', 1)).map(({ payload }) => payload.n)).toEqual([2]);
  });

  it('of another organisation are never heard', async () => {
    const [mine, theirs] = [newId(), newId()];
    await announce(theirs, 1);
    await announce(mine, 2);
    await announce(theirs, 3);
    await announce(mine, 4);
    expect((await heard(mine, '0', 2)).map(({ payload }) => payload.n)).toEqual([2, 4]);
  });

  it('are forgotten after a day', async () => {
    const organisationId = newId();
    await announce(organisationId, 1);
    await feature.query(`UPDATE platform.live_events SET at = now() - interval '25 hours' WHERE organisation_id = $1`, [
      organisationId,
    ]);
    await announce(organisationId, 2);
    expect((await heard(organisationId, '0', 1)).map(({ payload }) => payload.n)).toEqual([2]);
  });
});
