import { openMail, type SealedMail } from '#platform/mail/sealed-mail';
import { Sealer } from '#platform/secrets/sealer';
import { Market } from '../../../test/support/market';
import { RunningApi } from '../../../test/support/running-api';
import type { Visitor } from '../../../test/support/visitor';
import { AlertsLink } from '../alerts/alerts-link';
import { SendAlerts } from '../alerts/send-alerts';

let api: RunningApi;
let market: Market;
let owner: Visitor;
jest.setTimeout(60_000);
beforeAll(async () => {
  api = await RunningApi.start();
  market = await Market.open(api);
  owner = await api.signIn('enterprise');
});
afterAll(() => api.stop());
beforeEach(async () => {
  await market.clear();
  await api.query(`DELETE FROM saved_view.saved_views`);
  await api.query(`TRUNCATE search.alert_mails, platform.mails CASCADE`);
});

interface Reader {
  readonly visitor: Visitor;
  readonly personId: string;
}

async function aReader(): Promise<Reader> {
  const organisationId = await api.organisation('institute');
  const person = await api.person([{ organisationId, roles: ['institute'] }]);
  const login = `${person.personId}@mail.example`;
  await api.query(`UPDATE identity.people SET login = $2 WHERE id = $1`, [person.personId, login]);
  return { visitor: await api.anybody.signIn({ ...person, login }), personId: person.personId };
}

const save = ({ visitor }: Reader, name = '叶片清洗') => {
  const view = { list: 'public-search', name, search: 'q=激光清洗&kind=demand', isDefault: false, alerts: 'at_once' };
  return visitor.done(visitor.post('/saved-views', view));
};

/** The newest mail to somebody who is told of what is published now. */
async function mailOf(reader: Reader) {
  await save(reader);
  await market.publishDemand(owner);
  await api.drain();
  await api.get(SendAlerts).execute([reader.personId]);
  const [row] = await api.query<SealedMail>(
    `SELECT id, recipient_sealed AS "recipientSealed", body_sealed AS "bodySealed"
       FROM platform.mails WHERE person_id = $1 ORDER BY id DESC`,
    [reader.personId],
  );
  if (!row) throw new Error('no mail was written');
  return openMail(api.get(Sealer), row);
}

const frequencies = async ({ personId }: Reader) =>
  (
    await api.query<{ alerts: string }>(`SELECT alerts FROM saved_view.saved_views WHERE person_id = $1`, [personId])
  ).map(({ alerts }) => alerts);

const pathOf = (address: string) => address.replace(/^https?:\/\/[^/]+/, '');
const oneClick = (path: string, contentType = 'application/x-www-form-urlencoded') =>
  api.app.inject({
    method: 'POST',
    url: path,
    // As a provider's server sends it: no cookie, no origin.
    headers: { 'content-type': contentType },
    payload: contentType.startsWith('multipart')
      ? '--b\r\ncontent-disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--b--\r\n'
      : 'List-Unsubscribe=One-Click',
  });

describe('a mail of alerts', () => {
  it('carries the address that stops them, for people and for mail programs', async () => {
    const { unsubscribe = '', text } = await mailOf(await aReader());
    expect(text).toContain(unsubscribe);
    expect(unsubscribe).toMatch(/\/alerts\/off\?token=[\w-]{80,}&lang=zh$/);
  });

  it('is written in the language of its reader', async () => {
    const reader = await aReader();
    await reader.visitor.put('/account/language', { language: 'en' });
    const { subject, unsubscribe } = await mailOf(reader);
    expect(subject).toBe('New results for a search that you saved');
    expect(unsubscribe).toContain('&lang=en');
  });

  it.each(['application/x-www-form-urlencoded', 'multipart/form-data; boundary=b'])(
    'stops all of them by one click as %s, without signing in; once more is no fault',
    async (contentType) => {
      const reader = await aReader();
      await save(reader, '另一个');
      const { unsubscribe = '' } = await mailOf(reader);
      for (const time of [1, 2])
        expect({ time, status: (await oneClick(pathOf(unsubscribe), contentType)).statusCode }).toEqual({
          time,
          status: 200,
        });
      expect(await frequencies(reader)).toEqual(['off', 'off']);
      const audited = await api.query(
        `SELECT 1 FROM platform.audit_events WHERE person_id = $1 AND action = 'change-view' AND facts ->> 'alerts' = 'off'`,
        [reader.personId],
      );
      expect(audited).toHaveLength(2);
      await market.publishDemand(owner);
      await api.drain();
      expect(await api.get(SendAlerts).execute([reader.personId])).toBe(0);
    },
  );

  it('is opened by programs that look into mails: GET and HEAD stop nothing', async () => {
    const reader = await aReader();
    const { unsubscribe = '' } = await mailOf(reader);
    for (const method of ['GET', 'HEAD', 'OPTIONS'] as const)
      await api.app.inject({ method, url: pathOf(unsubscribe) });
    const token = new URL(unsubscribe).searchParams.get('token') ?? '';
    expect(await api.anybody.get(`/search-alerts/link?token=${token}`)).toMatchObject({
      status: 200,
      body: { searches: 1 },
    });
    expect(await frequencies(reader)).toEqual(['at_once']);
  });
});

