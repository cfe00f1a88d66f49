import { newId } from '#kernel/id';
import { Database } from '#platform/database/database';
import { Mails } from '#platform/mail/mails';
import { aDemandForm } from '../../../test/support/forms';
import { type Enrolled, RunningApi } from '../../../test/support/running-api';
import type { Visitor } from '../../../test/support/visitor';

interface Export {
  readonly madeAt: string;
  readonly sections: {
    readonly section: string;
    readonly purpose: { readonly zh: string; readonly en: string };
    readonly rows: Record<string, unknown>[];
  }[];
}

let api: RunningApi;
let home: string;
let account: Enrolled;
let visitor: Visitor;
beforeAll(async () => (api = await RunningApi.start()));
beforeEach(async () => {
  home = await api.organisation('enterprise');
  account = await api.person([{ organisationId: home, roles: ['enterprise'] }]);
  visitor = await api.anybody.signIn(account);
});
afterAll(() => api.stop());

const exported = async (by: Visitor = visitor) => (await by.get<Export>('/account/export')).body;
const rowsOf = ({ sections }: Export, name: string) => sections.find(({ section }) => section === name)?.rows ?? [];
const mailTo = (to: string, personId: string | null) =>
  api.get(Database).transaction((tx) =>
    api.get(Mails).send(tx, {
      key: newId(),
      to,
      personId,
      language: 'zh',
      template: 'account.reset',
      facts: { link: { path: '/reset' } },
    }),
  );

/** Something of every kind that is kept about a person. */
async function live(by: Visitor, { personId, login }: Enrolled): Promise<{ token: string; demand: string }> {
  const { body } = await by.post<{ token: string }>('/account/tokens', {
    name: login,
    scopes: ['demand:read'],
    days: 9,
  });
  const demand = (await by.done(by.post('/demands', aDemandForm()))).id;
  await api.query(
    `INSERT INTO account.consents (id, person_id, notice, version, language) VALUES ($1, $2, 'privacy', '2026-01', 'zh')`,
    [newId(), personId],
  );
  await api.query(
    `INSERT INTO identity.mandates (id, principal_id, agent_id, roles, starts_on, ends_on, state, version, offered_by)
     VALUES ($1, $2, $3, '{enterprise}', current_date - 9, current_date + 9, 'active', 1, $3)`,
    [newId(), home, personId],
  );
  await api.query(
    `INSERT INTO enrolment.applications (id, applicant_id, state, version, uscc, name, kind, post, language, due_on, submitted_at, reason_codes)
     VALUES ($1, $2, 'withdrawn', 2, '91310000000000000X', $3, 'enterprise', '主任', 'zh', current_date, now(), '{withdraw.no_longer_needed}')`,
    [newId(), personId, `company of ${login}`],
  );
  await api.query(
    `INSERT INTO enrolment.invitations (id, organisation_id, email, roles, language, granted_as, state, version, token_hash, expires_at, invited_by, accepted_by)
     VALUES ($1, $2, $3, '{enterprise}', 'zh', 'organisation_admin', 'accepted', 2, $5, now(), $4, $4)`,
    [newId(), home, `${login}@old.example`, personId, newId()],
  );
  await api.query(
    `INSERT INTO platform.files (id, uploaded_by, subject, subject_id, name, media_type, size, sha256, state)
     VALUES ($1, $2, 'demand', $3, $4, 'application/pdf', 7, repeat('a', 64), 'clean')`,
    [newId(), personId, demand, `file of ${login}.pdf`],
  );
  await api.query(`INSERT INTO account.city_accounts (issuer, subject, person_id) VALUES ('https://sso', $1, $2)`, [
    login,
    personId,
  ]);
  await mailTo('elsewhere@mail.example', personId);
  return { token: body.token, demand };
}

