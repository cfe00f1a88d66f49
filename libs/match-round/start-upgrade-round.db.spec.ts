import { Enrol, IdentityModule } from '#identity';
import { newId } from '#kernel/id';
import { MATCHER_VERSION } from '#matching';
import { systemActor } from '#platform/http/actor';
import { OutboxWorkerModule } from '#platform/outbox/outbox-worker.module';
import { fillFeed } from '../../test/support/fill-feed';
import { threadsFromSource } from '../../test/support/source-threads';
import { anActor, TestFeature } from '../../test/support/test-feature';
import { CancelRound } from './cancel-round';
import { MatchRoundWorkerModule } from './match-round-worker.module';
import { PlanRound } from './plan-round';
import { RoundQueries } from './round.queries';
import { StartRound } from './start-round';
import { StartUpgradeRound } from './start-upgrade-round';
import { WorkChunk } from './work-chunk';

let feature: TestFeature;
let operator: ReturnType<typeof anActor>;
let closed: string;

beforeAll(async () => {
  feature = await TestFeature.start(IdentityModule, MatchRoundWorkerModule, OutboxWorkerModule);
  threadsFromSource(feature);
  const given = { uscc: '1210000042500615X0', name: '平台', kind: 'platform' } as const;
  operator = anActor('operator', await feature.get(Enrol).organisation(given, systemActor('test', 'test')));
  const [first] = await fillFeed(feature, { demands: { [newId()]: 4 }, achievements: 12 });
  closed = first ?? '';
});
afterAll(() => feature.stop());
beforeEach(async () => {
  await feature.query(`TRUNCATE match_round.rounds CASCADE`);
  await feature.query(`TRUNCATE matching.runs CASCADE`);
  const { id } = await feature.get(StartRound).execute(operator);
  await workThrough(id);
});

const begin = () => feature.get(StartUpgradeRound).execute();
const rounds = async () => (await feature.get(RoundQueries).page({ limit: 10 })).filter(({ causeCode }) => causeCode);

async function workThrough(id: string): Promise<void> {
  await feature.get(PlanRound).execute(id, 'test');
  while (await feature.get(WorkChunk).execute(id));
}

/** As if the lists had been made by another matcher, so long ago. */
const madeByAnother = (age: string, where = 'true') =>
  feature.query(
    `UPDATE matching.runs SET engine_version = 'the matcher before', at = clock_timestamp() - $1::interval WHERE ${where}`,
    [age],
  );
/** As if the rounds so far had been asked for so long ago. */
const daysPass = () => feature.query(`UPDATE match_round.rounds SET asked_at = asked_at - interval '3 days'`);
const versions = async () =>
  (
    await feature.query<{ version: string }>(
      `SELECT DISTINCT ON (trigger_id) engine_version AS version FROM matching.runs ORDER BY trigger_id, seq DESC, drawn DESC`,
    )
  ).map(({ version }) => version);

describe('after an upgrade of the matcher', () => {
  it('a round makes all lists anew, begun by the system with its reason, and once', async () => {
    await madeByAnother('1 hour');
    expect(await begin()).toBe(1);
    expect(await begin()).toBe(0);
    const [round] = await rounds();
    expect(round).toMatchObject({ causeCode: 'upgrade', askedBy: null, engineVersion: MATCHER_VERSION });
    await workThrough(round?.id ?? '');
    expect(await rounds()).toMatchObject([{ state: 'done', matched: 4 }]);
    expect([...new Set(await versions())]).toEqual([MATCHER_VERSION]);
    await daysPass();
    expect(await begin()).toBe(0);
    const [asked] = await feature.auditOf(round?.id ?? '');
    expect(asked).toMatchObject({ action: 'ask_round', personId: null });
  });

  it('one list that is left from before is enough', async () => {
    await madeByAnother('1 hour', `trigger_id = (SELECT min(trigger_id::text)::uuid FROM matching.runs)`);
    expect(await begin()).toBe(1);
  });

  it('only one of two that look at the same moment begins', async () => {
    await madeByAnother('1 hour');
    expect((await Promise.all([begin(), begin()])).toSorted()).toEqual([0, 1]);
  });

  it('nothing begins while the version before is still at work', async () => {
    await madeByAnother('1 minute');
    expect(await begin()).toBe(0);
  });

  it('nothing begins while another round is under way', async () => {
    await madeByAnother('1 hour');
    await feature.get(StartRound).execute(operator);
    expect(await begin()).toBe(0);
    expect(await rounds()).toEqual([]);
  });

  it('a round that an operator cancelled stays cancelled', async () => {
    await madeByAnother('1 hour');
    await begin();
    const [round] = await rounds();
    const cancelled = { id: round?.id ?? '', version: round?.version ?? 0, reasonCode: 'cancel.load' };
    await feature.get(CancelRound).execute(cancelled, operator);
    expect(await begin()).toBe(0);
    await feature.query(`UPDATE matching.runs SET at = at - interval '9 days'`);
    await daysPass();
    expect(await begin()).toBe(0);
  });

  it('there is another round where the version before has come back and made lists meanwhile, but not on the same day', async () => {
    await madeByAnother('1 hour');
    await begin();
    const [round] = await rounds();
    await workThrough(round?.id ?? '');
    await madeByAnother('20 minutes');
    expect(await begin()).toBe(0);
    await daysPass();
    expect(await begin()).toBe(1);
  });
});

describe('where nothing was upgraded', () => {
  it('no round begins, nor for the list of a demand that is closed', async () => {
    expect(await begin()).toBe(0);
    await madeByAnother('1 hour', `trigger_id = '${closed}'`);
    await feature.query(`UPDATE matching.documents SET until_seq = seq + 1 WHERE object_id = $1`, [closed]);
    expect(await begin()).toBe(0);
  });
});
