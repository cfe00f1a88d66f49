import type { Mover } from '#kernel/role';
import { type Actor, systemActor } from '#platform/http/actor';
import { anActor } from '../../test/support/test-feature';
import { tryEveryMove, type VerbsOf } from '../../test/support/moves-through-verbs';
import { BeginScreening } from './begin-screening';
import {
  closedStates,
  type DemandAction,
  demandLifecycle,
  type DemandState,
  type RevisionAction,
  revisionLifecycle,
  type RevisionState,
} from './demand.lifecycle';
import { DemandScene, type Standing } from './demand.scene.fixture';
import { type LifeMove, lifeMoves, MoveDemand } from './move-demand';
import { PublishDemand } from './publish-demand';
import { ScreenDemand, type Verdict } from './screen-demand';
import { SubmitDemand } from './submit-demand';

let scene: DemandScene;
let id: string;
let textId: string;
let formerId: string;
let present: Standing;

beforeAll(async () => {
  scene = await DemandScene.open();
  const published = await scene.published();
  ({ id } = published);
  formerId = await currentText();
  await scene.revise(published, { title: '叶片积碳的无损清洗工艺与装备', background: '另一段写法，须再次审核。' });
  textId = await currentText();
});
afterAll(() => scene.close());

async function currentText(): Promise<string> {
  const [row] = await scene.feature.query<{ text: string }>(
    `SELECT current_revision_id AS text FROM demand.demands WHERE id = $1`,
    [id],
  );
  return row?.text ?? '';
}

/** The newest text in a state of its own; a former one is public or not. */
async function stand(state: DemandState, text: RevisionState, isFormerPublic: boolean): Promise<void> {
  const publicText = isFormerPublic ? formerId : text === 'published' ? textId : null;
  await scene.feature.query(`UPDATE demand.demand_revisions SET state = $2, taken_by = NULL WHERE id = $1`, [
    textId,
    text,
  ]);
  await scene.feature.query(`UPDATE demand.demand_revisions SET state = 'published' WHERE id = $1`, [formerId]);
  await scene.feature.query(
    `UPDATE demand.demands SET state = $2, published_revision_id = $3, current_revision_id = $4 WHERE id = $1`,
    [id, state, publicText, textId],
  );
  const { version } = await scene.stateOf({ id });
  present = { id, version };
}

const ofOwner = new Set<Mover>(['enterprise']);

/** Somebody of the owner for the owner's verbs, of the platform for staff's. */
function actor(mover: Mover, isOwners: boolean): Actor {
  if (mover === 'system' || mover === 'self') return systemActor('clock', 'test');
  const organisation = isOwners || ofOwner.has(mover) ? scene.owner.organisationId : scene.expert.organisationId;
  return anActor(mover, organisation);
}

const screen = (verdict: Verdict, reasonCodes: string[]) => (mover: Mover) =>
  scene.feature
    .get(ScreenDemand)
    .execute({ ...present, verdict, reasonCodes, reasonText: null, publish: false }, actor(mover, false));

const textVerbs: VerbsOf<RevisionState, RevisionAction>['verbs'] = {
  submit: (mover) => scene.feature.get(SubmitDemand).execute(present, actor(mover, true)),
  begin_screening: (mover) => scene.feature.get(BeginScreening).execute(present, actor(mover, false)),
  validate: screen('pass', []),
  return: screen('return', ['return.scope_unclear']),
  reject: screen('reject', ['reject.not_technical']),
  publish: (mover) => scene.feature.get(PublishDemand).execute(present, actor(mover, false)),
};

const reasonOf: Partial<Record<LifeMove, string>> = {
  withdraw: 'withdraw.no_longer_needed',
  expire: 'expire.validity_over',
};

const lifeVerbs: VerbsOf<DemandState, DemandAction>['verbs'] = Object.fromEntries(
  lifeMoves.map((action) => [
    action,
    (mover: Mover) =>
      scene.feature.get(MoveDemand).execute({ ...present, action, reasonCode: reasonOf[action] }, actor(mover, true)),
  ]),
);

const firstStates: readonly DemandState[] = revisionLifecycle.states.filter(
  (state): state is Exclude<RevisionState, 'superseded'> => state !== 'superseded' && state !== 'published',
);
const elsewhere = ['publish system'];
const read = async () => (await scene.stateOf({ id })).state as DemandState;
const readText = async () =>
  (
    await scene.feature.query<{ state: RevisionState }>(`SELECT state FROM demand.demand_revisions WHERE id = $1`, [
      textId,
    ])
  )[0]?.state ?? 'draft';

describe('every verb, as everybody', () => {
  describe('before the first publication: the demand goes where its text goes', () => {
    const verbs: VerbsOf<DemandState, DemandAction>['verbs'] = { ...textVerbs, ...lifeVerbs };
    const put = (state: DemandState) => stand(state, state as RevisionState, false);
    tryEveryMove(demandLifecycle, () => ({ verbs, put, read, elsewhere }), firstStates);
  });

  describe('after it: the demand has a life of its own', () => {
    const put = (state: DemandState) => stand(state, 'published', false);
    const lived = demandLifecycle.states.filter((state) => !firstStates.includes(state));
    tryEveryMove(demandLifecycle, () => ({ verbs: lifeVerbs, put, read }), lived);
  });

  describe.each(['published', 'matching', 'expired'] as const)('a changed text of a demand that is %s', (state) => {
    const put = (text: RevisionState) => stand(state, text, true);
    tryEveryMove(revisionLifecycle, () => ({ verbs: textVerbs, put, read: readText, elsewhere }));

    it('moves alone until it is public', async () => {
      await stand(state, 'screening', true);
      await textVerbs.validate?.('expert');
      expect(await read()).toBe(state);
      await stand(state, 'validated', true);
      await textVerbs.publish?.('expert');
      expect(await read()).toBe(state === 'expired' ? 'published' : state);
    });
  });

  it.each(closedStates)('no text moves any more once the demand is %s', async (state) => {
    for (const text of ['draft', 'submitted', 'screening', 'returned', 'validated'] as const)
      for (const [action, move] of Object.entries(revisionLifecycle.table[text].moves)) {
        await stand(state, text, true);
        const [mover] = move.by;
        const verb = textVerbs[action as RevisionAction];
        if (mover && verb)
          await expect(verb(mover)).rejects.toMatchObject({ code: expect.stringMatching(/illegal-move|not-found/) });
        expect([await read(), await readText()]).toEqual([state, text]);
      }
  });

  it.each(['return', 'reject'] as const)('in screening, %s needs a reason of its own', async (verdict) => {
    await stand('screening', 'screening', false);
    const reason = { code: 'demand.reason-missing' };
    await expect(screen(verdict, [])('expert')).rejects.toMatchObject(reason);
    await expect(screen(verdict, ['withdraw.no_longer_needed'])('expert')).rejects.toMatchObject(reason);
  });

  it('ends only for a reason', async () => {
    await stand('published', 'published', false);
    const { version } = present;
    const moving = scene.feature.get(MoveDemand);
    const reason = { code: 'demand.reason-missing' };
    await expect(moving.execute({ id, version, action: 'withdraw' }, scene.owner)).rejects.toMatchObject(reason);
    await expect(moving.execute({ id, version, action: 'expire' }, systemActor('clock', 'test'))).rejects.toMatchObject(
      reason,
    );
  });
});
