import { IllegalMove, NotFound, RoleNotAllowed, StaleVersion } from '#kernel/domain-error';
import { Enrol } from '#identity';
import { type Actor, systemActor } from '#platform/http/actor';
import { anActor } from '../../test/support/test-feature';
import { AchievementOfOwnOrganisation, AchievementReasonMissing } from './achievement.errors';
import { anAchievement } from './achievement.factory';
import { BeginOrgReview } from './begin-org-review';
import { ConfirmAchievement } from './confirm-achievement';
import { AchievementLists } from './lists/achievement-list.queries';
import { AchievementQueries } from './achievement.queries';
import { AchievementScene, type Standing } from './achievement.scene.fixture';
import { MoveAchievement } from './move-achievement';
import { ReviewAchievement, type ReviewDecision } from './review-achievement';
import { ReviseAchievement } from './revise-achievement';

let scene: AchievementScene;
beforeAll(async () => {
  scene = await AchievementScene.open();
  scene.feature.clock.set('2026-03-31T20:00:00Z');
});
afterAll(() => scene.close());

function decide(
  standing: Standing,
  verdict: ReviewDecision['verdict'],
  reasonCodes: string[] = [],
  actor = scene.reviewer,
): Promise<Standing> {
  return scene.feature.get(ReviewAchievement).execute({ ...standing, verdict, reasonCodes, reasonText: null }, actor);
}

function revise({ id, version }: Standing, title: string): Promise<Standing> {
  return scene.feature
    .get(ReviseAchievement)
    .execute({ id, version, content: anAchievement({ title }) }, scene.researcher);
}

async function revisionsOf({ id }: { id: string }): Promise<string[]> {
  const rows = await scene.feature.query<{ state: string }>(
    `SELECT state FROM achievement.achievement_revisions WHERE achievement_id = $1 ORDER BY number`,
    [id],
  );
  return rows.map(({ state }) => state);
}

