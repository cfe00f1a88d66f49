import { addDays, dayInShanghai } from '#kernel/clock';
import { newId } from '#kernel/id';
import { Database } from '#platform/database/database';
import { MailQueries } from '#platform/mail/mail.queries';
import { RemindDemands } from '#demand';
import { Market } from '../../test/support/market';
import { RunningApi } from '../../test/support/running-api';
import type { Visitor } from '../../test/support/visitor';

let api: RunningApi;
let market: Market;
jest.setTimeout(60_000);
beforeAll(async () => {
  api = await RunningApi.start();
  market = await Market.open(api);
});
afterAll(() => api.stop());

const password = 'the ferry leaves at dawn';

/** Somebody who has said, by registering, that they read English. */
async function anEnglishReader(): Promise<{ visitor: Visitor; login: string }> {
  const login = `p-${newId()}@shenyu.example`;
  const form = { login, name: 'Su Wan', password, noticeVersion: '2026-11', language: 'en' };
  await api.anybody.post('/accounts', form);
  const visitor = api.anybody;
  const token = /#([\w-]{43})/.exec((await lastMailTo(login))?.text ?? '')?.[1];
  await visitor.done(visitor.post('/accounts/confirmation', { token, password }));
  return { visitor, login };
}

async function lastMailTo(login: string) {
  const rows = await api.query<{ id: string }>(`SELECT id FROM platform.mails ORDER BY id DESC LIMIT 30`);
  for (const { id } of rows) {
    const mail = await api.get(Database).transaction((tx) => api.get(MailQueries).textOf(tx, id));
    if (mail?.to === login) return mail;
  }
  return undefined;
}

async function joined(login: string, role: 'enterprise' | 'tech_manager'): Promise<string> {
  const organisationId = await api.organisation(role);
  await api.query(
    `INSERT INTO identity.memberships (person_id, organisation_id, roles)
     SELECT id, $2, ARRAY[$3] FROM identity.people WHERE login = $1`,
    [login, organisationId, role],
  );
  return organisationId;
}

const languageOf = async (visitor: Visitor) =>
  (await visitor.get<{ person: { language: string | null } }>('/session')).body.person.language;

describe('the language of one’s mail', () => {
  it('is that of registering, until one chooses another', async () => {
    const { visitor } = await anEnglishReader();
    expect(await languageOf(visitor)).toBe('en');
    for (const language of ['zh', 'zh', 'en'])
      expect((await visitor.put('/account/language', { language })).status).toBe(204);
    expect(await languageOf(visitor)).toBe('en');
    const chosen = await api.query<{ facts: object }>(
      `SELECT facts FROM platform.audit_events WHERE action = 'choose-language' ORDER BY at`,
    );
    expect(chosen.map(({ facts }) => facts)).toEqual([{ language: 'zh' }, { language: 'en' }]);
  });

  it('is nobody’s until they say so', async () => {
    const visitor = await api.signIn('enterprise');
    expect(await languageOf(visitor)).toBeNull();
  });

  it.each([{ language: 'fr' }, { language: null }, {}, { language: 'en', personId: newId() }])(
    'is not %j',
    async (given) => {
      const visitor = await api.signIn('enterprise');
      expect((await visitor.put('/account/language', given)).status).toBe(400);
    },
  );

  it('is not chosen by whoever is not signed in, nor by a program with a token', async () => {
    expect((await api.anybody.put('/account/language', { language: 'en' })).status).toBe(401);
    const visitor = await api.signIn('enterprise');
    const { body } = await visitor.post<{ token: string }>('/account/tokens', {
      ...{ name: 'robot', scopes: ['demand:read'], days: 9 },
    });
    const headers = { authorization: `Bearer ${body.token}` };
    expect((await api.anybody.put('/account/language', { language: 'en' }, { headers })).status).toBe(403);
    expect(await languageOf(visitor)).toBeNull();
  });

  it('goes with the account that is erased', async () => {
    const { visitor, login } = await anEnglishReader();
    const { body } = await visitor.get<{ person: { id: string } }>('/session');
    const sections = await visitor.get<{ sections: { section: string; rows: object[] }[] }>('/account/export');
    const profile = sections.body.sections.find(({ section }) => section === 'profile');
    expect(profile?.rows).toEqual([expect.objectContaining({ login, language: 'en' })]);
    expect(body.person.id).toBeDefined();
  });
});

describe('a mail', () => {
  it('of a forgotten password is in the language of the account, whoever asked for it on which page', async () => {
    const { login } = await anEnglishReader();
    const headers = { 'accept-language': 'zh' };
    await api.anybody.post('/password-resets', { login }, { headers });
    expect((await lastMailTo(login))?.subject).toBe('Reset your Jiqiao password');
    await api.anybody.post('/accounts', { login, name: 'x', password, noticeVersion: '2026-11', language: 'zh' });
    expect((await lastMailTo(login))?.subject).toBe('You have an account at Jiqiao already');
  });

  it('of a mandate, of a question and of a last day is in the language of who gets it', async () => {
    const agent = await anEnglishReader();
    await joined(agent.login, 'tech_manager');
    const admin = await api.signIn('organisation_admin', await api.organisation('enterprise'));
    const today = dayInShanghai(new Date());
    const days = { startsOn: today, endsOn: addDays(today, 30) };
    await admin.done(
      admin.post('/mandates', { ...days, roles: ['enterprise'], purpose: '代为维护', login: agent.login }),
    );
    expect((await lastMailTo(agent.login))?.text).toMatch(/^[\x20-\x7e\n’]/);

    const { visitor, login } = await anEnglishReader();
    const organisationId = await joined(login, 'enterprise');
    await visitor.put('/session/acting-as', { organisationId });
    const id = await market.publishDemand(visitor);
    const asker = await api.signIn('institute');
    await asker.done(asker.post(`/demands/${id}/questions`, { language: 'zh', text: '粗糙度要求是多少？' }));
    expect((await lastMailTo(login))?.subject).toBe('A new question on a technology need of yours');

    await api.query(`UPDATE demand.demands SET valid_until = $2 WHERE id = $1`, [id, addDays(today, 3)]);
    await api.get(RemindDemands).execute();
    expect((await lastMailTo(login))?.text).not.toMatch(/\p{Script=Han}/u);
    expect((await lastMailTo(login))?.subject).not.toBe('A new question on a technology need of yours');
  });
});
