import { NotFound } from '#kernel/domain-error';
import { Money } from '#kernel/money';
import { DemandQueries } from './demand.queries';
import { DemandScene, type Standing } from './demand.scene.fixture';
import { ExpireDemands } from './expire-demands';
import { OpenDemands } from './lists/open-demands.queries';

let scene: DemandScene;
beforeAll(async () => (scene = await DemandScene.open()));
afterAll(() => scene.close());
beforeEach(() => scene.feature.clock.set('2026-06-01T04:00:00Z'));

const expireAll = () => scene.feature.get(ExpireDemands).execute();
const isOpen = async ({ id }: { id: string }) => (await scene.feature.get(OpenDemands).find(id)) !== undefined;
const publicTitle = async ({ id }: { id: string }) =>
  (await scene.feature.get(DemandQueries).publicDetail(id)).revision.title;

async function expired(): Promise<Standing> {
  scene.feature.clock.set('2027-01-01T04:00:00Z');
  await expireAll();
  scene.feature.clock.set('2026-06-01T04:00:00Z');
  const published = await scene.published({ validUntil: '2026-06-30' });
  scene.feature.clock.set('2026-07-01T04:00:00Z');
  await expireAll();
  return scene.stateOf(published);
}

describe('the validity of a demand', () => {
  it('is what the text says, or as long as the rule of the day', async () => {
    expect(await scene.stateOf(await scene.published({ validUntil: '2026-09-30' }))).toMatchObject({
      validUntil: '2026-09-30',
    });
    expect(await scene.stateOf(await scene.published())).toMatchObject({ validUntil: '2026-11-28' });
  });

  it('counts anew where screening took longer than the text thought', async () => {
    const waiting = await scene.inScreening(await scene.draft({ validUntil: '2026-06-10' }));
    scene.feature.clock.set('2026-06-10T04:00:00Z');
    expect(await scene.stateOf(await scene.screen(waiting))).toMatchObject({ validUntil: '2026-12-07' });
  });

  it('ends with the midnight in Shanghai after its last day, for the public at once and for the clock once', async () => {
    const published = await scene.published({ validUntil: '2026-06-30' });
    scene.feature.clock.set('2026-06-30T15:59:59Z');
    expect(await isOpen(published)).toBe(true);
    expect(await publicTitle(published)).toContain('叶片');
    scene.feature.clock.set('2026-06-30T16:00:00Z');
    expect(await isOpen(published)).toBe(false);
    await expect(publicTitle(published)).rejects.toThrow(NotFound);
    await expireAll();
    expect(await expireAll()).toBe(0);
    expect(await scene.stateOf(published)).toMatchObject({ state: 'expired', version: published.version + 1 });
    expect(await scene.feature.auditOf(published.id)).toContainEqual({
      action: 'expire',
      from: 'published',
      to: 'expired',
      reasonCodes: ['expire.validity_over'],
      personId: null,
    });
  });

  it('is renewed before its end: the text stays public and the state as it was', async () => {
    const published = await scene.published({ validUntil: '2026-06-30' });
    const talking = await scene.move(published, 'record_contact');
    expect(await scene.stateOf(await scene.move(talking, 'renew'))).toMatchObject({
      state: 'matching',
      validUntil: '2026-11-28',
    });
  });

  it('is never shortened by renewing', async () => {
    const published = await scene.published({ validUntil: '2027-06-30' });
    expect(await scene.stateOf(await scene.move(published, 'renew'))).toMatchObject({ validUntil: '2027-06-30' });
  });
});

describe('what expired', () => {
  it('comes back with its text as it was', async () => {
    const renewed = await scene.move(await expired(), 'renew');
    expect(await scene.stateOf(renewed)).toMatchObject({ state: 'published', validUntil: '2026-12-28' });
    expect(await isOpen(renewed)).toBe(true);
  });

  it('comes back with a changed text only after that was screened', async () => {
    const changed = await scene.revise(await expired(), {
      title: '高温合金叶片的无损清洗',
      budget: Money.yuan(900_000),
    });
    const waiting = await scene.inScreening(changed);
    expect(await scene.stateOf(waiting)).toMatchObject({ state: 'expired', text: 'screening' });
    expect(await isOpen(waiting)).toBe(false);
    const back = await scene.screen(waiting);
    expect(await scene.stateOf(back)).toMatchObject({ state: 'published', validUntil: '2026-12-28' });
    expect(await publicTitle(back)).toBe('高温合金叶片的无损清洗');
  });

  it('stays expired when the changed text is refused, and may still be renewed as it was', async () => {
    const waiting = await scene.inScreening(await scene.revise(await expired(), { title: '叶片清洗的另一种写法' }));
    const refused = await scene.screen(waiting, 'reject', ['reject.not_technical']);
    expect(await scene.stateOf(refused)).toMatchObject({ state: 'expired', text: 'rejected' });
    const renewed = await scene.move(refused, 'renew');
    expect(await publicTitle(renewed)).toBe('航空叶片积碳的无损清洗工艺');
  });
});

describe('有效需求', () => {
  const counted = async () =>
    (
      await scene.feature.query<{ valid: number; open: number }>(
        `SELECT count(*) FILTER (WHERE validated_at IS NOT NULL)::int AS valid,
              count(*) FILTER (WHERE state IN ('published', 'matching'))::int AS open FROM demand.demands`,
      )
    )[0] ?? { valid: 0, open: 0 };

  it('is counted from the passing of the screening, never before, and for ever', async () => {
    const before = await counted();
    const draft = await scene.draft({ validUntil: '2026-06-30' });
    await scene.submit(await scene.draft());
    await scene.screen(await scene.inScreening(await scene.draft()), 'return', ['return.scope_unclear']);
    await scene.screen(await scene.inScreening(await scene.draft()), 'reject', ['reject.not_technical']);
    expect((await counted()).valid).toBe(before.valid);
    const validated = await scene.screen(await scene.inScreening(draft), 'pass', [], false);
    expect(await counted()).toEqual({ valid: before.valid + 1, open: before.open });
    expect(await scene.stateOf(validated)).toMatchObject({ state: 'validated' });
    const published = await scene.published({ validUntil: '2026-06-30' });
    await scene.move(await scene.published(), 'withdraw', 'withdraw.no_longer_needed');
    expect((await counted()).valid).toBe(before.valid + 3);
    scene.feature.clock.set('2026-07-01T04:00:00Z');
    await expireAll();
    expect(await scene.stateOf(published)).toMatchObject({ state: 'expired' });
    expect((await counted()).valid).toBe(before.valid + 3);
    // A changed text that is sent back does not undo that the demand once passed.
    const again = await scene.inScreening(await scene.revise(await scene.stateOf(published), { title: '叶片的清洗' }));
    await scene.screen(again, 'return', ['return.scope_unclear']);
    expect((await counted()).valid).toBe(before.valid + 3);
  });
});