describe('review an achievement', () => {
  it('publishes what passes, for a year, and announces it', async () => {
    const published = await decide(await scene.inReview(), 'pass');
    // Half past four in the morning of 1 April in Shanghai.
    expect(await scene.stateOf(published)).toMatchObject({
      state: 'published',
      revisionState: 'published',
      validUntil: '2027-04-01',
    });
    const { standing, revision } = await scene.feature.get(AchievementQueries).publicDetail(published.id);
    expect(revision.title).toBe(anAchievement().title);
    const payload = { achievementId: published.id, revisionId: standing.publishedRevisionId };
    expect(await scene.feature.messagesAbout(published.id)).toEqual([{ topic: 'achievement.published', payload }]);
  });

  it.each([
    ['return', 'return.maturity_unproven', 'returned'],
    ['reject', 'reject.not_owned', 'rejected'],
  ] as const)('may %s it for %s', async (verdict, code, state) => {
    const decided = await decide(await scene.inReview(), verdict, [code]);
    expect(await scene.stateOf(decided)).toMatchObject({ state, revisionState: state, reasonCodes: [code] });
    expect(await scene.feature.auditOf(decided.id)).toContainEqual({
      action: verdict,
      from: 'platform_review',
      to: state,
      reasonCodes: [code],
      personId: scene.reviewer.personId,
    });
    expect(await scene.feature.messagesAbout(decided.id)).toEqual([]);
  });

  it('refuses to return or reject without a reason of its own kind', async () => {
    const inReview = await scene.inReview();
    await expect(decide(inReview, 'return')).rejects.toThrow(AchievementReasonMissing);
    await expect(decide(inReview, 'reject', ['return.ip_unclear'])).rejects.toThrow(AchievementReasonMissing);
    expect(await scene.stateOf(inReview)).toMatchObject({ state: 'platform_review', version: inReview.version });
  });

  it('does not let a reviewer decide for the own organisation, nor another role decide', async () => {
    const inReview = await scene.inReview();
    await expect(
      decide(inReview, 'pass', [], anActor('platform_reviewer', scene.office.organisationId)),
    ).rejects.toThrow(AchievementOfOwnOrganisation);
    await expect(decide(inReview, 'pass', [], anActor('expert', scene.reviewer.organisationId))).rejects.toThrow(
      RoleNotAllowed,
    );
  });

  it('does not let a member of the owner decide while acting for another organisation', async () => {
    const personId = await scene.feature.get(Enrol).person(
      {
        login: 'both',
        name: '两处',
        memberships: [
          { organisationId: scene.reviewer.organisationId, roles: ['platform_reviewer'] },
          { organisationId: scene.office.organisationId, roles: ['institute'] },
        ],
      },
      systemActor('test', 'test'),
    );
    const both = { ...scene.reviewer, personId };
    await expect(decide(await scene.inReview(), 'pass', [], both)).rejects.toThrow(AchievementOfOwnOrganisation);
  });

  it('does not let the person decide who submitted it', async () => {
    const submitter = { ...scene.reviewer, personId: scene.office.personId };
    await expect(decide(await scene.inReview(), 'pass', [], submitter)).rejects.toThrow(AchievementOfOwnOrganisation);
  });

  it.each(['took it up', 'vouched for it', 'sent it back'] as const)(
    'does not let whoever %s in the office decide after changing sides',
    async (did) => {
      const officer = anActor('institute', scene.office.organisationId);
      const say = (standing: Standing, verdict: 'pass' | 'return', actor: Actor): Promise<Standing> =>
        scene.feature
          .get(ConfirmAchievement)
          .execute(
            { ...standing, verdict, reasonCodes: verdict === 'pass' ? [] : ['return.ip_unclear'], reasonText: null },
            actor,
          );
      const submitted = await scene.submit(await scene.draft());
      const standing = {
        'took it up': async () => scene.confirm(await scene.feature.get(BeginOrgReview).execute(submitted, officer)),
        'vouched for it': () => say(submitted, 'pass', officer),
        'sent it back': async () => scene.confirm(await scene.submit(await say(submitted, 'return', officer))),
      }[did];
      const changed = { ...scene.reviewer, personId: officer.personId };
      await expect(decide(await standing(), 'pass', [], changed)).rejects.toThrow(AchievementOfOwnOrganisation);
      // To what they never touched they are strangers.
      expect(await decide(await scene.inReview(), 'pass', [], changed)).toMatchObject({ state: 'published' });
    },
  );

  it('lets the reviewer decide again who sent it back for the platform', async () => {
    const returned = await decide(await scene.inReview(), 'return', ['return.ip_unclear']);
    const again = await scene.confirm(await scene.submit(returned));
    expect(await decide(again, 'pass')).toMatchObject({ state: 'published' });
  });

  it('sees no drafts, refuses stale versions and undue decisions', async () => {
    await expect(decide(await scene.draft(), 'pass')).rejects.toThrow(NotFound);
    const inReview = await scene.inReview();
    await expect(decide({ ...inReview, version: 1 }, 'pass')).rejects.toThrow(StaleVersion);
    await expect(decide(await scene.submit(await scene.draft()), 'pass')).rejects.toThrow(IllegalMove);
  });

  it('keeps the old text public until the new one passes', async () => {
    const revised = await revise(await scene.published(), '第二版');
    const queries = scene.feature.get(AchievementQueries);
    const submitted = await scene.confirm(await scene.submit(revised));
    expect(await scene.stateOf(revised)).toMatchObject({ state: 'published', revisionState: 'platform_review' });
    expect((await queries.publicDetail(revised.id)).revision.number).toBe(1);
    await decide(submitted, 'pass');
    expect((await queries.publicDetail(revised.id)).revision.title).toBe('第二版');
    expect(await revisionsOf(revised)).toEqual(['superseded', 'published']);
    expect(await scene.feature.messagesAbout(revised.id)).toHaveLength(2);
  });

  it('lets a refused change be tried again while the public text stays', async () => {
    const refused = await decide(
      await scene.submit(await revise(await scene.published(), '第二版'), scene.office),
      'reject',
      ['reject.confidential'],
    );
    expect(await scene.stateOf(refused)).toMatchObject({ state: 'published', revisionState: 'rejected' });
    await revise(refused, '第三版');
    expect(await revisionsOf(refused)).toEqual(['published', 'rejected', 'draft']);
  });

  it('lets a newer text rest once the achievement is withdrawn', async () => {
    const inReview = await scene.submit(await revise(await scene.published(), '第二版'), scene.office);
    const move = { ...inReview, action: 'withdraw', reasonCode: 'withdraw.team_left' } as const;
    const withdrawn = await scene.feature.get(MoveAchievement).execute(move, scene.office);
    await expect(decide(withdrawn, 'pass')).rejects.toThrow(IllegalMove);
    const { items: queue } = await scene.feature.get(AchievementLists).review({}, { limit: 100 });
    expect(queue.map(({ achievementId }) => achievementId)).not.toContain(withdrawn.id);
  });
});
