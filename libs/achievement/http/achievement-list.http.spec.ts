import { Enrol } from '#identity';
import { addDays, dayInShanghai } from '#kernel/clock';
import { Database } from '#platform/database/database';
import type { Actor } from '#platform/http/actor';
import { TestApi } from '../../../test/support/test-api';
import { type PlacedAchievement, placeAchievement } from '../lists/achievement-list.fixture';
import { achievementLifecycle } from '../achievement.lifecycle';
import { type AchievementCast, enrolCast } from '../achievement.scene.fixture';
import { AchievementHttpModule } from './achievement-http.module';

interface Queue {
  readonly items: readonly { readonly achievementId: string; readonly dueOn: string | null }[];
}
interface Page {
  readonly items: readonly { readonly title: string }[];
  readonly nextCursor: string | null;
}

let api: TestApi;
let cast: AchievementCast;
const today = dayInShanghai(new Date());

beforeAll(async () => {
  api = await TestApi.start(AchievementHttpModule);
  cast = await enrolCast(api.get(Enrol));
});
afterAll(() => api.stop());
beforeEach(() => query(`TRUNCATE achievement.achievements, achievement.achievement_revisions CASCADE`));

const query = (sql: string, parameters: readonly unknown[] = []) => api.get(Database).query(sql, parameters);
const place = (given: Partial<PlacedAchievement> = {}) =>
  placeAchievement(query, { organisationId: cast.office.organisationId, ...given });
const ask = (path: string, as?: Actor) => api.ask<Page>('GET', encodeURI(path), as && { as });
const titles = async (path: string, as?: Actor) => {
  const { status, body } = await ask(path, as);
  expect(status).toBe(200);
  return body.items.map(({ title }) => title);
};

describe('an institute’s achievements', () => {
  beforeEach(async () => {
    await place({ title: '甲', state: 'draft', missing: ['trl'], trl: null, updatedAt: '2026-05-01+08' });
    await place({ title: '乙', trl: 4, stage: 'early', validUntil: addDays(today, 30), updatedAt: '2026-05-02+08' });
    await place({ title: '丙_', price: null, highTechField: '1', updatedAt: '2026-05-03+08' });
    await place({ title: '外', organisationId: cast.stranger.organisationId });
  });

  it.each([
    ['', ['丙_', '乙', '甲']],
    ['sort=title', ['丙_', '甲', '乙']],
    ['sort=trl', ['丙_', '乙', '甲']],
    ['sort=validUntil&state=published', ['乙', '丙_']],
    ['sort=price&state=published', ['乙', '丙_']],
    ['state=draft', ['甲']],
    ['highTechField=1', ['丙_']],
    ['q=_', ['丙_']],
    ['trlFrom=5', ['丙_']],
    ['trlTo=5', ['乙']],
    ['stage=early', ['乙']],
    ['incomplete=true', ['甲']],
    ['unconfirmedWithin=30', ['乙']],
    ['unconfirmedWithin=29', []],
  ])('with %s', async (search, expected) =>
    expect(await titles(`/achievements?${search}`, cast.researcher)).toEqual(expected),
  );

  it('are counted with the same filter', async () =>
    expect((await ask('/achievements/count?state=draft', cast.office)).body).toEqual({ count: 1, isMore: false }));

  it.each(['limit=1000000', 'sort=secret', 'trlFrom=10', 'stage=unheard', 'cursor=nonsense', 'organisation=1'])(
    'are refused %s',
    async (search) => expect((await ask(`/achievements?${search}`, cast.office)).status).toBe(400),
  );
});