describe('a token', () => {
  const off = (token: string) => oneClick(`/alerts/off?${new URLSearchParams({ token })}`);

  it('of somebody else stops theirs and nobody else’s', async () => {
    const [reader, other] = [await aReader(), await aReader()];
    await save(other);
    const { unsubscribe = '' } = await mailOf(reader);
    expect((await oneClick(pathOf(unsubscribe))).statusCode).toBe(200);
    expect([await frequencies(reader), await frequencies(other)]).toEqual([['off'], ['at_once']]);
  });

  it.each<[string, (made: string, personId: string) => string]>([
    ['nobody made', () => 'x'.repeat(120)],
    ['is empty', () => ''],
    ['was cut off by a mail program', (made) => made.slice(0, -4)],
    ['was changed in one sign', (made) => made.slice(0, 60) + (made[60] === 'A' ? 'B' : 'A') + made.slice(61)],
    ['only names a person', (_, personId) => Buffer.from(`${personId} 9999999999999`).toString('base64url')],
    [
      'was sealed for something else',
      (_, personId) => api.get(Sealer).seal(`${personId} 9999999999999`, 'account.totp').toString('base64url'),
    ],
    [
      'has expired',
      (_, personId) => api.get(Sealer).seal(`${personId} 1600000000000`, 'search.alerts-off').toString('base64url'),
    ],
  ])('that %s stops nothing and tells nothing', async (_, spoilt) => {
    const reader = await aReader();
    await save(reader);
    const { path } = api.get(AlertsLink).to(reader.personId, 'zh');
    const made = new URL(path, 'http://any.example').searchParams.get('token') ?? '';
    const token = spoilt(made, reader.personId);
    const answer = await off(token);
    // The page that says so: nobody who clicked in a mail reads a problem in JSON.
    expect([answer.statusCode, answer.headers['content-type'], answer.body.includes('{"')]).toEqual([
      404,
      expect.stringMatching(/^text\/(html|plain)/),
      false,
    ]);
    expect((await api.anybody.get(`/search-alerts/link?${new URLSearchParams({ token })}`)).status).toBe(404);
    expect(await frequencies(reader)).toEqual(['at_once']);
  });

  it('stops what stood when it was sent, and nothing that was switched on since', async () => {
    const reader = await aReader();
    await save(reader, '一直开着');
    const again = await save(reader, '关了又开');
    const { unsubscribe = '' } = await mailOf(reader);
    const token = new URL(unsubscribe).searchParams.get('token') ?? '';
    const change = (version: number, name: string, alerts: string) => {
      const view = { version, name, search: 'q=激光清洗&kind=demand', isDefault: false, alerts };
      return reader.visitor.done(reader.visitor.put(`/saved-views/${again.id}`, view));
    };
    const off = await change(again.version, '关了又开', 'off');
    await change(off.version, '关了又开', 'daily');
    await save(reader, '后来才有');
    expect(await api.anybody.get(`/search-alerts/link?token=${token}`)).toMatchObject({ body: { searches: 2 } });
    expect((await oneClick(pathOf(unsubscribe))).statusCode).toBe(200);
    const left = await api.query<{ name: string }>(
      `SELECT name FROM saved_view.saved_views WHERE person_id = $1 AND alerts <> 'off' ORDER BY name`,
      [reader.personId],
    );
    expect(left.map(({ name }) => name).sort()).toEqual(['关了又开', '后来才有'].sort());
  });

  it('stops also what was renamed, or is told of at another pace since it was sent', async () => {
    const reader = await aReader();
    const { id, version } = await save(reader, '另一个');
    const { unsubscribe = '' } = await mailOf(reader);
    const view = { version, name: '改名', search: 'q=激光&kind=demand', isDefault: false, alerts: 'daily' };
    await reader.visitor.done(reader.visitor.put(`/saved-views/${id}`, view));
    expect((await oneClick(pathOf(unsubscribe))).statusCode).toBe(200);
    expect(await frequencies(reader)).toEqual(['off', 'off']);
  });

  it('is good until its last moment', async () => {
    const { personId } = await aReader();
    const token = api
      .get(Sealer)
      .seal(`${personId} ${Date.now() + 1000}`, 'search.alerts-off')
      .toString('base64url');
    expect((await off(token)).statusCode).toBe(200);
  });
});
