import { IndexPublished } from '#matching';
import { Database } from '#platform/database/database';
import { Market } from '../../../test/support/market';
import { RunningApi } from '../../../test/support/running-api';
import type { Visitor } from '../../../test/support/visitor';
import { SearchPersonalData } from '../search-personal-data';
import { SendAlerts } from '../alerts/send-alerts';

interface Alert {
  readonly searchId: string;
  readonly isNew: boolean;
  readonly found: {
    readonly kind: string;
    readonly id: string;
    readonly title: string;
    readonly organisationName: string | null;
  };
}

let api: RunningApi;
let market: Market;
let reader: Visitor;
let owner: Visitor;
let institute: Visitor;
beforeAll(async () => {
  api = await RunningApi.start();
  market = await Market.open(api);
});
afterAll(() => api.stop());
beforeEach(async () => {
  await market.clear();
  await api.query(`DELETE FROM saved_view.saved_views`);
  await api.query(`TRUNCATE search.alert_mails, search.visits, platform.mails CASCADE`);
  [reader, owner, institute] = [
    await api.signIn('institute'),
    await api.signIn('enterprise'),
    await api.signIn('institute'),
  ];
  // The people of the tests have names for logins; letters need addresses.
  await api.query(`UPDATE identity.people SET login = login || '@mail.example' WHERE login NOT LIKE '%@%'`);
});

const save = (given: object = {}, by = reader) =>
  by.done(
    by.post('/saved-views', {
      list: 'public-search',
      name: '叶片清洗',
      search: 'q=激光清洗&kind=demand',
      isDefault: false,
      alerts: 'at_once',
      ...given,
    }),
  );
const alerts = async (by = reader) => (await by.get<{ items: Alert[] }>('/search-alerts')).body.items;
const found = async (by = reader) => (await alerts(by)).map((alert) => alert.found.id);
const mails = () =>
  api.query<{ template: string }>(`SELECT template FROM platform.mails WHERE template LIKE 'search.%' ORDER BY id`);
/** As if what was found had been found the day before. */
const overnight = () => api.query(`UPDATE search.alerts SET found_at = found_at - interval '1 day'`);
const rice = {
  title: '水稻抗稻瘟病育种',
  background: '易感稻瘟病。',
  keywords: ['水稻', '育种', '稻瘟病'],
  indicators: [{ name: '亩产', operator: 'ge', value: '650', unit: 'kg', mustHave: true }],
};

describe('an alert', () => {
  it('comes once for each document that answers a saved search, with one mail', async () => {
    await save();
    const demand = await market.publishDemand(owner);
    await market.publishDemand(owner, rice);
    await market.publishAchievement(institute);
    await api.drain();
    expect(await found()).toEqual([demand]);
    expect((await alerts())[0]).toMatchObject({
      isNew: true,
      found: { kind: 'demand', title: '航空发动机叶片积碳激光清洗' },
    });
    expect(await mails()).toEqual([{ template: 'search.found' }]);
    await api.drain();
    expect(await api.get(SendAlerts).execute()).toBe(0);
    expect(await mails()).toHaveLength(1);
  });

  it('of a daily search waits for the next day, and for one letter', async () => {
    await save({ alerts: 'daily' });
    await market.publishDemand(owner);
    await market.publishDemand(owner, { title: '另一叶片激光清洗需求' });
    await api.drain();
    expect(await found()).toHaveLength(2);
    expect(await api.get(SendAlerts).execute()).toBe(0);
    await overnight();
    expect(await api.get(SendAlerts).execute()).toBe(1);
    expect(await api.get(SendAlerts).execute()).toBe(0);
    expect(await mails()).toEqual([{ template: 'search.digest' }]);
  });

  it('is mailed no oftener than the rule allows', async () => {
    await save();
    for (let i = 0; i < 7; i++) {
      await market.publishDemand(owner, { title: `叶片激光清洗需求之${i}` });
      await api.drain();
    }
    expect(await found()).toHaveLength(7);
    expect(await mails()).toHaveLength(5);
  });

  it('never comes of what its reader may not see, nor by what of it is hidden', async () => {
    await save();
    await save({ name: '某部件', search: 'q=某部件表面处理' });
    const invited = { visibility: 'invited', invitedUsccs: ['91110000802100433B'] };
    await market.publishDemand(owner, invited);
    const shown = { visibility: 'title_only', title: '某部件表面处理', keywords: ['表面', '部件', '处理'] };
    const titled = await market.publishDemand(owner, shown);
    await api.drain();
    expect(await found()).toEqual([titled]);
    expect((await alerts())[0]?.found).toMatchObject({ title: '某部件表面处理', organisationName: null });
  });

  it('comes of what its reader was invited to, until the reader belongs there no more', async () => {
    const [{ uscc } = { uscc: '' }] = await api.query<{ uscc: string }>(
      `SELECT uscc FROM identity.organisations WHERE id = $1`,
      [reader.organisationId],
    );
    await save({ alerts: 'daily' });
    const invited = { visibility: 'invited', invitedUsccs: [uscc] };
    const demand = await market.publishDemand(owner, invited);
    await api.drain();
    expect(await found()).toEqual([demand]);
    await api.query(`DELETE FROM identity.memberships WHERE organisation_id = $1`, [reader.organisationId]);
    await overnight();
    expect(await api.get(SendAlerts).execute()).toBe(0);
    expect(await api.query(`SELECT 1 FROM search.alerts`)).toEqual([]);
  });

  it('is dropped, not mailed, when what was found is withdrawn before the letter', async () => {
    await save({ alerts: 'daily' });
    const demand = await market.publishDemand(owner);
    await api.drain();
    await market.withdrawDemand(owner, demand);
    expect(await found()).toEqual([]);
    await overnight();
    expect(await api.get(SendAlerts).execute()).toBe(0);
    expect(await mails()).toEqual([]);
  });

  it('does not come of what answered before it changed, nor of one’s own', async () => {
    const demand = await market.publishDemand(owner);
    await api.drain();
    await save();
    await save({}, owner);
    await api.query(`UPDATE demand.demand_revisions SET budget = 99`);
    await api
      .get(Database)
      .transaction((tx) => api.get(IndexPublished).one(tx, { kind: 'demand', id: demand, bulk: false }));
    await market.publishDemand(owner, rice);
    await api.drain();
    expect([await found(), await found(owner)]).toEqual([[], []]);
  });

  it('is its reader’s alone, and ends with the search or with its setting', async () => {
    const { id } = await save();
    await market.publishDemand(owner);
    await api.drain();
    const colleague = await api.signIn('institute', reader.organisationId);
    expect(await found(colleague)).toEqual([]);
    expect((await api.anybody.get('/search-alerts')).status).toBe(401);
    const off = { name: '叶片清洗', search: 'q=激光清洗', isDefault: false, alerts: 'off', version: 1 };
    expect((await reader.put(`/saved-views/${id}`, off)).status).toBe(200);
    await market.publishDemand(owner, { title: '又一叶片激光清洗需求' });
    await api.drain();
    expect(await found()).toHaveLength(1);
    expect((await reader.delete(`/saved-views/${id}`)).status).toBe(200);
    expect(await found()).toEqual([]);
  });

  it('is no longer new once its reader has looked', async () => {
    await save();
    await market.publishDemand(owner);
    await api.drain();
    expect((await reader.post('/news/visit', {})).status).toBe(201);
    expect((await alerts()).map(({ isNew }) => isNew)).toEqual([false]);
  });

  it('is told in the export of personal data, and goes with the account', async () => {
    await save();
    await market.publishDemand(owner);
    await api.drain();
    const room = api.get(SearchPersonalData);
    const [{ personId } = { personId: '' }] = await api.query<{ personId: string }>(
      `SELECT person_id AS "personId" FROM saved_view.saved_views`,
    );
    const rows = async () => (await room.sectionsOf({ id: personId, login: '' })).map((section) => section.rows.length);
    expect(await rows()).toEqual([1, 0]);
    await api.get(Database).transaction((tx) => room.erase(tx, { id: personId, login: '' }));
    expect(await rows()).toEqual([0, 0]);
  });

  it.each<[string, object, number]>([
    ['a list of one’s own things', { list: 'own-achievements', search: '' }, 422],
    ['a filter that the search has not', { search: 'organisation=1' }, 422],
    ['a frequency that does not exist', { alerts: 'hourly' }, 400],
  ])('cannot be had of %s', async (_, given, status) => {
    const body = { list: 'public-search', name: '一', search: '', isDefault: false, alerts: 'daily', ...given };
    expect((await reader.post('/saved-views', body)).status).toBe(status);
  });
});