describe('what the public sees of achievements', () => {
  it.each(achievementLifecycle.states)('one that is %s only while it can be had', async (state) => {
    await place({ state, text: 'published' });
    const isOpen = ['published', 'under_negotiation', 'partly_licensed'].includes(state);
    expect(await titles('/public/achievements')).toHaveLength(isOpen ? 1 : 0);
  });

  it('goes with its last day, before the clock has come by', async () => {
    await place({ validUntil: addDays(today, -1) });
    expect(await titles('/public/achievements')).toEqual([]);
  });

  it('is the published text while a newer one is written', async () => {
    const id = await place({ title: '公开的' });
    await query(
      `WITH newer AS (INSERT INTO achievement.achievement_revisions
         (id, achievement_id, number, state, language, title, keywords, ip_rights, ip_available, price_negotiable, team, cooperation_modes, missing)
         VALUES (gen_random_uuid(), $1, 2, 'draft', 'zh', '未公开的', '{}', '[]', true, false, '[]', '{}', '{}') RETURNING id)
       UPDATE achievement.achievements SET current_revision_id = (SELECT id FROM newer) WHERE id = $1`,
      [id],
    );
    expect(await titles('/public/achievements')).toEqual(['公开的']);
    expect(await titles('/achievements', cast.office)).toEqual(['未公开的']);
  });

  describe('by filter and sort', () => {
    beforeEach(async () => {
      await place({ title: '甲', price: '100', trl: 9, publishedAt: '2026-05-01+08' });
      await place({ title: '乙', price: '300', trl: 3, stage: 'early', publishedAt: '2026-05-02+08' });
      await place({
        ...{ title: '丙', price: null, priceNegotiable: true, trl: null, form: 'software', districtCode: '310115' },
        ...{ publishedAt: '2026-05-03+08', cooperationModes: ['transfer'] },
      });
    });

    it.each([
      ['', ['丙', '乙', '甲']],
      ['sort=trl', ['甲', '乙', '丙']],
      ['sort=price', ['乙', '甲', '丙']],
      ['sort=lowestPrice', ['甲', '乙', '丙']],
      ['priceTo=200', ['甲']],
      ['trlFrom=4', ['甲']],
      ['stage=early', ['乙']],
      ['district=310115', ['丙']],
      ['district=310110', ['乙', '甲']],
      ['publishedSince=2026-05-03', ['丙']],
    ])('%s', async (search, expected) => expect(await titles(`/public/achievements?${search}`)).toEqual(expected));

    it('with counts of what each further choice would find', async () =>
      expect((await api.ask('GET', '/public/achievements/counts?priceFrom=1&stage=early')).body).toMatchObject({
        total: 1,
        negotiable: 0,
        stage: [
          { code: 'early', count: 1 },
          { code: 'middle', count: 1 },
        ],
        district: [{ code: '310110', count: 1 }],
      }));
  });
});

describe('the queues of review', () => {
  const waiting = (title: string, state: string, given: Partial<PlacedAchievement> = {}) =>
    place({ title, state, submittedAt: new Date(Date.now() - 30 * 3_600_000).toISOString(), ...given });

  beforeEach(async () => {
    await waiting('待确认', 'submitted');
    await waiting('确认中', 'org_review', { submittedAt: new Date().toISOString() });
    await waiting('待平台', 'platform_review');
    await waiting('外', 'submitted', { organisationId: cast.stranger.organisationId });
    await waiting('撤回的', 'withdrawn', { text: 'platform_review' });
  });

  it('show the office its own, the platform what the office confirmed', async () => {
    expect(await titles('/office-review-queue', cast.office)).toEqual(['待确认', '确认中']);
    expect(await titles('/office-review-queue?state=org_review', cast.office)).toEqual(['确认中']);
    expect(await titles('/office-review-queue?waitingOver=24', cast.office)).toEqual(['待确认']);
    expect(await titles('/office-review-queue', cast.stranger)).toEqual(['外']);
    expect(await titles('/achievement-review-queue', cast.reviewer)).toEqual(['待平台']);
    expect(await titles('/achievement-review-queue?q=确认', cast.reviewer)).toEqual([]);
  });

  it('say by which day an answer is promised, the same day as the achievement itself', async () => {
    for (const [path, actor] of [
      ['/office-review-queue', cast.office],
      ['/achievement-review-queue', cast.reviewer],
    ] as const) {
      const queue = (await api.ask<Queue>('GET', path, { as: actor })).body;
      const [item] = queue.items;
      expect(item?.dueOn).toMatch(/^\d{4}-\d\d-\d\d$/);
      expect((await ask(`/achievements/${item?.achievementId}`, actor)).body).toMatchObject({ dueOn: item?.dueOn });
    }
  });

  it('are closed to others', async () => {
    expect((await ask('/office-review-queue', cast.researcher)).status).toBe(403);
    expect((await ask('/achievement-review-queue', cast.office)).status).toBe(403);
    expect((await ask('/achievement-review-decisions', cast.office)).status).toBe(403);
  });
});
