import { newId } from '#kernel/id';
import { EndInvitation } from '../end-invitation';
import { RunningApi } from '../../../test/support/running-api';
import type { Receipt, Visitor } from '../../../test/support/visitor';
import { Sealer } from '#platform/secrets/sealer';
import { contextOf } from '#platform/mail/sealed-mail';

let api: RunningApi;
let home: string;
let admin: Visitor;
beforeAll(async () => (api = await RunningApi.start()));
afterAll(() => api.stop());
beforeEach(async () => {
  home = await api.organisation('enterprise');
  admin = await api.signIn('organisation_admin', home);
});

const address = () => `p-${newId()}@company.example`;
const invite = (email: string, given: object = {}, by = admin) =>
  by.post('/invitations', { email, roles: ['enterprise'], language: 'zh', ...given });
const newcomer = { name: '新同事', password: 'rain on nine tiled roofs', noticeVersion: '2026-11' };

/** As its reader gets it: the newest mail about the invitation, and the token behind the # of its link. */
async function mailOf(id: string): Promise<{ subject: string; text: string; token: string }> {
  const [row] = await api.query<{ id: string; body: Buffer }>(
    `SELECT id, body_sealed AS body FROM platform.mails WHERE key LIKE $1 ORDER BY key DESC LIMIT 1`,
    [`invitation:${id}:%`],
  );
  const opened = api.get(Sealer).open(row?.body ?? Buffer.alloc(0), contextOf('body', row?.id ?? ''));
  const mail = JSON.parse(opened) as { subject: string; text: string };
  return { ...mail, token: /\/invitation#([\w-]{43})/.exec(mail.text)?.[1] ?? '' };
}
const invited = async (email: string, given: object = {}) => {
  const receipt = await admin.done(invite(email, given));
  return { ...receipt, ...(await mailOf(receipt.id)) };
};
const accept = (token: string, given: object = newcomer, by = api.anybody) =>
  by.post('/invitations/acceptance', { token, ...given });
const membershipOf = async (login: string) => {
  const [row] = await api.query<{ roles: string[] }>(
    `SELECT m.roles FROM identity.memberships m JOIN identity.people p ON p.id = m.person_id
      WHERE p.login = $1 AND m.organisation_id = $2`,
    [login, home],
  );
  return row?.roles;
};
const somebody = async (email: string) => {
  const account = await api.person([]);
  await api.query(`UPDATE identity.people SET login = $2 WHERE id = $1`, [account.personId, email]);
  return api.anybody.signIn({ ...account, login: email });
};

describe('an invitation', () => {
  it('comes by mail with a link whose token the database does not know', async () => {
    const { id, token, subject, text } = await invited(address());
    expect(subject).toContain('邀请您加入');
    expect(text).toContain('14 天');
    const [row] = await api.query<{ tokenHash: string }>(
      `SELECT token_hash AS "tokenHash" FROM enrolment.invitations WHERE id = $1`,
      [id],
    );
    expect(row?.tokenHash).toMatch(/^[0-9a-f]{64}$/);
    const kept = await api.query<{ all: string }>(
      `SELECT (SELECT string_agg(e::text, ' ') FROM platform.audit_events e) || (SELECT string_agg(o::text, ' ') FROM platform.outbox_messages o)
              || (SELECT string_agg(i::text, ' ') FROM enrolment.invitations i) AS all`,
    );
    expect(kept[0]?.all).not.toContain(token);
    expect(token).toHaveLength(43);
  });

  it('tells its holder what it is about', async () => {
    const email = address();
    const { token } = await invited(email);
    expect(await api.anybody.post('/invitations/by-token', { token })).toMatchObject({
      status: 200,
      body: { email, roles: ['enterprise'], hasAccount: false, signedInAs: 'nobody' },
    });
    const answer = await api.anybody.post('/invitations/by-token', { token: 'x'.repeat(43) });
    expect(answer).toMatchObject({ status: 404, body: { code: 'enrolment.invitation-unusable' } });
  });

  it('lets somebody new in, with a password of their own', async () => {
    const email = address();
    const { token } = await invited(email);
    expect(await accept(token)).toMatchObject({ status: 201, body: { state: 'accepted' } });
    const visitor = await api.anybody.signIn({ login: email, password: newcomer.password });
    expect((await visitor.get('/demands')).status).toBe(200);
    expect((await accept(token)).status).toBe(404);
  });

  it.each([
    ['without a password', { name: '某人', noticeVersion: '2026-11' }, 'enrolment.invitation-needs-account'],
    ['without the notice', { name: '某人', password: newcomer.password }, 'enrolment.invitation-needs-account'],
    ['by a notice that never was', { ...newcomer, noticeVersion: '2019-13' }, 'account.notice-unknown'],
    ['with a weak password', { ...newcomer, password: 'password' }, 'account.password-weak'],
  ])('lets nobody in %s', async (_, form, code) => {
    const email = address();
    const { token } = await invited(email);
    expect(await accept(token, form)).toMatchObject({ status: 422, body: { code } });
    expect(await membershipOf(email)).toBeUndefined();
    expect((await accept(token)).status).toBe(201);
  });

  it('needs a sign-in where the address has an account, and no other', async () => {
    const email = address();
    const visitor = await somebody(email);
    const other = await somebody(address());
    const { token } = await invited(email);
    expect(await accept(token)).toMatchObject({ status: 409, body: { code: 'enrolment.invitation-needs-sign-in' } });
    expect(await accept(token, {}, other)).toMatchObject({
      status: 403,
      body: { code: 'enrolment.invitation-for-another' },
    });
    expect(await membershipOf(email)).toBeUndefined();
    expect((await accept(token, {}, visitor)).status).toBe(201);
    expect(await membershipOf(email)).toEqual(['enterprise']);
  });

  it('answers its inviter the same, whether or not the address has an account', async () => {
    const [known, unknown] = [address(), address()];
    await somebody(known);
    const answers = [await invite(known), await invite(unknown)];
    const told = answers.map(({ body }) => ({ ...body, id: '' }));
    expect(told[0]).toEqual(told[1]);
    const list = (await admin.get<{ items: { email: string }[] }>('/invitations')).body.items;
    const shown = list.map((item) => ({ ...item, id: '', email: '', createdAt: '', expiresAt: '' }));
    expect(shown[0]).toEqual(shown[1]);
  });

  it('renewed for the same address has one open place and one living link', async () => {
    const email = address();
    const first = await invited(email);
    const second = await invited(email.toUpperCase(), { roles: ['tech_manager'] });
    expect(second).toMatchObject({ id: first.id, version: 2 });
    expect((await accept(first.token)).status).toBe(404);
    expect((await accept(second.token)).status).toBe(201);
    expect(await membershipOf(email)).toEqual(['tech_manager']);
  });

  it('at the same moment is one', async () => {
    const email = address();
    const both = await Promise.all([invite(email), invite(email)]);
    expect(both.map(({ status }) => status)).toEqual([201, 201]);
    expect(new Set(both.map(({ body }) => body.id)).size).toBe(1);
  });

  it('is accepted once, when two try at the same moment', async () => {
    const { token } = await invited(address());
    const both = await Promise.all([accept(token), accept(token)]);
    expect(both.map(({ status }) => status < 300).toSorted()).toEqual([false, true]);
  });

  it('does not put together duties that must be apart, and says so to the invited', async () => {
    const platform = await api.organisation('operator');
    const sysadmin = await api.signIn('sysadmin', platform);
    const email = address();
    const visitor = await somebody(email);
    await api.query(
      `INSERT INTO identity.memberships (person_id, organisation_id, roles)
       SELECT id, $2, '{auditor}' FROM identity.people WHERE login = $1`,
      [email, await api.organisation('auditor')],
    );
    const receipt = await sysadmin.done(invite(email, { roles: ['operator'] }, sysadmin));
    const { token } = await mailOf(receipt.id);
    expect(await accept(token, {}, visitor)).toMatchObject({ status: 422, body: { code: 'identity.roles-exclusive' } });
    expect((await api.anybody.post('/invitations/by-token', { token })).status).toBe(200);
  });
});

describe('inviting', () => {
  it.each([
    ['a role of staff', { roles: ['expert'] }, 403],
    ['a role of others', { roles: ['institute'] }, 422],
    ['no address', { email: 'somebody' }, 400],
    ['another organisation', { organisationId: newId() }, 403],
  ])('is refused with %s', async (_, given, status) => expect((await invite(address(), given)).status).toBe(status));

  it('is refused for a member', async () => {
    const email = address();
    await accept((await invited(email)).token);
    expect(await invite(email)).toMatchObject({ status: 409, body: { code: 'identity.already-member' } });
  });

  it('is not for colleagues, and for the system administrator everywhere', async () => {
    const colleague = await api.signIn('enterprise', home);
    expect((await invite(address(), {}, colleague)).status).toBe(403);
    const sysadmin = await api.signIn('sysadmin');
    expect((await invite(address(), { organisationId: home, roles: ['expert'] }, sysadmin)).status).toBe(201);
    expect((await invite(address(), { organisationId: newId() }, sysadmin)).status).toBe(404);
  });
});

describe('the power of whoever invites', () => {
  it('does not reach to the own account, also not by a letter', async () => {
    const sysadmin = await api.signIn('sysadmin');
    const { body } = await sysadmin.get<{ person: { id: string } }>('/session');
    const email = address();
    await api.query(`UPDATE identity.people SET login = $2 WHERE id = $1`, [body.person.id, email]);
    const own = await invite(email.toUpperCase(), { organisationId: home }, sysadmin);
    expect(own).toMatchObject({ status: 403, body: { code: 'identity.own-account' } });
  });

  it.each([
    [
      'the role',
      `UPDATE identity.memberships SET roles = '{enterprise}' WHERE 'organisation_admin' = ANY(roles) AND organisation_id = $1`,
    ],
    ['the seat', `DELETE FROM identity.memberships WHERE 'organisation_admin' = ANY(roles) AND organisation_id = $1`],
    [
      'the account',
      `UPDATE identity.people SET state = 'disabled' WHERE id IN (SELECT person_id FROM identity.memberships WHERE organisation_id = $1)`,
    ],
  ])('ends with %s, for what was sent before as well', async (_, ended) => {
    const email = address();
    const { token } = await invited(email);
    await api.query(ended, [home]);
    expect((await api.anybody.post('/invitations/by-token', { token })).status).toBe(404);
    expect(await accept(token)).toMatchObject({ status: 404, body: { code: 'enrolment.invitation-unusable' } });
    expect(await membershipOf(email)).toBeUndefined();
  });

  it('comes back with whoever renews the invitation', async () => {
    const email = address();
    const other = await api.signIn('organisation_admin', home);
    const { token } = await invited(email);
    await api.query(
      `DELETE FROM identity.memberships WHERE person_id = (SELECT invited_by FROM enrolment.invitations WHERE email = $1)`,
      [email],
    );
    const { id } = await other.done(invite(email, {}, other));
    expect((await accept(token)).status).toBe(404);
    expect((await accept((await mailOf(id)).token)).status).toBe(201);
  });
});

describe('the end of an invitation', () => {
  const revoke = (by: Visitor, { id, version }: Receipt, given: object = {}) =>
    by.post(`/invitations/${id}/revocation`, { version, reasonCode: 'revoke.mistake', ...given });

  it('is the inviting side’s, with a reason, and kills the link', async () => {
    const invitation = await invited(address());
    const stranger = await api.signIn('organisation_admin', await api.organisation('enterprise'));
    expect((await revoke(stranger, invitation)).status).toBe(404);
    expect((await revoke(admin, invitation, { reasonCode: 'decline.not_mine' })).status).toBe(422);
    expect((await revoke(admin, invitation, { version: 9 })).status).toBe(409);
    expect((await revoke(admin, invitation)).status).toBe(201);
    expect((await accept(invitation.token)).status).toBe(404);
    expect((await revoke(admin, { ...invitation, version: 2 })).status).toBe(409);
  });

  it('is the invited’s, with a reason that the administrator reads', async () => {
    const { token } = await invited(address());
    const decline = (given: object) => api.anybody.post('/invitations/refusal', { token, ...given });
    expect((await decline({ reasonCode: 'revoke.left' })).status).toBe(422);
    expect((await decline({ reasonCode: 'decline.not_mine', reasonText: '不认识' })).status).toBe(201);
    const { body } = await admin.get<{ items: object[] }>('/invitations');
    expect(body.items[0]).toMatchObject({ state: 'declined', reasonCodes: ['decline.not_mine'], reasonText: '不认识' });
  });

  it('is the clock’s after its days, for the link already before', async () => {
    const { id, token } = await invited(address());
    await api.query(`UPDATE enrolment.invitations SET expires_at = now() - interval '1 second' WHERE id = $1`, [id]);
    expect((await accept(token)).status).toBe(404);
    const worker = await api.startWorker();
    expect(await worker.get(EndInvitation).expire()).toBe(1);
    expect(await worker.get(EndInvitation).expire()).toBe(0);
  });

  it('comes with the suspension of the organisation', async () => {
    const { token } = await invited(address());
    await api.query(`UPDATE identity.organisations SET state = 'suspended' WHERE id = $1`, [home]);
    expect((await accept(token)).status).toBe(404);
  });
});