describe('what is new', () => {
  interface News {
    readonly items: readonly {
      readonly own: { id: string };
      readonly found: { id: string };
      readonly terms: readonly string[];
    }[];
    readonly nextCursor: string | null;
  }
  const news = async (by: Visitor, query = '') => (await by.get<News>(`/news${query}`)).body;
  const pairs = ({ items }: News) => items.map(({ own, found: other }) => [own.id, other.id]);

  it('for an enterprise is what answers its demands, for an institute who needs what it has, with reasons, until it was seen', async () => {
    const achievement = await market.publishAchievement(institute);
    const demand = await market.publishDemand(owner);
    await api.drain();
    expect(pairs(await news(owner))).toEqual([[demand, achievement]]);
    expect((await news(owner)).items[0]?.terms.join()).toContain('激光');
    expect(pairs(await news(institute))).toEqual([[achievement, demand]]);
    expect(pairs(await news(await api.signIn('enterprise')))).toEqual([]);
    await owner.done(owner.post('/news/visit', {}));
    expect(pairs(await news(owner))).toEqual([]);
    expect(pairs(await news(institute))).toEqual([[achievement, demand]]);
    const later = await market.publishAchievement(institute, {
      title: '又一激光清洗装备',
      keywords: ['激光清洗', '便携', '叶片'],
    });
    await api.drain();
    expect(pairs(await news(owner))).toEqual([[demand, later]]);
  });

  it('comes in pages', async () => {
    for (let i = 0; i < 3; i++) await market.publishAchievement(institute, { title: `叶片激光清洗装备${i}` });
    await market.publishDemand(owner);
    await api.drain();
    const seen: string[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const page: News = await news(owner, `?limit=1${cursor ? `&cursor=${cursor}` : ''}`);
      seen.push(...pairs(page).map(([, id]) => id ?? ''));
      cursor = page.nextCursor;
    }
    expect(new Set(seen).size).toBe(3);
    expect(seen).toHaveLength(3);
  });

  it('tells nothing of a demand that is not for the reader', async () => {
    await market.publishAchievement(institute);
    await market.publishDemand(owner, { visibility: 'invited', invitedUsccs: ['91110000802100433B'] });
    const titled = await market.publishDemand(owner, { visibility: 'title_only' });
    await api.drain();
    const { items } = await news(institute);
    expect(items.map(({ found: other }) => other.id)).toEqual([titled]);
    expect(items[0]?.terms).toEqual([]);
  });

  it('is nobody’s business who has neither', async () => {
    expect((await (await api.signIn('auditor')).get('/news')).status).toBe(403);
    expect((await api.anybody.get('/news')).status).toBe(401);
  });
});
