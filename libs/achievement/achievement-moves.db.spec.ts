import type { Mover } from '#kernel/role';
import { type Actor, systemActor } from '#platform/http/actor';
import { tryEveryMove, type VerbsOf } from '../../test/support/moves-through-verbs';
import { anActor } from '../../test/support/test-feature';
import type { AchievementLifeMove } from './achievement-life';
import { anAchievement } from './achievement.factory';
import {
  type AchievementAction,
  achievementLifecycle,
  type AchievementState,
  closedStates,
  type RevisionAction,
  revisionLifecycle,
  type RevisionState,
} from './achievement.lifecycle';
import { AchievementScene, type Standing } from './achievement.scene.fixture';
import { BeginOrgReview } from './begin-org-review';
import { ConfirmAchievement, type OfficeVerdict } from './confirm-achievement';
import { MoveAchievement } from './move-achievement';
import { ReviewAchievement, type ReviewVerdict } from './review-achievement';
import { ReviseAchievement } from './revise-achievement';
import { SubmitAchievement } from './submit-achievement';

let scene: AchievementScene;
let id: string;
let textId: string;
let formerId: string;
let present: Standing;

beforeAll(async () => {
  scene = await AchievementScene.open();
  const published = await scene.published();
  ({ id } = published);
  formerId = await currentText();
  const content = anAchievement({ title: '叶片激光清洗装备第二代', benefit: '清洗时间再减半，仍无废液。' });
  await scene.feature.get(ReviseAchievement).execute({ id, version: published.version, content }, scene.researcher);
  textId = await currentText();
});
afterAll(() => scene.close());

async function currentText(): Promise<string> {
  const [row] = await scene.feature.query<{ text: string }>(
    `SELECT current_revision_id AS text FROM achievement.achievements WHERE id = $1`,
    [id],
  );
  return row?.text ?? '';
}

/** The newest text in a state of its own; a former one is public or not. */
async function stand(state: AchievementState, text: RevisionState, isFormerPublic: boolean): Promise<void> {
  const publicText = isFormerPublic ? formerId : text === 'published' ? textId : null;
  await scene.feature.query(`UPDATE achievement.achievement_revisions SET state = $2 WHERE id = $1`, [textId, text]);
  await scene.feature.query(`UPDATE achievement.achievement_revisions SET state = 'published' WHERE id = $1`, [
    formerId,
  ]);
  await scene.feature.query(
    `UPDATE achievement.achievements SET state = $2, published_revision_id = $3, current_revision_id = $4 WHERE id = $1`,
    [id, state, publicText, textId],
  );
  present = { id, version: (await scene.stateOf({ id }))?.version ?? 0 };
}

/** Somebody of the institute for its verbs, of the platform for the platform's. */
function actor(mover: Mover, isInstitutes: boolean): Actor {
  if (mover === 'system' || mover === 'self') return systemActor('clock', 'test');
  return anActor(mover, isInstitutes ? scene.office.organisationId : scene.reviewer.organisationId);
}

const confirm = (verdict: OfficeVerdict, reasonCodes: string[]) => (mover: Mover) =>
  scene.feature
    .get(ConfirmAchievement)
    .execute({ ...present, verdict, reasonCodes, reasonText: null }, actor(mover, true));
const review = (verdict: ReviewVerdict, reasonCodes: string[]) => (mover: Mover) =>
  scene.feature
    .get(ReviewAchievement)
    .execute({ ...present, verdict, reasonCodes, reasonText: null }, actor(mover, false));

const thin = ['return.text_too_thin'];
const sendBack = { office: confirm('return', thin), platform: review('return', thin) };

const textVerbs: VerbsOf<RevisionState, RevisionAction>['verbs'] = {
  submit: (mover) => scene.feature.get(SubmitAchievement).execute(present, actor(mover, true)),
  begin_org_review: (mover) => scene.feature.get(BeginOrgReview).execute(present, actor(mover, true)),
  confirm: confirm('pass', []),
  return: (mover) => (mover === 'platform_reviewer' ? sendBack.platform(mover) : sendBack.office(mover)),
  reject: review('reject', ['reject.not_owned']),
  publish: review('pass', []),
};

