import { Enrol, IdentityModule } from '#identity';
import { newId } from '#kernel/id';
import { BulkMatching, RepeatRun, RunMatch } from '#matching';
import { systemActor } from '#platform/http/actor';
import { OutboxWorkerModule } from '#platform/outbox/outbox-worker.module';
import { drain } from '../../test/support/drain';
import { eventually } from '../../test/support/eventually';
import { threadsFromSource } from '../../test/support/source-threads';
import { anActor, TestFeature } from '../../test/support/test-feature';
import { CancelRound } from './cancel-round';
import { demandsPerChunk } from './cut-chunks';
import { fillFeed } from '../../test/support/fill-feed';
import { RoundReasonMissing, RoundUnderWay } from './match-round.errors';
import { MatchRoundWorkerModule } from './match-round-worker.module';
import { PlanRound } from './plan-round';
import { RoundQueries } from './round.queries';
import { RoundWorkers } from './round-workers';
import { StartNightlyRound } from './start-nightly-round';
import { StartRound } from './start-round';
import { TendRounds } from './tend-rounds';
import { mostTries, WorkChunk } from './work-chunk';

const [large, small] = [newId(), newId()];
let feature: TestFeature;
let operator: ReturnType<typeof anActor>;
let demands: string[];

beforeAll(async () => {
  feature = await TestFeature.start(IdentityModule, MatchRoundWorkerModule, OutboxWorkerModule);
  threadsFromSource(feature);
  const given = { uscc: '1210000042500615X0', name: '平台', kind: 'platform' } as const;
  operator = anActor('operator', await feature.get(Enrol).organisation(given, systemActor('test', 'test')));
  demands = await fillFeed(feature, { demands: { [large]: 50, [small]: 3 }, achievements: 60 });
});
afterAll(() => feature.stop());
beforeEach(() => feature.query(`TRUNCATE match_round.rounds CASCADE`));
beforeEach(() => feature.query(`TRUNCATE matching.runs CASCADE`));

const start = () => feature.get(StartRound).execute(operator);
const work = (id: string) => feature.get(WorkChunk).execute(id);
const round = async (id: string) => (await feature.get(RoundQueries).one(id)) ?? neverThere();

function neverThere(): never {
  throw new Error('there is no such round');
}

async function begun(): Promise<string> {
  const { id } = await start();
  await feature.get(PlanRound).execute(id, 'test');
  return id;
}

async function workThrough(id: string): Promise<void> {
  while (await work(id));
}

/** Each demand with how often it was matched, and the names of the results. */
async function stored(): Promise<Readonly<Record<string, string[]>>> {
  const rows = await feature.query<{ id: string; hashes: string[] }>(
    `SELECT trigger_id AS id, array_agg(result_hash) AS hashes FROM matching.runs GROUP BY trigger_id`,
  );
  return Object.fromEntries(rows.map(({ id, hashes }) => [id, hashes]));
}

describe('a round', () => {
  it('matches every open demand once, with what a single run finds', async () => {
    const id = await begun();
    await workThrough(id);
    expect(await round(id)).toMatchObject({ state: 'done', demands: 53, matched: 53, chunks: 4, doneChunks: 4 });
    const inRound = await stored();
    expect(Object.keys(inRound).toSorted()).toEqual(demands.toSorted());
    expect(Object.values(inRound).every(({ length }) => length === 1)).toBe(true);
    for (const demandId of demands.slice(0, 5)) {
      const alone = await feature.get(RunMatch).prepare(demandId);
      expect([alone?.resultHash]).toEqual(inRound[demandId]);
    }
  });

  it('stores ordinary runs: an old one gives the same result again after new documents have come', async () => {
    const id = await begun();
    await workThrough(id);
    await fillFeed(feature, { demands: {}, achievements: 5 });
    const [run] = await feature.query<{ id: string }>(`SELECT id FROM matching.runs LIMIT 1`);
    const { storedHash, repeatedHash } = await feature.get(RepeatRun).execute(run?.id ?? '');
    expect(repeatedHash).toBe(storedHash);
  });

  it('looks at the market as it was when it was asked for', async () => {
    const { id } = await start();
    const [late] = await fillFeed(feature, { demands: { [large]: 1 }, achievements: 0 });
    await feature.get(PlanRound).execute(id, 'test');
    await workThrough(id);
    expect(Object.keys(await stored())).not.toContain(late);
    await feature.query(`DELETE FROM matching.documents WHERE object_id = $1`, [late]);
  });

  it('has nothing to do in an empty market', async () => {
    await feature.query(`UPDATE matching.documents SET until_seq = seq WHERE kind = 'demand'`);
    const id = await begun();
    expect((await round(id)).state).toBe('done');
    await feature.query(`UPDATE matching.documents SET until_seq = NULL WHERE kind = 'demand'`);
  });
});

