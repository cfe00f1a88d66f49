import { newId } from '#kernel/id';
import { Database } from '#platform/database/database';
import { anActor, TestFeature } from '../../../test/support/test-feature';
import { Audit, type AuditEvent } from './audit';
import { AuditQueries } from './audit.queries';

let feature: TestFeature;
let database: Database;
const organisationId = newId();
const actor = anActor('expert', organisationId);

beforeAll(async () => {
  feature = await TestFeature.start();
  database = feature.get(Database);
});
afterAll(() => feature.stop());

const storyOf = (id: string, limit = 5000) => feature.get(AuditQueries).historyOf('case', id, { limit });
const record = (event: AuditEvent) => database.transaction((tx) => feature.get(Audit).record(tx, actor, event));

describe('the audit', () => {
  it('tells who moved what, from where to where and why', async () => {
    const entityId = newId();
    await record({
      action: 'return',
      entity: 'case',
      entityId,
      from: 'screening',
      to: 'returned',
      reasonCodes: ['scope'],
      reasonText: '范围不清',
    });
    expect(await storyOf(entityId)).toEqual([
      {
        id: expect.any(String) as string,
        at: expect.any(Date) as Date,
        atKey: expect.any(String) as string,
        personId: actor.personId,
        organisationId,
        mandateId: null,
        actorLabel: 'person',
        action: 'return',
        from: 'screening',
        to: 'returned',
        reasonCodes: ['scope'],
        reasonText: '范围不清',
      },
    ]);
  });

  it('keeps nothing of a change that did not happen', async () => {
    const entityId = newId();
    const failing = database.transaction(async (tx) => {
      await feature.get(Audit).record(tx, actor, { action: 'publish', entity: 'case', entityId });
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await storyOf(entityId)).toEqual([]);
  });

  it('keeps the moves of one transaction in their order, also more than fit one statement', async () => {
    const entityId = newId();
    const events = Array.from({ length: 1201 }, (_, i) => ({ action: `step ${i}`, entity: 'case', entityId }));
    await database.transaction((tx) => feature.get(Audit).recordAll(tx, actor, events));
    const told = events.map(({ action }) => action).toReversed();
    expect((await storyOf(entityId)).map(({ action }) => action)).toEqual(told);
    expect((await storyOf(entityId, 2)).map(({ action }) => action)).toEqual(told.slice(0, 3));
  });

  it('goes on after the last row that was told, also within one moment, and keeps to the steps that were asked for', async () => {
    const entityId = newId();
    const events = ['create', 'match', 'match', 'return', 'inspect'].map((action) => ({
      action,
      entity: 'case',
      entityId,
    }));
    await database.transaction((tx) => feature.get(Audit).recordAll(tx, actor, events));
    const first = (await storyOf(entityId, 2)).slice(0, 2);
    const last = first.at(-1);
    const rest = await feature
      .get(AuditQueries)
      .historyOf('case', entityId, { after: [last?.atKey ?? '', last?.id ?? ''], limit: 2 });
    // Who read it for an audit is not told to its owner.
    expect([...first, ...rest].map(({ action }) => action)).toEqual(['return', 'match', 'match', 'create']);
    const decided = await feature.get(AuditQueries).historyOf('case', entityId, { limit: 2, actions: ['return'] });
    expect(decided.map(({ action }) => action)).toEqual(['return']);
  });

  it.each([
    `UPDATE platform.audit_events SET action = 'nothing'`,
    `DELETE FROM platform.audit_events`,
    `TRUNCATE platform.audit_events`,
  ])('is refused by the database itself: %s', async (sql) => {
    const entityId = newId();
    await record({ action: 'sign', entity: 'case', entityId });
    await expect(database.query(sql)).rejects.toThrow('audit_events is append-only');
    expect(await storyOf(entityId)).toMatchObject([{ action: 'sign' }]);
  });

  it('is refused even to the owner of the table, as whom migrations run', async () => {
    const [table] = await database.query<{ isOwner: boolean }>(
      `SELECT tableowner = current_user AS "isOwner" FROM pg_tables WHERE schemaname = 'platform' AND tablename = 'audit_events'`,
    );
    // The refusals above were all met by this very role.
    expect(table?.isOwner).toBe(true);
  });
});
