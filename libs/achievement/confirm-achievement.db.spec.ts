import { IllegalMove, NotFound, RoleNotAllowed } from '#kernel/domain-error';
import type { Actor } from '#platform/http/actor';
import { AchievementReasonMissing } from './achievement.errors';
import { AchievementScene, type Standing } from './achievement.scene.fixture';
import { BeginOrgReview } from './begin-org-review';
import { ConfirmAchievement, type OfficeDecision } from './confirm-achievement';

let scene: AchievementScene;
beforeAll(async () => (scene = await AchievementScene.open()));
afterAll(() => scene.close());

const pass = { verdict: 'pass', reasonCodes: [], reasonText: null } as const;

function decide(
  standing: Standing,
  decision: Omit<OfficeDecision, 'id' | 'version'>,
  actor: Actor = scene.office,
): Promise<Standing> {
  return scene.feature.get(ConfirmAchievement).execute({ ...standing, ...decision }, actor);
}

describe('confirm an achievement', () => {
  it('takes a submitted text and passes it on in one step', async () => {
    const submitted = await scene.submit(await scene.draft());
    expect(await decide(submitted, pass)).toMatchObject({ state: 'platform_review', version: 3 });
    const moves = (await scene.feature.auditOf(submitted.id)).filter(
      ({ personId }) => personId === scene.office.personId,
    );
    expect(moves.map(({ action }) => action).sort()).toEqual(['begin_org_review', 'confirm']);
  });

  it('passes on a text that the office had taken before', async () => {
    const taken = await scene.feature
      .get(BeginOrgReview)
      .execute(await scene.submit(await scene.draft()), scene.office);
    expect(taken).toMatchObject({ state: 'org_review', version: 3 });
    expect(await decide(taken, pass)).toMatchObject({ state: 'platform_review', version: 4 });
  });

  it('sends it back with its reasons, and the researcher may hand it in again', async () => {
    const submitted = await scene.submit(await scene.draft());
    const returned = await decide(submitted, {
      verdict: 'return',
      reasonCodes: ['return.text_too_thin'],
      reasonText: '请补充试用数据',
    });
    expect(await scene.stateOf(returned)).toMatchObject({
      state: 'returned',
      revisionState: 'returned',
      reasonCodes: ['return.text_too_thin'],
    });
    expect(await scene.submit(returned)).toMatchObject({ state: 'submitted' });
    expect(await scene.stateOf(returned)).toMatchObject({ reasonCodes: [] });
  });

  it.each([[[]], [['reject.confidential']], [['return.text_too_thin', 'return.unheard_of']]])(
    'does not send it back for %j',
    async (reasonCodes) => {
      const submitted = await scene.submit(await scene.draft());
      await expect(decide(submitted, { verdict: 'return', reasonCodes, reasonText: null })).rejects.toThrow(
        AchievementReasonMissing,
      );
      expect(await scene.stateOf(submitted)).toMatchObject({ state: 'submitted', version: 2 });
    },
  );

  it('is the office’s business, not the researcher’s nor another institute’s', async () => {
    const submitted = await scene.submit(await scene.draft());
    await expect(decide(submitted, pass, scene.researcher)).rejects.toThrow(RoleNotAllowed);
    await expect(decide(submitted, pass, scene.stranger)).rejects.toThrow(NotFound);
  });

  it('needs a submitted text', async () => {
    await expect(decide(await scene.draft(), pass)).rejects.toThrow(IllegalMove);
    await expect(decide(await scene.inReview(), pass)).rejects.toThrow(IllegalMove);
  });
});
