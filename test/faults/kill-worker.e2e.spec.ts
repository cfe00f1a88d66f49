import { Test, type TestingModule } from '@nestjs/testing';
import { MatchingModule, RepeatRun } from '#matching';
import { PlatformModule } from '#platform/platform.module';
import { bearingDemand } from '../journeys/bearing-demand';
import { bringToValidation, publish } from '../journeys/bring-to-publication';
import { eventually, pause, seconds } from '../journeys/eventually';
import { Installation } from '../journeys/installation';
import type { ServerProcess } from '../journeys/server-process';
import type { Receipt, Visitor } from '../journeys/visitor';
import { between, isLong, report } from './figures';

const kills = isLong ? 10 : 3;
const demandsPerKill = 10;

// trust B4, F3 and F4: at random points of its work, and nothing may show that it happened.
describe('kill -9 of the worker in the middle of matching', () => {
  let installation: Installation;
  let expert: Visitor;
  let worker: ServerProcess;
  let features: TestingModule | undefined;
  const demands: Receipt[] = [];

  beforeAll(async () => {
    installation = await Installation.prepare();
    worker = installation.startWorker();
    await installation.startApi();
    expert = await installation.signIn('expert');
    const enterprise = await installation.signIn('enterprise');
    for (let number = 0; number < kills * demandsPerKill; number++) {
      demands.push(await bringToValidation(enterprise, expert, bearingDemand(number)));
    }
    await installation.drain();
  }, 120_000);

  afterAll(async () => {
    await features?.close();
    await installation?.stop();
  }, 60_000);

  it('is survived by every demand: each is matched, once', async () => {
    let inMidWork = 0;
    for (let round = 0; round < kills; round++) {
      const batch = demands.slice(round * demandsPerKill, (round + 1) * demandsPerKill);
      await Promise.all(batch.map((demand) => publish(expert, demand)));
      inMidWork += await killInMidWork();
      worker = installation.startWorker();
    }
    const lastKill = performance.now();
    await installation.drain(120_000);
    const recovery = `${seconds(lastKill)} s`;

    const ids = demands.map(({ id }) => id);
    expect(inMidWork).toBeGreaterThan(0);
    expect(await installation.count('platform.dead_letters')).toBe(0);
    const runs = await installation.query<{ id: string; runs: string }>(
      `SELECT trigger_id AS id, count(*) AS runs FROM matching.runs WHERE trigger_id = ANY($1) GROUP BY 1`,
      [ids],
    );
    expect(runs.filter(({ runs: count }) => count === '1')).toHaveLength(demands.length);
    expect(
      await installation.count(`platform.audit_events WHERE action = 'match' AND entity_id = ANY($1)`, [ids]),
    ).toBe(demands.length);
    expect(await installation.count(`platform.live_events WHERE payload->>'demandId' = ANY($1)`, [ids])).toBe(
      demands.length,
    );
    report({
      fault: 'kill -9 worker',
      times: kills,
      result: `${inMidWork} jobs cut short, ${demands.length}/${demands.length} demands matched once, 0 dead letters`,
      recovery,
    });
  }, 300_000);

  it('leaves one inbox row for each consumer of each message', async () => {
    const wrong = await installation.query(
      `SELECT m.id FROM platform.outbox_messages m LEFT JOIN platform.inbox_messages i ON i.message_id = m.id
        GROUP BY m.id HAVING coalesce(array_agg(i.consumer ORDER BY i.consumer) FILTER (WHERE i.consumer IS NOT NULL), '{}')
                             <> (SELECT coalesce(array_agg(c ORDER BY c), '{}') FROM unnest(m.consumers) c)`,
    );
    expect(wrong).toEqual([]);
  });

  it('gives the results of an undisturbed run, to the last bit', async () => {
    process.env.DATABASE_URL = installation.databaseUrl;
    features = await Test.createTestingModule({ imports: [PlatformModule, MatchingModule] }).compile();
    const repeating = features.get(RepeatRun, { strict: false });
    const runs = await installation.query<{ id: string }>(`SELECT id FROM matching.runs WHERE trigger_id = ANY($1)`, [
      demands.map(({ id }) => id),
    ]);
    for (const { id } of runs) {
      const { storedHash, repeatedHash } = await repeating.execute(id);
      expect(repeatedHash).toBe(storedHash);
    }
  }, 120_000);

  /** Waits for jobs that are being worked on and kills; answers how many there were. */
  async function killInMidWork(): Promise<number> {
    await pause(between(0, 30));
    const active = await eventually(
      () => installation.count(`bullmq.job WHERE state = 'active' AND name LIKE 'matching.%'`),
      { within: 20_000, every: 1, what: 'the worker works' },
    );
    await worker.kill();
    return active;
  }
});