describe('one’s own data', () => {
  it('comes as a file with every section, each with its purpose in both languages', async () => {
    await live(visitor, account);
    const answer = await visitor.get<Export>('/account/export');
    expect(answer).toMatchObject({ status: 200 });
    expect(answer.headers['content-disposition']).toMatch(/^attachment; filename="jiqiao-\d{4}-\d{2}-\d{2}\.json"$/);
    const sections = Object.fromEntries(answer.body.sections.map(({ section, rows }) => [section, rows.length]));
    expect(Object.keys(sections)).toEqual([
      'access-tokens',
      'achievements',
      'answers',
      'applications',
      'city-account',
      'consents',
      'credentials',
      'decisions-about-account',
      'demands',
      'devices',
      'exports',
      'files',
      'imports',
      'invitations',
      'mails',
      'mandates',
      'match-feedback',
      'memberships',
      'muted-mails',
      'news-visits',
      'notifications',
      'own-actions',
      'profile',
      'questions',
      'saved-views',
      'search-alerts',
      'sessions',
    ]);
    // An enterprise's member has no achievements; questions and saved views have specs of their own.
    const empty = Object.keys(sections).filter((name) => sections[name] === 0);
    expect(empty).toEqual([
      'achievements',
      'answers',
      'exports',
      'imports',
      'match-feedback',
      'muted-mails',
      'news-visits',
      'notifications',
      'questions',
      'saved-views',
      'search-alerts',
    ]);
    for (const { purpose } of answer.body.sections) {
      expect(purpose.zh).toMatch(/\p{Script=Han}/u);
      expect(purpose.en).toMatch(/^[A-Z]/);
    }
    expect(rowsOf(answer.body, 'profile')).toMatchObject([{ id: account.personId, login: account.login }]);
  });

  it('tells nothing of others, and nothing that opens an account', async () => {
    const other = await api.person([{ organisationId: home, roles: ['enterprise'] }]);
    const { token } = await live(visitor, account);
    const theirs = await live(await api.anybody.signIn(other), other);
    const answer = await visitor.get('/account/export');
    for (const foreign of [other.login, other.personId, theirs.demand]) expect(answer.text).not.toContain(foreign);
    const secrets = await api.query<{ secret: string }>(
      `SELECT password_hash AS secret FROM account.credentials UNION SELECT token_hash FROM account.sessions
        UNION SELECT token_hash FROM account.access_tokens UNION SELECT token_hash FROM account.devices`,
    );
    for (const secret of [token, visitor.token, visitor.deviceToken, ...secrets.map((row) => row.secret)])
      expect(answer.text).not.toContain(secret);
  });

  it('has the mails that went to the address before there was an account', async () => {
    const login = `${newId()}@mail.example`;
    await api.query(`UPDATE identity.people SET login = $2 WHERE id = $1`, [account.personId, login]);
    const [mine] = [await mailTo(login.toUpperCase().replace('MAIL.EXAMPLE', 'mail.example'), null)];
    await mailTo('stranger@mail.example', null);
    expect(rowsOf(await exported(), 'mails')).toMatchObject([{ id: mine, template: 'account.reset' }]);
  });

  it('is audited, and the export finds itself among what one did', async () => {
    const own = rowsOf(await exported(), 'own-actions');
    expect(own.at(-1)).toMatchObject({ action: 'export', entity: 'person', entityId: account.personId });
    expect(own.map(({ action }) => action)).toContain('sign-in');
  });

  it('is for oneself only: for nobody else, and for no program', async () => {
    expect((await api.anybody.get('/account/export')).status).toBe(401);
    const { token } = await live(visitor, account);
    const headers = { authorization: `Bearer ${token}` };
    expect((await api.anybody.get('/account/export', { headers })).status).toBe(403);
    const sysadmin = await api.signIn('sysadmin');
    expect((await sysadmin.get(`/account/export?personId=${account.personId}`)).text).not.toContain(account.login);
  });

  it('asks for the password again at a desk that was left open', async () => {
    const stale = `UPDATE account.sessions SET authenticated_at = now() - interval '11 minutes' WHERE person_id = $1`;
    await api.query(stale, [account.personId]);
    expect(await visitor.get('/account/export')).toMatchObject({
      status: 403,
      body: { code: 'account.reauthentication-needed' },
    });
    await visitor.post('/session/proof', { password: account.password });
    expect((await visitor.get('/account/export')).status).toBe(200);
  });

  it('is counted: nobody exports without end', async () => {
    const { headers } = await visitor.get('/account/export');
    expect(headers['ratelimit-policy']).toMatch(/^"export";/);
  });
});