// The office hands in and decides in one step each; the table's moves are taken one after the other.
const further = {
  'draft submit institute': 'platform_review',
  'returned submit institute': 'platform_review',
  'submitted confirm institute': 'platform_review',
  'submitted return institute': 'returned',
} as const;

const lifeMoves = [
  'confirm_available',
  'record_negotiation',
  'end_negotiation',
  'record_licence',
  'record_transfer',
  'withdraw',
  'expire',
  'renew',
] as const satisfies readonly AchievementLifeMove[];
const reasonOf: Partial<Record<AchievementLifeMove, string>> = {
  withdraw: 'withdraw.team_left',
  expire: 'expire.not_confirmed',
};
const lifeVerbs: VerbsOf<AchievementState, AchievementAction>['verbs'] = Object.fromEntries(
  lifeMoves.map((action) => [
    action,
    (mover: Mover) =>
      scene.feature
        .get(MoveAchievement)
        .execute({ ...present, action, reasonCode: reasonOf[action] }, actor(mover, true)),
  ]),
);

const firstStates: readonly AchievementState[] = revisionLifecycle.states.filter(
  (state): state is Exclude<RevisionState, 'superseded'> => state !== 'superseded' && state !== 'published',
);
const read = async () => ((await scene.stateOf({ id }))?.state ?? '') as AchievementState;
const readText = async () => ((await scene.stateOf({ id }))?.revisionState ?? '') as RevisionState;

describe('every verb, as everybody', () => {
  it('tries every move that the life of an achievement has', () =>
    expect(
      [
        ...new Set(
          achievementLifecycle.states.flatMap((state) => Object.keys(achievementLifecycle.table[state].moves)),
        ),
      ].sort(),
    ).toEqual([...lifeMoves, ...Object.keys(textVerbs), 'publish_imported'].sort()));

  describe('before the first publication: the achievement goes where its text goes', () => {
    const verbs: VerbsOf<AchievementState, AchievementAction>['verbs'] = { ...textVerbs, ...lifeVerbs };
    const put = (state: AchievementState) => stand(state, state as RevisionState, false);
    tryEveryMove(achievementLifecycle, () => ({ verbs, put, read, further }), firstStates);
  });

  describe('after it: the achievement has a life of its own', () => {
    const put = (state: AchievementState) => stand(state, 'published', false);
    const lived = achievementLifecycle.states.filter((state) => !firstStates.includes(state));
    tryEveryMove(achievementLifecycle, () => ({ verbs: lifeVerbs, put, read }), lived);
  });

  describe.each(['published', 'under_negotiation', 'partly_licensed', 'expired'] as const)(
    'a changed text of an achievement that is %s',
    (state) => {
      const put = (text: RevisionState) => stand(state, text, true);
      tryEveryMove(revisionLifecycle, () => ({ verbs: textVerbs, put, read: readText, further }));

      it('moves alone until it is public', async () => {
        await stand(state, 'org_review', true);
        await textVerbs.confirm?.('institute');
        expect(await read()).toBe(state);
        await stand(state, 'platform_review', true);
        await textVerbs.publish?.('platform_reviewer');
        expect(await read()).toBe(state === 'expired' ? 'published' : state);
      });
    },
  );

  it.each(closedStates)('no text moves any more once the achievement is %s', async (state) => {
    for (const text of ['draft', 'submitted', 'org_review', 'platform_review', 'returned'] as const)
      for (const [action, move] of Object.entries(revisionLifecycle.table[text].moves)) {
        await stand(state, text, true);
        const [mover] = move.by;
        const verb = textVerbs[action as RevisionAction];
        if (mover && verb) await expect(verb(mover)).rejects.toMatchObject({ code: 'illegal-move' });
        expect([await read(), await readText()]).toEqual([state, text]);
      }
  });

  it('ends only for a reason', async () => {
    await stand('published', 'published', false);
    const moving = scene.feature.get(MoveAchievement);
    const reason = { code: 'achievement.reason-missing' };
    await expect(moving.execute({ ...present, action: 'withdraw' }, scene.office)).rejects.toMatchObject(reason);
    const clock = systemActor('clock', 'test');
    await expect(moving.execute({ ...present, action: 'expire' }, clock)).rejects.toMatchObject(reason);
  });
});
