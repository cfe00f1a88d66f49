import { Enrol } from '#identity';
import { NotFound, StaleVersion } from '#kernel/domain-error';
import { newId } from '#kernel/id';
import { systemActor } from '#platform/http/actor';
import { mailsTo } from '../../test/support/mailbox';
import type { IpRight } from './text/achievement-content.entity';
import { anAchievement } from './achievement.factory';
import { AchievementQueries } from './achievement.queries';
import { AchievementScene, type Standing } from './achievement.scene.fixture';
import { ConfirmAvailability } from './confirm-availability';
import { ExpireAchievements } from './expire-achievements';
import { MoveAchievement } from './move-achievement';
import { OpenAchievements } from './lists/open-achievements.queries';
import { RemindAchievements } from './remind-achievements';
import { ReviseAchievement } from './revise-achievement';

const office = 'office@institute.example';

let scene: AchievementScene;
beforeAll(async () => {
  scene = await AchievementScene.open();
  const { organisationId } = scene.office;
  const people = [
    [office, 'institute'],
    ['shen@institute.example', 'researcher'],
  ] as const;
  for (const [login, role] of people)
    await scene.feature
      .get(Enrol)
      .person({ login, name: '人', memberships: [{ organisationId, roles: [role] }] }, systemActor('test', 'test'));
});
afterAll(() => scene.close());
beforeEach(() => scene.feature.clock.set('2026-06-01T04:00:00Z'));

const day = (text: string) => scene.feature.clock.set(`${text}T04:00:00Z`);
const expireAll = () => scene.feature.get(ExpireAchievements).execute();
const isOpen = async ({ id }: { id: string }) => (await scene.feature.get(OpenAchievements).find(id)) !== undefined;
const isPublic = ({ id }: { id: string }) =>
  scene.feature
    .get(AchievementQueries)
    .publicDetail(id)
    .then(
      () => true,
      (error: Error) => (error instanceof NotFound ? false : Promise.reject(error)),
    );
const present = async ({ id }: { id: string }): Promise<Standing> => ({
  id,
  version: (await scene.stateOf({ id }))?.version ?? 0,
});
const patent = (given: Partial<IpRight> = {}): IpRight => ({
  kind: 'patent_invention',
  number: 'ZL200410018477.9',
  status: 'granted',
  ...given,
});
const renew = (standing: Standing) =>
  scene.feature.get(MoveAchievement).execute({ ...standing, action: 'renew' }, scene.office);
const reasonsOf = async ({ id }: { id: string }) =>
  (await scene.feature.auditOf(id)).find(({ action }) => action === 'expire')?.reasonCodes;

describe('an achievement that nobody confirmed', () => {
  it('is gone for the public the day after, before the clock moves it', async () => {
    const published = await scene.published();
    day('2027-06-01');
    expect([await isOpen(published), await isPublic(published)]).toEqual([true, true]);
    day('2027-06-02');
    expect([await isOpen(published), await isPublic(published)]).toEqual([false, false]);
    await expireAll();
    expect(await reasonsOf(published)).toEqual(['expire.not_confirmed']);
  });
});

describe('an achievement whose rights have all ended', () => {
  it('is hidden the day after the last of them, for that reason, and not shown again by renewing', async () => {
    const published = await scene.published({
      ipRights: [patent({ expiresOn: '2026-08-01' }), patent({ expiresOn: '2026-09-01' })],
    });
    day('2026-09-01');
    expect(await isPublic(published)).toBe(true);
    day('2026-09-02');
    expect([await isOpen(published), await isPublic(published)]).toEqual([false, false]);
    const confirming = scene.feature
      .get(MoveAchievement)
      .execute({ ...published, action: 'confirm_available' }, scene.office);
    await expect(confirming).rejects.toMatchObject({ code: 'achievement.rights-lapsed' });
    await expireAll();
    expect(await reasonsOf(published)).toEqual(['expire.ip_lapsed']);
    await expect(renew(await present(published))).rejects.toMatchObject({ code: 'achievement.rights-lapsed' });
  });

  it('comes back with a text that has a live right, once both reviews passed', async () => {
    const published = await scene.published({ ipRights: [patent({ expiresOn: '2026-08-01' })] });
    day('2026-08-02');
    await expireAll();
    const content = anAchievement({ ipRights: [patent({ expiresOn: '2035-01-01' })] });
    const revised = await scene.feature
      .get(ReviseAchievement)
      .execute({ ...(await present(published)), content }, scene.researcher);
    const confirmed = await scene.confirm(await scene.submit(revised));
    expect(await isPublic(confirmed)).toBe(false);
    const back = await scene.pass(confirmed);
    expect(await scene.stateOf(back)).toMatchObject({ state: 'published', validUntil: '2027-08-02' });
    expect(await isPublic(back)).toBe(true);
  });

  it('stays while one of them has no known end, or is know-how', async () => {
    const know = await scene.published({
      ipRights: [patent({ expiresOn: '2026-08-01' }), { kind: 'know_how', status: 'granted' }],
    });
    const without = await scene.published({ ipRights: [{ kind: 'none', status: 'granted' }] });
    day('2026-08-02');
    await expireAll();
    expect([await isPublic(know), await isPublic(without)]).toEqual([true, true]);
  });
});

