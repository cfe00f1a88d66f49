import { Enrol } from '#identity';
import { systemActor } from '#platform/http/actor';
import { mailsTo } from '../../test/support/mailbox';
import { DemandScene } from './demand.scene.fixture';
import { ExpireDemands } from './expire-demands';
import { RemindDemands } from './remind-demands';

const gu = 'gu@firm.example';

let scene: DemandScene;
beforeAll(async () => {
  scene = await DemandScene.open();
  const boot = systemActor('test', 'test');
  const enrol = scene.feature.get(Enrol);
  const { organisationId } = scene.owner;
  await enrol.person({ login: gu, name: '顾清', memberships: [{ organisationId, roles: ['enterprise'] }] }, boot);
  await enrol.person(
    { login: 'admin@firm.example', name: '管', memberships: [{ organisationId, roles: ['organisation_admin'] }] },
    boot,
  );
  await enrol.person({ login: 'by-hand', name: '手', memberships: [{ organisationId, roles: ['enterprise'] }] }, boot);
});
afterAll(() => scene.close());

const on = async (day: string) => {
  scene.feature.clock.set(`${day}T04:00:00Z`);
  await scene.feature.get(ExpireDemands).execute();
  return scene.feature.get(RemindDemands).execute();
};
const letters = () => mailsTo(scene.feature, gu);

describe('the letters about the end of a demand', () => {
  it('come thirty days before, seven days before and when it is over, each once, to those who can renew it', async () => {
    scene.feature.clock.set('2026-01-10T04:00:00Z');
    const demand = await scene.published({ anonymous: true, validUntil: '2026-06-30' });
    expect(await on('2026-05-30')).toBe(0);
    expect(await on('2026-05-31')).toBe(1);
    expect(await on('2026-05-31')).toBe(0);
    expect(await on('2026-06-22')).toBe(0);
    expect(await on('2026-06-23')).toBe(1);
    expect(await on('2026-06-30')).toBe(0);
    expect(await on('2026-07-01')).toBe(1);
    expect(await on('2026-07-01')).toBe(0);
    const written = await letters();
    expect(written.map(({ subject }) => subject)).toEqual([
      '您有技术需求即将到期',
      '您有技术需求几天后到期',
      '您有技术需求已到期',
    ]);
    for (const { text } of written) {
      expect(text).toContain(`/console/demands/${demand.id}`);
      expect(text).toContain('2026-06-30');
    }
    expect(await mailsTo(scene.feature, 'admin@firm.example')).toEqual([]);
  });

  it('name neither the firm nor the demand', async () => {
    for (const { subject, text } of await letters()) expect(subject + text).not.toMatch(/沪江精机|叶片|9131/);
  });

  it('come again for the next last day', async () => {
    scene.feature.clock.set('2026-08-01T04:00:00Z');
    const demand = await scene.published({ validUntil: '2026-08-20' });
    expect(await on('2026-08-02')).toBe(1);
    await scene.move(await scene.stateOf(demand), 'renew');
    expect(await on('2026-08-03')).toBe(0);
    expect(await on('2027-01-05')).toBe(1);
    await scene.move(await scene.stateOf(demand), 'withdraw', 'withdraw.no_longer_needed');
  });

  it('are one for all that come to the same point, with the first of the days', async () => {
    scene.feature.clock.set('2027-02-01T04:00:00Z');
    await scene.published({ validUntil: '2027-05-20' });
    await scene.published({ validUntil: '2027-05-18' });
    await scene.move(await scene.published({ validUntil: '2027-05-18' }), 'withdraw', 'withdraw.no_longer_needed');
    const before = (await letters()).length;
    expect(await on('2027-05-01')).toBe(2);
    const [letter, ...more] = (await letters()).slice(before);
    expect(more).toEqual([]);
    expect(letter?.text).toContain('2 项');
    expect(letter?.text).toContain('2027-05-18');
    expect(letter?.text).toMatch(/\/console\/demands$/);
  });

  it('are written once although two workers run at the same time', async () => {
    scene.feature.clock.set('2027-05-15T04:00:00Z');
    const before = (await letters()).length;
    const reminding = scene.feature.get(RemindDemands);
    const told = await Promise.all(Array.from({ length: 3 }, () => reminding.execute()));
    expect(told.reduce((sum, count) => sum + count, 0)).toBe(2);
    expect((await letters()).length).toBe(before + 1);
  });
});
