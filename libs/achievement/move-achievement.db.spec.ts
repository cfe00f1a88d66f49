import { IllegalMove, NotFound, RoleNotAllowed } from '#kernel/domain-error';
import type { AchievementMove } from './achievement-life';
import { AchievementNotEditable, AchievementReasonMissing } from './achievement.errors';
import { anAchievement } from './achievement.factory';
import { AchievementScene, type Standing } from './achievement.scene.fixture';
import { ExpireAchievements } from './expire-achievements';
import { MoveAchievement } from './move-achievement';
import { OpenAchievements } from './lists/open-achievements.queries';
import { ReviseAchievement } from './revise-achievement';

let scene: AchievementScene;
beforeAll(async () => (scene = await AchievementScene.open()));
afterAll(() => scene.close());
beforeEach(() => scene.feature.clock.set('2026-06-01T04:00:00Z'));

function move(
  { id, version }: Standing,
  action: AchievementMove['action'],
  reasonCode?: string,
  actor = scene.office,
): Promise<Standing> {
  return scene.feature.get(MoveAchievement).execute({ id, version, action, reasonCode }, actor);
}

function revise({ id, version }: Standing): Promise<Standing> {
  return scene.feature.get(ReviseAchievement).execute({ id, version, content: anAchievement() }, scene.researcher);
}

const isOpen = async ({ id }: { id: string }) => (await scene.feature.get(OpenAchievements).find(id)) !== undefined;
const topicsOf = async ({ id }: { id: string }) => (await scene.feature.messagesAbout(id)).map(({ topic }) => topic);

describe('move a published achievement', () => {
  it('goes into negotiation and back', async () => {
    const negotiating = await move(await scene.published(), 'record_negotiation');
    expect(await scene.stateOf(negotiating)).toMatchObject({ state: 'under_negotiation' });
    expect(await isOpen(negotiating)).toBe(true);
    expect(await scene.stateOf(await move(negotiating, 'end_negotiation'))).toMatchObject({ state: 'published' });
  });

  it('stays open after a licence, closes with a transfer', async () => {
    const licensed = await move(await scene.published(), 'record_licence');
    expect(await isOpen(licensed)).toBe(true);
    const transferred = await move(licensed, 'record_transfer');
    expect(await isOpen(transferred)).toBe(false);
    expect((await scene.feature.messagesAbout(transferred.id)).at(-1)).toEqual({
      topic: 'achievement.closed',
      payload: { achievementId: transferred.id, state: 'transferred' },
    });
    await expect(move(transferred, 'withdraw', 'withdraw.ip_lapsed')).rejects.toThrow(IllegalMove);
  });

  it('is withdrawn for a reason only', async () => {
    const published = await scene.published();
    await expect(move(published, 'withdraw')).rejects.toThrow(AchievementReasonMissing);
    await expect(move(published, 'withdraw', 'return.ip_unclear')).rejects.toThrow(AchievementReasonMissing);
    const withdrawn = await move(published, 'withdraw', 'withdraw.licensed_exclusively');
    expect(await scene.feature.auditOf(withdrawn.id)).toContainEqual({
      action: 'withdraw',
      from: 'published',
      to: 'withdrawn',
      reasonCodes: ['withdraw.licensed_exclusively'],
      personId: scene.office.personId,
    });
    await expect(revise(withdrawn)).rejects.toThrow(AchievementNotEditable);
  });

  it('lets a drafted change rest once it is withdrawn', async () => {
    const drafted = await revise(await scene.published());
    const withdrawn = await move(drafted, 'withdraw', 'withdraw.team_left');
    await expect(revise(withdrawn)).rejects.toThrow(AchievementNotEditable);
    await expect(scene.submit(withdrawn)).rejects.toThrow(IllegalMove);
  });

  it('is the office’s business alone', async () => {
    const published = await scene.published();
    await expect(move(published, 'record_licence', undefined, scene.researcher)).rejects.toThrow(RoleNotAllowed);
    await expect(move(published, 'record_licence', undefined, scene.stranger)).rejects.toThrow(NotFound);
    await expect(move(published, 'expire')).rejects.toThrow(RoleNotAllowed);
  });

  it('is listed for another year once its owner confirms it', async () => {
    const published = await scene.published();
    scene.feature.clock.set('2027-01-10T04:00:00Z');
    const confirmed = await move(published, 'confirm_available');
    expect(await scene.stateOf(confirmed)).toMatchObject({ state: 'published', validUntil: '2028-01-10' });
    expect(await topicsOf(confirmed)).toEqual(['achievement.published', 'achievement.published']);
  });
});

describe('expire achievements', () => {
  it('hides what nobody confirmed for a year, on the day after, once; renewing shows it again', async () => {
    scene.feature.clock.set('2030-01-15T04:00:00Z');
    const published = await scene.published();
    scene.feature.clock.set('2030-01-16T04:00:00Z');
    const younger = await scene.published();
    const expiring = scene.feature.get(ExpireAchievements);
    await expiring.execute();
    scene.feature.clock.set('2031-01-15T15:59:59Z');
    expect(await expiring.execute()).toBe(0);
    scene.feature.clock.set('2031-01-15T16:00:00Z');
    expect(await expiring.execute()).toBe(1);
    expect(await expiring.execute()).toBe(0);
    expect(await isOpen(younger)).toBe(true);
    expect(await scene.stateOf(published)).toMatchObject({ state: 'expired', version: published.version + 1 });
    expect(await topicsOf(published)).toEqual(['achievement.published', 'achievement.closed']);
    expect(await scene.feature.auditOf(published.id)).toContainEqual({
      action: 'expire',
      from: 'published',
      to: 'expired',
      reasonCodes: ['expire.not_confirmed'],
      personId: null,
    });
    const renewed = await move({ ...published, version: published.version + 1 }, 'renew');
    expect(await scene.stateOf(renewed)).toMatchObject({ state: 'published', validUntil: '2032-01-16' });
  });

  it('does each once when several workers run it at the same time', async () => {
    scene.feature.clock.set('2040-01-15T04:00:00Z');
    for (let i = 0; i < 5; i++) await scene.published();
    await scene.feature.get(ExpireAchievements).execute();
    scene.feature.clock.set('2041-02-01T04:00:00Z');
    const counts = await Promise.all(Array.from({ length: 4 }, () => scene.feature.get(ExpireAchievements).execute()));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(5);
  });
});