describe('a second round', () => {
  it('is refused with a code while one is under way, also when both come at once', async () => {
    const answers = await Promise.allSettled([start(), start()]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    await expect(start()).rejects.toBeInstanceOf(RoundUnderWay);
  });

  it('is begun by the clock in its hour only, and once a day', async () => {
    feature.clock.set('2027-03-01T18:20:00Z');
    const nightly = () => feature.get(StartNightlyRound).execute();
    expect(await nightly()).toBe(0);
  });
});

describe('fair turns', () => {
  it('give the organisation with three demands its lists before the second chunk of the one with fifty', async () => {
    const id = await begun();
    await work(id);
    await work(id);
    const rows = await feature.get(RoundQueries).organisations(id, { limit: 10 });
    expect(rows.map(({ organisationId, demands: all, matched }) => [organisationId, all, matched])).toEqual([
      [large, 50, demandsPerChunk],
      [small, 3, 3],
    ]);
  });
});

describe('a cancelled round', () => {
  const cancel = async (id: string, reasonCode: string | null) =>
    feature.get(CancelRound).execute({ id, version: (await round(id)).version, reasonCode }, operator);

  it('begins no further chunk, throws away the one under way and keeps what was stored', async () => {
    const id = await begun();
    await work(id);
    const matching = feature.get(BulkMatching);
    const compute = matching.compute.bind(matching);
    // Cancelled while the second chunk is being computed, however fast that is.
    const held = jest.spyOn(matching, 'compute').mockImplementation(async (...given) => {
      await cancel(id, 'cancel.load');
      return compute(...given);
    });
    expect(await work(id)).toBe(true);
    held.mockRestore();
    expect(await work(id)).toBe(false);
    const ended = await round(id);
    expect(ended).toMatchObject({ state: 'cancelled', reasonCode: 'cancel.load' });
    expect(Object.keys(await stored())).toHaveLength(ended.matched);
    expect(ended.doneChunks).toBeLessThan(ended.chunks);
    await expect(cancel(id, 'cancel.load')).rejects.toThrow('illegal-move');
  });

  it('needs a reason of its own', async () => {
    const { id } = await start();
    await expect(cancel(id, null)).rejects.toBeInstanceOf(RoundReasonMissing);
    await expect(cancel(id, 'fail.chunk_failed')).rejects.toBeInstanceOf(RoundReasonMissing);
  });
});

describe('a worker that dies', () => {
  const expire = () => feature.query(`UPDATE match_round.chunks SET leased_until = now() - interval '1 second'`);

  it('leaves its chunk to another one when the lease is over: nothing is missing and nothing stored twice', async () => {
    const id = await begun();
    // Taken by a process that was killed: nobody renews it.
    await feature.query(
      `UPDATE match_round.chunks SET lease = $2, leased_until = now() + interval '1 hour', tries = 1 WHERE round_id = $1 AND place = 1`,
      [id, newId()],
    );
    await workThrough(id);
    expect(await round(id)).toMatchObject({ state: 'running', doneChunks: 3 });
    expect(await feature.get(TendRounds).execute()).toBe(0);
    await expire();
    await workThrough(id);
    expect(await round(id)).toMatchObject({ state: 'done', doneChunks: 4, matched: 53 });
    expect(Object.values(await stored()).every(({ length }) => length === 1)).toBe(true);
  });

  it('that comes back too late stores nothing: another one has done its chunk', async () => {
    const id = await begun();
    const late = work(id);
    await eventually(
      async () => (await feature.query(`SELECT FROM match_round.chunks WHERE lease IS NOT NULL`)).length === 1,
      { what: 'the chunk is taken' },
    );
    await feature.query(`UPDATE match_round.chunks SET lease = $1 WHERE lease IS NOT NULL AND NOT is_done`, [newId()]);
    await late;
    await expire();
    await workThrough(id);
    expect(await round(id)).toMatchObject({ state: 'done', matched: 53 });
    expect(Object.values(await stored()).every(({ length }) => length === 1)).toBe(true);
  });

  it('or whose thread is killed gives the chunk back at once', async () => {
    const id = await begun();
    const broken = work(id);
    await feature.get(BulkMatching).rest();
    // Killed before its work began it fails, killed after that there is nothing left to lose.
    await Promise.allSettled([broken]);
    await workThrough(id);
    expect(await round(id)).toMatchObject({ state: 'done', matched: 53 });
  });

  it('is replaced also where the queue has lost every courier', async () => {
    const id = await begun();
    await feature.query(`UPDATE match_round.rounds SET begun_at = now() - interval '1 minute'`);
    expect(await feature.get(TendRounds).execute()).toBe(1);
    await workThrough(id);
    expect((await round(id)).state).toBe('done');
  });
});

describe('a chunk that never ends', () => {
  it('ends the round with a coded reason instead of going round for ever', async () => {
    const id = await begun();
    await feature.query(`UPDATE match_round.chunks SET tries = $2 WHERE round_id = $1`, [id, mostTries]);
    expect(await work(id)).toBe(false);
    expect(await round(id)).toMatchObject({ state: 'failed', reasonCode: 'fail.chunk_failed' });
  });
});

describe('the real queue', () => {
  let workers: RoundWorkers;
  beforeAll(() => (workers = feature.get(RoundWorkers)));
  afterAll(() => workers.stop());

  it('carries a round to its end; the screens are told, and every step is in the audit', async () => {
    const { id } = await start();
    workers.start();
    await drain(feature);
    await eventually(async () => (await round(id)).state === 'done', { what: 'the round is done', within: 25_000 });
    expect((await feature.auditOf(id)).map(({ action }) => action)).toEqual(['ask_round', 'begin', 'complete']);
    const events = await feature.query(`SELECT FROM platform.live_events WHERE topic = 'match-round.changed'`);
    expect(events.length).toBeGreaterThanOrEqual(6);
  });
});
