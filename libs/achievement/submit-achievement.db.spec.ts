import { Money } from '#kernel/money';
import { IllegalMove, NotFound, RoleNotAllowed, StaleVersion } from '#kernel/domain-error';
import { anActor } from '../../test/support/test-feature';
import { emptyAchievement } from './text/achievement-content.entity';
import { AchievementScene } from './achievement.scene.fixture';

let scene: AchievementScene;
beforeAll(async () => (scene = await AchievementScene.open()));
afterAll(() => scene.close());

const movesOf = async (id: string) =>
  (await scene.feature.auditOf(id)).map(({ action, from, to }) => `${action}: ${from} → ${to}`);

describe('submit an achievement', () => {
  it('hands a researcher’s text to the office and keeps who did it', async () => {
    const draft = await scene.draft();
    const receipt = await scene.submit(draft);
    expect(receipt).toMatchObject({ id: draft.id, state: 'submitted', version: 2 });
    expect(await scene.stateOf(draft)).toMatchObject({ state: 'submitted', revisionState: 'submitted', version: 2 });
    expect(await movesOf(draft.id)).toEqual(['create: null → draft', 'submit: draft → submitted']);
    expect((await scene.feature.auditOf(draft.id)).map(({ personId }) => personId)).toEqual([
      scene.researcher.personId,
      scene.researcher.personId,
    ]);
    expect(await scene.feature.messagesAbout(draft.id)).toEqual([]);
  });

  it('counts the office’s own submission as its confirmation, in three audited moves', async () => {
    const draft = await scene.draft();
    expect(await scene.submit(draft, scene.office)).toMatchObject({ state: 'platform_review', version: 2 });
    expect(await scene.stateOf(draft)).toMatchObject({ state: 'platform_review', revisionState: 'platform_review' });
    const moves = [
      'begin_org_review: submitted → org_review',
      'confirm: org_review → platform_review',
      'create: null → draft',
      'submit: draft → submitted',
    ];
    expect((await movesOf(draft.id)).sort()).toEqual(moves);
  });

  it('names every missing field and changes nothing', async () => {
    const draft = await scene.draft({ ...emptyAchievement, title: '只有标题' });
    const missing = [
      'summary',
      'benefit',
      'economics',
      'keywords',
      'highTechField',
      'trl',
      'trlEvidence',
      'maturityStage',
      'ipRights',
      'price',
      'cooperationModes',
      'contact',
      'declaredUnclassified',
    ];
    await expect(scene.submit(draft)).rejects.toMatchObject({
      code: 'achievement.incomplete',
      faults: missing.map((path) => ({ path, code: 'required' })),
    });
    expect(await scene.stateOf(draft)).toMatchObject({ state: 'draft', version: 1 });
    expect(await movesOf(draft.id)).toEqual(['create: null → draft']);
  });

  it('names what is there but unfit', async () => {
    const ipRights = [
      { kind: 'know_how', number: '200410018477.8', status: 'granted' },
      { kind: 'patent_invention', number: '200410018477.8', status: 'granted' },
      { kind: 'patent_utility', number: '200410018477.9', status: 'granted' },
      { kind: 'patent_design', number: ' ', status: 'applied' },
      { kind: 'software', number: null, status: 'granted' },
      { kind: 'software', number: null, status: 'applied' },
      { kind: 'plant_variety', number: 'CN1', status: 'granted' },
    ];
    const draft = await scene.draft({
      title: '长'.repeat(61),
      keywords: [...'一二三四五六七八九'],
      price: Money.yuan(10_000_000_001),
      registrationNumber: '123',
      ipRights,
    });
    const faults = [
      { path: 'title', code: 'too-long' },
      { path: 'keywords', code: 'too-many' },
      { path: 'price', code: 'sum-too-large' },
      { path: 'ipRights.1.number', code: 'patent-check-digit' },
      { path: 'ipRights.2.number', code: 'patent-of-other-kind' },
      { path: 'ipRights.3.number', code: 'required' },
      { path: 'ipRights.4.number', code: 'required' },
      { path: 'ipRights.6.number', code: 'variety-number-format' },
      { path: 'registrationNumber', code: 'registration-number-format' },
    ];
    await expect(scene.submit(draft)).rejects.toMatchObject({ faults });
  });

  it('refuses rights of which none lasts', async () => {
    const lapsed = { kind: 'patent_invention', number: '200410018477.9', status: 'lapsed' };
    const ended = { kind: 'software', number: '2021SR0123456', status: 'granted', expiresOn: '2020-01-01' };
    const faults = [{ path: 'ipRights', code: 'rights-lapsed' }];
    await expect(scene.submit(await scene.draft({ ipRights: [lapsed, ended] }))).rejects.toMatchObject({ faults });
    const lasting = { kind: 'know_how', status: 'granted' };
    await scene.submit(await scene.draft({ ipRights: [lapsed, ended, lasting] }));
  });

  it('does not exist for another institute', async () => {
    const draft = await scene.draft();
    await expect(scene.submit(draft, scene.stranger)).rejects.toThrow(NotFound);
  });

  it('refuses a stale version, and a second submission', async () => {
    const submitted = await scene.submit(await scene.draft());
    await expect(scene.submit({ ...submitted, version: 1 })).rejects.toThrow(StaleVersion);
    await expect(scene.submit(submitted)).rejects.toThrow(IllegalMove);
  });

  it('refuses a role of the institute that may not hand in', async () => {
    const draft = await scene.draft();
    await expect(scene.submit(draft, anActor('expert', scene.office.organisationId))).rejects.toThrow(RoleNotAllowed);
  });

  it('lets one of two at once win', async () => {
    const draft = await scene.draft();
    const results = await Promise.allSettled([scene.submit(draft), scene.submit(draft, scene.office)]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((await scene.stateOf(draft))?.version).toBe(2);
  });
});
