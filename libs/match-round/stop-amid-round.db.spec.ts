import { IdentityModule } from '#identity';
import { newId } from '#kernel/id';
import { Database } from '#platform/database/database';
import { systemActor } from '#platform/http/actor';
import { OutboxWorkerModule } from '#platform/outbox/outbox-worker.module';
import { eventually } from '../../test/support/eventually';
import { fillFeed } from '../../test/support/fill-feed';
import { fromOutside } from '../../test/support/one-connection';
import { threadsFromSource } from '../../test/support/source-threads';
import { TestFeature } from '../../test/support/test-feature';
import { ChunkLeases } from './chunk-leases';
import { MatchRoundWorkerModule } from './match-round-worker.module';
import { PlanRound } from './plan-round';
import { RoundFlow } from './round-flow';
import { RoundWorkers } from './round-workers';
import { StartRound } from './start-round';
import { WorkChunk } from './work-chunk';

let feature: TestFeature;

beforeAll(async () => {
  feature = await TestFeature.start(IdentityModule, MatchRoundWorkerModule, OutboxWorkerModule);
  threadsFromSource(feature);
  await fillFeed(feature, { demands: { [newId()]: 3 }, achievements: 10 });
});
afterAll(() => feature.stop());

interface Chunk {
  readonly lease: string | null;
  readonly leasedUntil: Date | null;
  readonly tries: number;
}

const chunks = () =>
  feature.query<Chunk>(`SELECT lease, leased_until AS "leasedUntil", tries FROM match_round.chunks WHERE NOT is_done`);

/** No thread can read a document while this lasts: its work never ends by itself. */
async function whileDocumentsAreLocked(work: () => Promise<void>): Promise<void> {
  await feature.get(Database).transaction(async (tx) => {
    await tx.query(`LOCK TABLE matching.documents IN ACCESS EXCLUSIVE MODE`);
    await fromOutside(work);
  });
}

it('a worker that is stopped amid a chunk ends its threads and leaves the chunk to others at once', async () => {
  const { id } = await feature.get(StartRound).execute(systemActor('test', 'test'));
  await feature.get(PlanRound).execute(id, 'test');
  const workers = feature.get(RoundWorkers);
  await whileDocumentsAreLocked(async () => {
    workers.start();
    await feature.get(RoundFlow).send(id);
    await eventually(async () => (await chunks()).some(({ lease }) => lease !== null), { what: 'the chunk is taken' });
    await workers.stop();
    expect(await chunks()).toEqual([{ lease: null, leasedUntil: null, tries: 0 }]);
  });
  expect(await feature.get(WorkChunk).execute(id)).toBe(false);
  expect(await feature.get(ChunkLeases).take(id)).toMatchObject({ roundId: id, place: 0, tries: 1 });
}, 60_000);
