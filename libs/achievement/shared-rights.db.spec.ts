import type { Actor } from '#platform/http/actor';
import { anAchievement } from './achievement.factory';
import { AchievementQueries } from './achievement.queries';
import { AchievementScene, type Standing } from './achievement.scene.fixture';
import { CreateAchievement } from './create-achievement';

let scene: AchievementScene;
beforeAll(async () => (scene = await AchievementScene.open()));
afterAll(() => scene.close());

const software = (number: string) => ({ ipRights: [{ kind: 'software', number, status: 'granted' }] });
const patent = (number: string) => ({ ipRights: [{ kind: 'patent_invention', number, status: 'granted' }] });

const elsewhere = (content: ReturnType<typeof software>): Promise<Standing> =>
  scene.feature.get(CreateAchievement).execute(anAchievement(content), scene.stranger);

const seenOn = async ({ id }: { id: string }, actor: Actor) =>
  (await scene.feature.get(AchievementQueries).detail(id, actor)).sharedRights;

describe('a right that stands on another achievement', () => {
  it('is named to author, office and reviewer with the public achievement of the other institute', async () => {
    const known = await scene.published({ title: '先公开的成果', ...software('2023SR9052471') });
    const second = await scene.submit(await elsewhere(software('2023SR9052471')), scene.stranger);
    const told = {
      achievementId: known.id,
      title: '先公开的成果',
      organisationName: '沪江大学',
      number: '2023SR9052471',
      isPublic: true,
    };
    expect(await seenOn(second, scene.stranger)).toEqual([expect.objectContaining(told)]);
    expect(await seenOn(second, scene.reviewer)).toEqual([expect.objectContaining(told)]);
  });

  it('is told of what is not public to the reviewer only, once it is handed in', async () => {
    const draft = await scene.draft(software('2024SR0000017'));
    const second = await scene.submit(await elsewhere(software('2024SR0000017')), scene.stranger);
    expect(await seenOn(second, scene.reviewer)).toEqual([]);
    await scene.submit(draft, scene.office);
    expect(await seenOn(second, scene.stranger)).toEqual([]);
    expect(await seenOn(second, scene.reviewer)).toEqual([
      expect.objectContaining({ achievementId: draft.id, isPublic: false }),
    ]);
  });

  it.each(['2005 1008 2345 6.1', 'zl200510082345.61', 'CN2005-10082345.61', 'ＺＬ２００５１００８２３４５６１'])(
    'is known in whatever way its number is written: %s',
    async (number) => {
      const [row] = await scene.feature.query<{ keys: string[] }>(`SELECT achievement.right_keys($1) AS keys`, [
        JSON.stringify(patent(number).ipRights),
      ]);
      expect(row?.keys).toEqual(['20051008234561']);
    },
  );

  it('is no number where none is written or it says nothing', async () => {
    const [row] = await scene.feature.query<{ keys: string[] }>(`SELECT achievement.right_keys($1) AS keys`, [
      JSON.stringify([{ kind: 'none' }, { kind: 'trademark', number: '无' }, { kind: 'trademark', number: '12' }]),
    ]);
    expect(row?.keys).toEqual([]);
  });
});
