import { fromOutside, secondConnections } from '../../../test/support/one-connection';
import { TestFeature } from '../../../test/support/test-feature';
import { Database } from './database';
import type { Tx } from './tx';

let feature: TestFeature;
let database: Database;

beforeAll(async () => {
  feature = await TestFeature.start();
  database = feature.get(Database);
  await database.query(`CREATE TABLE shifts (doctor text PRIMARY KEY, on_call boolean NOT NULL)`);
});
afterAll(() => feature.stop());
beforeEach(async () => {
  await database.query(`TRUNCATE shifts`);
  await database.query(`INSERT INTO shifts VALUES ('wang', true), ('li', true)`);
});

const onCall = async (tx?: Tx) =>
  (await database.query<{ doctor: string }>(`SELECT doctor FROM shifts WHERE on_call ORDER BY doctor`, [], tx)).map(
    ({ doctor }) => doctor,
  );

/** Lets nobody go on before `count` have arrived; whoever comes later passes. */
function barrier(count: number): () => Promise<void> {
  let arrived = 0;
  let open: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => (open = resolve));
  return () => {
    arrived += 1;
    if (arrived >= count) open();
    return opened;
  };
}

/** Fails with a SQLSTATE as PostgreSQL itself would. */
const failWith = (tx: Tx, state: string) =>
  tx.query(`DO $$ BEGIN RAISE EXCEPTION 'made' USING ERRCODE = '${state}'; END $$`);

describe('a transaction', () => {
  it('keeps what it wrote when it ends, and answers what its work answers', async () => {
    const left = await database.transaction(async (tx) => {
      await tx.query(`UPDATE shifts SET on_call = false WHERE doctor = 'li'`);
      expect(await fromOutside(() => onCall())).toEqual(['li', 'wang']);
      return onCall(tx);
    });
    expect(left).toEqual(['wang']);
    expect(await onCall()).toEqual(['wang']);
  });

  it('gets along with its one connection: what asks for another in a test fails there', async () => {
    await expect(database.transaction(() => onCall())).rejects.toThrow('pass it the tx');
    expect(secondConnections()).toHaveLength(1);
  });

  it('leaves nothing behind when its work fails', async () => {
    const failing = database.transaction(async (tx) => {
      await tx.query(`DELETE FROM shifts`);
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await onCall()).toEqual(['li', 'wang']);
  });

  it('runs the whole of its work again when PostgreSQL could not put two into an order', async () => {
    const bothHaveRead = barrier(2);
    const seen: string[][] = [];
    // Each goes off duty only while somebody else stays: together they would leave nobody.
    const goHome = (doctor: string) =>
      database.transaction(
        async (tx) => {
          const present = await onCall(tx);
          seen.push(present);
          await bothHaveRead();
          if (present.length > 1) await tx.query(`UPDATE shifts SET on_call = false WHERE doctor = $1`, [doctor]);
        },
        { isolation: 'SERIALIZABLE' },
      );
    const before = database.reruns.get('40001') ?? 0;
    await Promise.all([goHome('wang'), goHome('li')]);
    expect(await onCall()).toHaveLength(1);
    expect(seen.map((present) => present.length).toSorted()).toEqual([1, 2, 2]);
    expect(database.reruns.get('40001')).toBe(before + 1);
  });

  it('runs again after a deadlock, and both get through', async () => {
    const bothHold = barrier(2);
    let runs = 0;
    const touch = (first: string, second: string) =>
      database.transaction(async (tx) => {
        runs += 1;
        await tx.query(`UPDATE shifts SET on_call = false WHERE doctor = $1`, [first]);
        await bothHold();
        await tx.query(`UPDATE shifts SET on_call = false WHERE doctor = $1`, [second]);
      });
    await Promise.all([touch('wang', 'li'), touch('li', 'wang')]);
    expect(runs).toBe(3);
    expect(await onCall()).toEqual([]);
  });

  it.each([
    ['40001', 5],
    ['40P01', 5],
    ['23505', 1],
    ['57014', 1],
  ])('that always fails with %s is tried %i times', async (state, tries) => {
    let runs = 0;
    const failing = database.transaction(async (tx) => {
      runs += 1;
      await failWith(tx, state);
    });
    await expect(failing).rejects.toThrow('made');
    expect(runs).toBe(tries);
  });

  it('is not run again for an error of the program', async () => {
    let runs = 0;
    await expect(database.transaction(async () => Promise.reject(new Error(`run ${(runs += 1)}`)))).rejects.toThrow(
      'run 1',
    );
    expect(runs).toBe(1);
  });
});