describe('confirm many at once', () => {
  const confirm = (items: readonly Standing[], actor = scene.office) =>
    scene.feature.get(ConfirmAvailability).execute(items, actor);

  it('confirms each by itself and says what became of each, in the order asked', async () => {
    const [one, two, stale] = [await scene.published(), await scene.published(), await scene.published()];
    const draft = await scene.draft();
    const missing = { id: newId(), version: 1 };
    day('2026-12-01');
    const outcomes = await confirm([two, draft, { ...stale, version: 1 }, missing, one]);
    expect(
      outcomes.map((item) => ('refusal' in item ? [item.id, item.refusal.code] : [item.id, item.validUntil])),
    ).toEqual([
      [two.id, '2027-12-01'],
      [draft.id, 'illegal-move'],
      [stale.id, 'stale-version'],
      [missing.id, 'not-found'],
      [one.id, '2027-12-01'],
    ]);
    expect(await scene.stateOf(one)).toMatchObject({ version: one.version + 1, validUntil: '2027-12-01' });
    expect(await scene.stateOf(stale)).toMatchObject({ version: stale.version, validUntil: '2027-06-01' });
    expect((await scene.feature.auditOf(one.id)).filter(({ action }) => action === 'confirm_available')).toHaveLength(
      1,
    );
  });

  it('changes nothing when the same comes again', async () => {
    const one = await scene.published();
    await confirm([one]);
    const [again] = await confirm([one]);
    expect(again && 'refusal' in again ? again.refusal : undefined).toBeInstanceOf(StaleVersion);
  });

  it('is the office’s business, and of its own institute', async () => {
    const one = await scene.published();
    const codes = async (actor: typeof scene.office) =>
      (await confirm([one], actor)).map((item) => ('refusal' in item ? item.refusal.code : 'confirmed'));
    expect(await codes(scene.researcher)).toEqual(['role-not-allowed']);
    expect(await codes(scene.stranger)).toEqual(['not-found']);
  });

  it('lets two offices with the same list in other orders both end', async () => {
    const items = [await scene.published(), await scene.published(), await scene.published()];
    const both = await Promise.all([confirm(items), confirm(items.toReversed())]);
    const confirmed = both.flat().filter((item) => !('refusal' in item));
    expect(confirmed).toHaveLength(3);
  });
});

describe('the letters about the end of an achievement', () => {
  it('go to the office alone, before the end of the confirmation or of the rights, and when it is hidden', async () => {
    day('2031-01-01');
    await expireAll();
    await scene.feature.get(RemindAchievements).execute();
    const before = (await mailsTo(scene.feature, office)).length;
    const published = await scene.published({ ipRights: [patent({ expiresOn: '2031-06-30' })] });
    const told: number[] = [];
    for (const date of [
      '2031-05-30',
      '2031-05-31',
      '2031-06-01',
      '2031-06-23',
      '2031-06-30',
      '2031-07-01',
      '2031-07-02',
    ]) {
      day(date);
      await expireAll();
      told.push(await scene.feature.get(RemindAchievements).execute());
    }
    expect(told).toEqual([0, 1, 0, 1, 0, 1, 0]);
    const written = (await mailsTo(scene.feature, office)).slice(before);
    expect(written.map(({ subject }) => subject)).toEqual([
      '您有科技成果待确认“仍可转化”',
      '您有科技成果几天后停止展示',
      '您有科技成果已停止展示',
    ]);
    for (const { text } of written) expect(text).toContain(`/console/achievements/${published.id}`);
    expect(await mailsTo(scene.feature, 'shen@institute.example')).toEqual([]);
  });
});
