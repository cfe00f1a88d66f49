import { NotFound } from '#kernel/domain-error';
import type { Role } from '#kernel/role';
import { anActor } from '../../test/support/test-feature';
import { anAchievement } from './achievement.factory';
import { achievementLifecycle, revisionLifecycle } from './achievement.lifecycle';
import { AchievementLists } from './lists/achievement-list.queries';
import { AchievementQueries } from './achievement.queries';
import { AchievementScene } from './achievement.scene.fixture';
import { CreateAchievement } from './create-achievement';
import { OpenAchievements } from './lists/open-achievements.queries';
import { ReviseAchievement } from './revise-achievement';

let scene: AchievementScene;
let queries: AchievementQueries;
let lists: AchievementLists;
beforeAll(async () => {
  scene = await AchievementScene.open();
  queries = scene.feature.get(AchievementQueries);
  lists = scene.feature.get(AchievementLists);
});
afterAll(() => scene.close());

const staff = (role: Role) => anActor(role, scene.reviewer.organisationId);

describe('read an achievement', () => {
  it('shows its institute all of it, as it was entered', async () => {
    const { price, ...text } = anAchievement();
    const detail = await queries.detail((await scene.draft()).id, scene.researcher);
    expect(detail).toMatchObject({
      state: 'draft',
      organisationName: '沪江大学',
      published: null,
      current: { ...text, priceFen: price?.toString(), number: 1, missing: [] },
    });
  });

  it('shows reviewers and operators what is no draft, others nothing', async () => {
    const draft = await scene.draft();
    const { id } = await scene.inReview();
    for (const role of ['platform_reviewer', 'operator'] as const) {
      await expect(queries.detail(draft.id, staff(role))).rejects.toThrow(NotFound);
      expect((await queries.detail(id, staff(role))).current.state).toBe('platform_review');
    }
    await expect(queries.detail(id, scene.stranger)).rejects.toThrow(NotFound);
    await expect(queries.detail(id, staff('expert'))).rejects.toThrow(NotFound);
  });

  it('goes on showing staff the public text while a change is drafted', async () => {
    const published = await scene.published();
    await scene.feature
      .get(ReviseAchievement)
      .execute({ ...published, content: anAchievement({ title: '未公开的改动' }) }, scene.researcher);
    expect((await queries.detail(published.id, scene.office)).current.title).toBe('未公开的改动');
    expect((await queries.detail(published.id, staff('platform_reviewer'))).current).toMatchObject({
      number: 1,
      state: 'published',
    });
  });

  it('shows the public nothing before it is published', async () => {
    await expect(queries.publicDetail((await scene.inReview()).id)).rejects.toThrow(NotFound);
  });
});

describe('list achievements', () => {
  it('pages through the institute’s own, last changed first, none twice', async () => {
    const ids: string[] = [];
    for (let i = 0; i < 5; i++)
      ids.push((await scene.feature.get(CreateAchievement).execute(anAchievement(), scene.stranger)).id);
    const organisationId = scene.stranger.organisationId;
    const first = await lists.own(organisationId, {}, { limit: 2 });
    expect(first.items).toHaveLength(2);
    const rest = await lists.own(organisationId, {}, { limit: 10, cursor: first.nextCursor ?? '' });
    expect(rest.nextCursor).toBeNull();
    expect([...first.items, ...rest.items].map(({ id }) => id)).toEqual(ids.toReversed());
    expect((await lists.own(organisationId, { state: ['published'] }, {})).items).toEqual([]);
  });

  it('queues for the platform what the office has confirmed, oldest first', async () => {
    const waiting = await scene.submit(await scene.draft());
    const first = await scene.inReview();
    const second = await scene.inReview();
    const queue = (await lists.review({}, { limit: 100 })).items.map(({ achievementId }) => achievementId);
    expect(queue).not.toContain(waiting.id);
    expect(queue.indexOf(first.id)).toBeLessThan(queue.indexOf(second.id));
  });

  it('gives the open ones as facts, with the institute’s district where the text names none', async () => {
    const here = await scene.published();
    const there = await scene.published({ districtCode: '310115', price: null, priceNegotiable: true });
    const open = scene.feature.get(OpenAchievements);
    expect(await open.find(here.id)).toMatchObject({
      districtCode: '310110',
      priceFen: '120000000',
      trl: 7,
      ipAvailable: true,
      organisationId: scene.office.organisationId,
    });
    expect(await open.find(there.id)).toMatchObject({ districtCode: '310115', priceFen: null, priceNegotiable: true });
    const reviewed = await scene.inReview();
    expect(await open.ids()).toEqual(expect.arrayContaining([here.id, there.id]));
    expect(await open.ids()).not.toContain(reviewed.id);
    const owners = await open.ownersOf([here.id, reviewed.id]);
    expect([...owners]).toEqual([[here.id, scene.office.organisationId]]);
  });
});

describe('the tables of achievements', () => {
  it.each([
    ['achievements_state', achievementLifecycle.states],
    ['achievement_revisions_state', revisionLifecycle.states],
  ] as const)('%s allows the states of the lifecycle and no other', async (constraint, states) => {
    const [row] = await scene.feature.query<{ definition: string }>(
      `SELECT pg_get_constraintdef(oid) AS definition FROM pg_constraint WHERE conname = $1`,
      [constraint],
    );
    expect([...(row?.definition ?? '').matchAll(/'([a-z_]+)'/g)].map(([, state]) => state).sort()).toEqual(
      [...states].sort(),
    );
  });
});
