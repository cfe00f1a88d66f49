import type { Visitor } from '../../../test/support/visitor';
import { NotificationScene, type ShownItem } from '../notification.scene.fixture';

interface Pair {
  readonly id: string;
  readonly matchId: string;
  readonly mutualSince: string | null;
}
interface Pairs {
  readonly matches: readonly Pair[];
  readonly setAside: readonly Pair[];
  readonly items: readonly Pair[];
}

let scene: NotificationScene;
let enterprise: Visitor;
let institute: Visitor;
let demand: string;
let achievement: string;
jest.setTimeout(60_000);
beforeAll(async () => (scene = await NotificationScene.open()));
afterAll(() => scene.api.stop());

const yes = { verdict: 'relevant' };
const withdrawn = { verdict: 'withdrawn' };

async function meet(given: object = {}): Promise<void> {
  enterprise = await scene.begin();
  institute = await scene.api.signIn('institute');
  achievement = await scene.market.publishAchievement(institute);
  demand = await scene.market.publishDemand(enterprise, given);
  await scene.api.drain();
}
const onDemand = async (reader = enterprise) => {
  const { matches, setAside } = (await reader.get<Pairs>(`/demands/${demand}/matches`)).body;
  return [...matches, ...setAside][0];
};
const onAchievement = async () => (await institute.get<Pairs>(`/achievements/${achievement}/interest`)).body.items[0];

async function needSays(said: object): Promise<void> {
  await enterprise.done(enterprise.put(`/matches/${(await onDemand())?.id}/feedback`, said));
  await scene.api.drain();
}
async function ownerSays(said: object): Promise<void> {
  await institute.done(institute.put(`/interest/${(await onAchievement())?.matchId}/feedback`, said));
  await scene.api.drain();
}
const mutualLines = async (of: Visitor): Promise<ShownItem[]> =>
  (await scene.told(of)).items.filter(({ kind }) => kind === 'mutual-interest');

describe('a yes of both sides', () => {
  beforeEach(() => meet());

  it('is shown on both pages and told to both once, to each about its own', async () => {
    await needSays(yes);
    await ownerSays(yes);
    expect(typeof (await onDemand())?.mutualSince).toBe('string');
    expect((await onAchievement())?.mutualSince).toBe((await onDemand())?.mutualSince);
    expect(await mutualLines(enterprise)).toMatchObject([{ subject: 'demand', subjectId: demand, readAt: null }]);
    expect(await mutualLines(institute)).toMatchObject([{ subject: 'achievement', subjectId: achievement }]);
    await needSays(yes);
    await needSays(withdrawn);
    await needSays(yes);
    expect(await mutualLines(enterprise)).toHaveLength(1);
    expect(await mutualLines(institute)).toHaveLength(1);
  });

  it('is nothing while one of them alone has said it, whichever it is', async () => {
    await ownerSays(yes);
    await needSays({ verdict: 'not_relevant', reasonCode: 'too_early' });
    await needSays(withdrawn);
    expect((await onDemand())?.mutualSince).toBeNull();
    expect((await onAchievement())?.mutualSince).toBeNull();
    await ownerSays(withdrawn);
    await needSays(yes);
    expect((await onDemand())?.mutualSince).toBeNull();
    expect(await mutualLines(enterprise)).toEqual([]);
    expect(await mutualLines(institute)).toEqual([]);
  });

  it('is over once one takes it back: on both pages, and in what was not read yet', async () => {
    await needSays(yes);
    await ownerSays(yes);
    const [line] = await mutualLines(institute);
    await scene.mark(institute, line?.id, 'read');
    await ownerSays(withdrawn);
    expect((await onDemand())?.mutualSince).toBeNull();
    expect((await onAchievement())?.mutualSince).toBeNull();
    expect(await mutualLines(enterprise)).toEqual([]);
    expect(await mutualLines(institute)).toHaveLength(1);
  });

  it('is nobody else’s to know, and an expert’s yes is none of it', async () => {
    const match = (await onDemand())?.id;
    await scene.market.expert.done(scene.market.expert.put(`/matches/${match}/feedback`, yes));
    await ownerSays(yes);
    expect((await onDemand(scene.market.expert))?.mutualSince).toBeNull();
    await needSays(yes);
    expect((await onDemand())?.mutualSince).not.toBeNull();
    expect((await onDemand(scene.market.expert))?.mutualSince).toBeNull();
    for (const other of [scene.market.expert, await scene.api.signIn('institute')])
      expect(await mutualLines(other)).toEqual([]);
  });
});

describe('a yes of both sides on what is not open to all', () => {
  it('names an anonymous owner to nobody', async () => {
    await meet({ anonymous: true });
    await needSays(yes);
    await ownerSays(yes);
    const lines = await mutualLines(institute);
    expect(lines).toHaveLength(1);
    const page = await institute.get(`/achievements/${achievement}/interest`);
    for (const shown of [JSON.stringify(lines), page.text]) {
      expect(shown).not.toContain(String(enterprise.organisationId));
      expect(shown).not.toMatch(/"organisationName":"/);
    }
  });

  it('tells of a title alone nothing but that', async () => {
    await meet({ visibility: 'title_only' });
    await needSays(yes);
    await ownerSays(yes);
    expect(await onAchievement()).toMatchObject({ view: 'title', score: null, mutualSince: expect.any(String) });
    expect(JSON.stringify(await mutualLines(institute))).not.toContain(demand);
  });

  it('is told to an invited institute, and to neither once the demand is no longer open to it', async () => {
    await meet();
    await ownerSays(yes);
    const invite = (usccs: readonly string[]) =>
      scene.api.query(
        `UPDATE demand.demand_revisions SET visibility = 'invited', invited_usccs = $2
          WHERE id = (SELECT published_revision_id FROM demand.demands WHERE id = $1)`,
        [demand, usccs],
      );
    await invite(['91310000631696382C']);
    await needSays(yes);
    expect((await onDemand())?.mutualSince).toBeNull();
    expect([...(await mutualLines(enterprise)), ...(await mutualLines(institute))]).toEqual([]);
    const [own] = await scene.api.query<{ uscc: string }>(`SELECT uscc FROM identity.organisations WHERE id = $1`, [
      institute.organisationId,
    ]);
    await invite([own?.uscc ?? '']);
    await needSays(withdrawn);
    await needSays(yes);
    expect((await onDemand())?.mutualSince).not.toBeNull();
    expect(await mutualLines(enterprise)).toHaveLength(1);
    expect(await mutualLines(institute)).toHaveLength(1);
  });
});
