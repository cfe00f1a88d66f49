import { openMail, type SealedMail } from '#platform/mail/sealed-mail';
import { Sealer } from '#platform/secrets/sealer';
import { DatedRules } from '#taxonomy';
import { Market } from '../../../test/support/market';
import { RunningApi } from '../../../test/support/running-api';
import type { Visitor } from '../../../test/support/visitor';
import { ForgetAlerts } from '../alerts/forget-alerts';
import { SendAlerts } from '../alerts/send-alerts';

let api: RunningApi;
let market: Market;
let reader: Visitor;
let owner: Visitor;
jest.setTimeout(30_000);
beforeAll(async () => {
  api = await RunningApi.start();
  market = await Market.open(api);
});
afterAll(() => api.stop());
beforeEach(async () => {
  await market.clear();
  await api.query(`DELETE FROM saved_view.saved_views`);
  await api.query(`TRUNCATE search.alert_mails, search.visits, platform.mails CASCADE`);
  [reader, owner] = [await api.signIn('institute'), await api.signIn('enterprise')];
  // The people of the tests have names for logins; letters need addresses.
  await api.query(`UPDATE identity.people SET login = login || '@mail.example' WHERE login NOT LIKE '%@%'`);
});

const save = (alerts: 'daily' | 'at_once') => {
  const search = { list: 'public-search', name: '叶片清洗', search: 'q=激光清洗&kind=demand', isDefault: false };
  return reader.done(reader.post('/saved-views', { ...search, alerts }));
};
const alerts = async () => (await reader.get<{ items: object[] }>('/search-alerts')).body.items;
const send = () => {
  // What its transaction reads stands in no memory.
  api.get(DatedRules).forget();
  return api.get(SendAlerts).execute();
};
const forget = () => api.get(ForgetAlerts).execute();
const overnight = () => api.query(`UPDATE search.alerts SET found_at = found_at - interval '1 day'`);
/** What the mails say, oldest first. */
const letters = async () => {
  const rows = await api.query<SealedMail>(
    `SELECT id, recipient_sealed AS "recipientSealed", body_sealed AS "bodySealed" FROM platform.mails WHERE template LIKE 'search.%' ORDER BY id`,
  );
  return rows.map((row) => openMail(api.get(Sealer), row).text);
};

describe('a mail about a saved search', () => {
  it('names what was found and leads to it, and to where such mails are stopped', async () => {
    await save('at_once');
    const demand = await market.publishDemand(owner);
    await api.drain();
    const [text = '', ...more] = await letters();
    expect(more).toEqual([]);
    expect(text).toContain('1 条新结果：《航空发动机叶片积碳激光清洗》\n');
    expect(text).toMatch(new RegExp(`^https?://[^/]+/demands/${demand}$`, 'm'));
    expect(text).toMatch(/^https?:\/\/[^/]+\/console\/searches$/m);
  });

  it('names only what exists for everybody, and only the first of many', async () => {
    const [{ uscc } = { uscc: '' }] = await api.query<{ uscc: string }>(
      `SELECT uscc FROM identity.organisations WHERE id = $1`,
      [reader.organisationId],
    );
    await save('daily');
    const invited = { visibility: 'invited', invitedUsccs: [uscc], title: '不公开的激光清洗' };
    const hidden = await market.publishDemand(owner, invited);
    await api.drain();
    await overnight();
    await send();
    const [closed = ''] = await letters();
    expect(closed).toContain('1 条新结果：登录后可见');
    expect(closed).not.toContain('不公开');
    expect(closed).not.toContain(hidden);
    await api.query(`TRUNCATE search.alert_mails`);
    for (let i = 0; i < 4; i++) await market.publishDemand(owner, { title: `叶片激光清洗需求之${i}` });
    await api.drain();
    await overnight();
    await send();
    const [, open = ''] = await letters();
    expect(open).toMatch(/4 条新结果：(《[^》]*》){3} …\n/);
  });
});

describe('an alert', () => {
  it('is forgotten when it is old, and does not come again', async () => {
    await save('at_once');
    await market.publishDemand(owner);
    await api.drain();
    await api.query(`UPDATE search.alerts SET found_at = now() - interval '89 days'`);
    expect(await forget()).toBe(0);
    await api.query(`UPDATE search.alerts SET found_at = now() - interval '91 days'`);
    await api.query(`UPDATE search.alert_mails SET at = now() - interval '91 days'`);
    expect(await forget()).toBe(2);
    expect([await alerts(), await forget(), await send()]).toEqual([[], 0, 0]);
    expect(await letters()).toHaveLength(1);
  });
});
