import { eventually } from '../../../test/support/eventually';
import { Market } from '../../../test/support/market';
import { RunningApi } from '../../../test/support/running-api';
import type { Visitor } from '../../../test/support/visitor';
import { CompareTexts } from '../copies/compare-texts';
import { CopyGroups } from '../copies/copy-groups';

interface Found {
  readonly total: number;
  readonly items: readonly {
    readonly id: string;
    readonly copies: readonly { readonly id: string; readonly share: number; readonly organisationName: string }[];
  }[];
  readonly facets: Readonly<Record<'kind', readonly { readonly code: string; readonly count: number }[]>>;
}

let api: RunningApi;
let market: Market;
let institute: Visitor;
let other: Visitor;
beforeAll(async () => {
  api = await RunningApi.start();
  market = await Market.open(api);
  [institute, other] = [await api.signIn('institute'), await api.signIn('institute')];
});
afterAll(() => api.stop());

const groups = async () => api.get(CopyGroups).read();
const isPresent = async () => {
  const [now, present] = [await groups(), await api.get(CopyGroups).present()];
  const ids = (await api.query<{ id: string }>(`SELECT object_id AS id FROM search.text_sketches`)).map(({ id }) => id);
  return ids.every((id) => present(id) === now.get(id));
};
const search = async (query: string) => {
  await api.drain();
  await eventually(isPresent, { what: 'the lists know of the groups' });
  return (await api.anybody.get<Found>(`/public/search?${query}`)).body;
};

describe('near copies', () => {
  const given = (title: string, more: object = {}) => ({ title, ...more });
  const different = {
    title: '水稻抗稻瘟病育种',
    summary: '早熟粳稻新品系，连续三年区域试验，亩产提高一成，抗稻瘟病。',
    benefit: '亩产提高一成。',
    economics: '每亩增收三百元。',
    keywords: ['水稻', '育种', '粳稻'],
  };
  let copies: string[];
  beforeAll(async () => {
    copies = [
      await market.publishAchievement(institute, given('叶片激光清洗装备')),
      await market.publishAchievement(institute, given('叶片激光清洗装备（一型）')),
      await market.publishAchievement(other, given('叶片激光清洗装备')),
    ];
    await market.publishAchievement(other, different);
  });

  it('take one place in a search, whoever owns them, with each of them named and how much is the same', async () => {
    const { items, total, facets } = await search('q=激光清洗&grouped=true');
    expect([items.length, total]).toEqual([1, 1]);
    const [item] = items;
    expect([item?.id, ...(item?.copies ?? []).map(({ id }) => id)].toSorted()).toEqual(copies.toSorted());
    for (const { share } of item?.copies ?? []) expect(share).toBeGreaterThanOrEqual(0.75);
    expect(facets.kind).toEqual([{ code: 'achievement', count: 1 }]);
  });

  it('stand each for itself where nobody asks for groups', async () => {
    const { items, total } = await search('q=激光清洗');
    expect([items.length, total]).toEqual([3, 3]);
    expect(items.every((item) => item.copies.length === 0)).toBe(true);
  });

  it('are found the same by the clock, in any order, however often', async () => {
    const before = [...(await groups())].toSorted();
    await api.query(`DELETE FROM search.text_sketches`);
    expect(await api.get(CompareTexts).execute()).toBe(4);
    expect(await api.get(CompareTexts).execute()).toBe(0);
    expect([...(await groups())].toSorted()).toEqual(before);
  });

  it('are told by the next one when the first is withdrawn', async () => {
    const first = (await search('q=激光清洗&grouped=true')).items[0]?.id ?? '';
    await market.withdrawAchievement(copies[2] === first ? other : institute, first);
    const rest = copies.filter((id) => id !== first);
    // At once, before anybody has taken it out of the index; and afterwards.
    for (const query of ['q=激光清洗&grouped=true', 'q=激光清洗&grouped=true&limit=5']) {
      const { items } = (await api.anybody.get<Found>(`/public/search?${query}`)).body;
      expect([items[0]?.id, ...(items[0]?.copies ?? []).map(({ id }) => id)].toSorted()).toEqual(rest.toSorted());
      await api.drain();
    }
    const kept = await api.query(`SELECT 1 FROM search.near_copies WHERE $1 IN (one_id, other_id)`, [first]);
    expect(kept).toEqual([]);
  });

  it('are never made of what not everybody may read', async () => {
    const owner = await api.signIn('enterprise');
    const invited = { visibility: 'invited', invitedUsccs: ['91110000802100433B'] };
    const demands = [await market.publishDemand(owner), await market.publishDemand(owner, invited)];
    await api.drain();
    const grouped = await groups();
    for (const id of demands) expect(grouped.get(id)).toBeUndefined();
  });

  it('are refused to be grouped by anything but yes or no', async () => {
    expect((await api.anybody.get('/public/search?grouped=perhaps')).status).toBe(400);
  });
});

describe('near copies in a match list', () => {
  it('name the one that ranks first and how much is the same', async () => {
    await market.clear();
    const owner = await api.signIn('enterprise');
    const ids = [
      await market.publishAchievement(institute),
      await market.publishAchievement(other),
      await market.publishAchievement(other, {
        title: '叶片表面处理的另一路线',
        summary: '采用干冰喷射清洗叶片，成本低，设备轻便，已经过半年连续运行考核。',
        benefit: '无需改造产线。',
        economics: '投入小。',
        keywords: ['干冰', '清洗', '叶片'],
      }),
    ];
    const demand = await market.publishDemand(owner);
    await api.drain();
    await eventually(isPresent, { what: 'the lists know of the groups' });
    interface Listed {
      readonly achievement: { readonly id: string };
      readonly copyOf: { readonly achievementId: string; readonly share: number } | null;
    }
    const { matches } = (await owner.get<{ matches: Listed[] }>(`/demands/${demand}/matches`)).body;
    expect(matches.map(({ achievement }) => achievement.id).toSorted()).toEqual(ids.toSorted());
    const [lead, copy] = matches.filter(({ achievement }) => ids.slice(0, 2).includes(achievement.id));
    expect(lead?.copyOf).toBeNull();
    expect(copy?.copyOf).toEqual({ achievementId: lead?.achievement.id, share: 1 });
  });
});
