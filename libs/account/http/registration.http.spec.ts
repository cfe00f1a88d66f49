import type Argon2 from '@node-rs/argon2';
import { generate } from 'otplib';
import { newId } from '#kernel/id';
import { Database } from '#platform/database/database';
import { systemActor } from '#platform/http/actor';
import { MailQueries } from '#platform/mail/mail.queries';
import { RunningApi } from '../../../test/support/running-api';
import type { Visitor } from '../../../test/support/visitor';
import { KeepSecondFactor } from '../second-factor/keep-second-factor';
import { newTotpSecret } from '../second-factor/totp';

let api: RunningApi;
beforeAll(async () => (api = await RunningApi.start()));
afterEach(() => jest.restoreAllMocks());
afterAll(() => api.stop());

const password = 'the ferry leaves at dawn';
const aLogin = () => `p-${newId()}@shenyu.example`;
const form = (login: string) => ({ login, name: '苏晚', password, noticeVersion: '2026-11', language: 'zh' });
const register = (login: string, changed: object = {}) => api.anybody.post('/accounts', { ...form(login), ...changed });
const confirm = (token: string, visitor = api.anybody, given = password) =>
  visitor.post<{ person: { login: string }; code: string }>('/accounts/confirmation', { token, password: given });
const askForReset = (login: string, language = 'zh') =>
  api.anybody.post('/password-resets', { login }, { headers: { 'accept-language': language } });
const reset = (token: string, next = 'another walk by the river') =>
  api.anybody.post('/password-resets/confirmation', { token, password: next });

/** What was written to an address, oldest first. */
async function mailsTo(login: string) {
  const rows = await api.query<{ id: string }>(`SELECT id FROM platform.mails ORDER BY created_at, id`);
  const mails = [];
  for (const { id } of rows) {
    const mail = await api.get(Database).transaction((tx) => api.get(MailQueries).textOf(tx, id));
    if (mail?.to === login) mails.push(mail);
  }
  return mails;
}
const tokenIn = async (login: string) => /#([\w-]{43})/.exec((await mailsTo(login)).at(-1)?.text ?? '')?.[1] ?? '';

async function opened(login: string): Promise<Visitor> {
  await register(login);
  const visitor = api.anybody;
  await confirm(await tokenIn(login), visitor);
  return visitor;
}

describe('registering', () => {
  it('opens the account by the mailed link, once, and signs in', async () => {
    const login = aLogin();
    expect((await register(login)).status).toBe(202);
    expect((await api.anybody.post('/session', { login, password })).status).toBe(401);
    const token = await tokenIn(login);
    const visitor = api.anybody;
    expect(await confirm(token, visitor)).toMatchObject({ status: 200, body: { person: { login } } });
    expect((await visitor.get('/session')).body).toMatchObject({ actingAs: null, secondFactor: 'none' });
    expect(await confirm(token)).toMatchObject({ status: 422, body: { code: 'account.link-expired' } });
    expect((await api.anybody.post('/session', { login: login.toUpperCase(), password })).status).toBe(200);
  });

  it('says and does the same for an address that has an account, which only its owner learns', async () => {
    const login = aLogin();
    await opened(login);
    const hash = jest.spyOn(jest.requireActual<typeof Argon2>('@node-rs/argon2'), 'hash');
    const [known, fresh] = [await register(login), await register(aLogin())];
    expect(hash).toHaveBeenCalledTimes(2);
    expect([known.status, known.text, known.headers['set-cookie']]).toEqual([fresh.status, fresh.text, undefined]);
    expect((await mailsTo(login)).map(({ subject }) => subject)).toEqual(['请确认您在技桥的账号', '您在技桥已有账号']);
    expect((await mailsTo(login)).at(-1)?.text).not.toContain('#');
  });

  it('keeps password, name and address sealed until they are confirmed', async () => {
    const login = aLogin();
    await register(login);
    const kept = await api.query(`SELECT encode(sealed, 'escape') AS sealed FROM account.mailed_links`);
    for (const part of ['argon2', '苏晚', login]) expect(JSON.stringify(kept)).not.toContain(part);
  });

  it('ends after a day', async () => {
    const login = aLogin();
    await register(login);
    await api.query(`UPDATE account.mailed_links SET expires_at = expires_at - interval '24 hours'`);
    expect((await confirm(await tokenIn(login))).body.code).toBe('account.link-expired');
  });

  it('opens no account with the password of somebody else who typed the address in', async () => {
    const login = aLogin();
    await register(login, { password: 'the owner will press this' });
    const theirs = await tokenIn(login);
    const answer = await confirm(theirs);
    expect(answer).toMatchObject({ status: 422, body: { code: 'account.password-wrong' } });
    expect(answer.headers['set-cookie']).toBeUndefined();
    expect((await api.anybody.post('/session', { login, password: 'the owner will press this' })).status).toBe(401);
    await register(login);
    expect((await confirm(await tokenIn(login))).status).toBe(200);
    expect((await confirm(theirs, api.anybody, 'the owner will press this')).body.code).toBe('account.link-expired');
  });

  it('gives the address to whoever confirms first', async () => {
    const login = aLogin();
    await register(login);
    const first = await tokenIn(login);
    await register(login);
    const second = await tokenIn(login);
    expect((await confirm(second)).status).toBe(200);
    expect((await confirm(first)).body.code).toBe('account.link-expired');
  });

  it('writes in the language of the form, and no more than a few mails an hour', async () => {
    const login = aLogin();
    for (let i = 0; i < 8; i++) expect((await register(login, { language: 'en' })).status).toBe(202);
    const mails = await mailsTo(login);
    expect(mails).toHaveLength(5);
    expect(mails[0]?.subject).toBe('Please confirm your Jiqiao account');
  });

  it.each([
    ['login', 'no-address', 400],
    ['name', '  ', 400],
    ['noticeVersion', '', 400],
    ['noticeVersion', '2026-10', 422],
    ['noticeVersion', '9999-99', 422],
    ['language', 'fr', 400],
    ['roles', ['expert'], 400],
    ['password', 'password', 422],
  ])('takes no %s like %j', async (field, value, status) =>
    expect((await register(aLogin(), { [field]: value })).status).toBe(status),
  );

  it.each(['', 'x', 'x'.repeat(43)])('is not confirmed by the token %j', async (token) =>
    expect((await confirm(token)).status).toBe(token.length === 43 ? 422 : 400),
  );
});

describe('a mail that cannot be counted', () => {
  const uncountable = (sql: string) => api.query(`ALTER TABLE account.sign_in_failures ${sql}`);
  beforeEach(() => uncountable('ADD CONSTRAINT uncountable CHECK (false) NOT VALID'));
  afterEach(() => uncountable('DROP CONSTRAINT uncountable'));

  it.each([
    ['to confirm an account', register],
    ['to replace a password', askForReset],
  ])('%s is not passed off as sent', async (_, ask) => expect((await ask(aLogin())).status).toBe(500));
});

describe('a forgotten password', () => {
  it('is replaced by the mailed link, once; every session ends', async () => {
    const login = aLogin();
    const visitor = await opened(login);
    expect((await askForReset(login)).status).toBe(202);
    const token = await tokenIn(login);
    expect((await reset(token)).status).toBe(204);
    expect((await visitor.get('/session')).status).toBe(401);
    expect((await api.anybody.post('/session', { login, password })).status).toBe(401);
    expect((await api.anybody.post('/session', { login, password: 'another walk by the river' })).status).toBe(200);
    expect((await reset(token)).body.code).toBe('account.link-expired');
  });

  it('is asked for in the same words whoever has the login', async () => {
    const login = aLogin();
    await opened(login);
    const answers = [
      await askForReset(login, 'en'),
      await askForReset(aLogin()),
      await askForReset('no address at all'),
    ];
    expect(answers.map(({ status, text }) => [status, text])).toEqual(Array(3).fill([202, '']));
    // Written in the language of whose account it is, whoever asked.
    expect((await mailsTo(login)).at(-1)?.subject).toBe('重置您在技桥的密码');
  });

  it('leaves the link usable when the new password is weak, and ends after half an hour', async () => {
    const login = aLogin();
    await opened(login);
    await askForReset(login);
    const token = await tokenIn(login);
    expect(await reset(token, 'password1')).toMatchObject({ status: 422, body: { code: 'account.password-weak' } });
    await api.query(`UPDATE account.mailed_links SET expires_at = expires_at - interval '29 minutes'`);
    expect((await reset(token)).status).toBe(204);
    await askForReset(login);
    const late = await tokenIn(login);
    await api.query(`UPDATE account.mailed_links SET expires_at = expires_at - interval '30 minutes'`);
    expect((await reset(late)).body.code).toBe('account.link-expired');
  });

  it('makes all other links of the same person worthless, and nobody else’s', async () => {
    const [mine, theirs] = [aLogin(), aLogin()];
    await opened(mine);
    await opened(theirs);
    await askForReset(mine);
    const first = await tokenIn(mine);
    await askForReset(mine);
    const second = await tokenIn(mine);
    await askForReset(theirs);
    expect((await reset(second)).status).toBe(204);
    expect((await reset(first)).body.code).toBe('account.link-expired');
    expect((await api.anybody.post('/session', { login: theirs, password })).status).toBe(200);
    expect((await reset(await tokenIn(theirs))).status).toBe(204);
  });

  it('reaches its owner also when somebody keeps registering the address', async () => {
    const login = aLogin();
    await opened(login);
    for (let i = 0; i < 8; i++) await register(login);
    await askForReset(login);
    expect((await reset(await tokenIn(login))).status).toBe(204);
  });

  it('is not reset by a link that confirms, nor is an account opened by one that resets', async () => {
    const [login, other] = [aLogin(), aLogin()];
    await opened(login);
    await register(other);
    expect((await reset(await tokenIn(other))).body.code).toBe('account.link-expired');
    await askForReset(login);
    expect((await confirm(await tokenIn(login))).body.code).toBe('account.link-expired');
  });

  it('does not spare the second factor', async () => {
    const login = aLogin();
    const visitor = await opened(login);
    const { body } = await visitor.get<{ person: { id: string } }>('/session');
    const secret = newTotpSecret();
    await api.get(KeepSecondFactor).give(body.person.id, secret, systemActor('test', 'test'));
    await askForReset(login);
    await reset(await tokenIn(login));
    const again = await api.anybody.signIn({ login, password: 'another walk by the river' });
    expect((await again.get('/account/sessions')).body.code).toBe('account.second-factor-needed');
    const shown = await again.post('/session/second-factor', { code: await generate({ secret }) });
    expect(shown.status).toBe(200);
  });

  it('is not replaced for somebody who was disabled since', async () => {
    const login = aLogin();
    await opened(login);
    await askForReset(login);
    await api.query(`UPDATE identity.people SET state = 'disabled' WHERE login = $1`, [login]);
    expect((await reset(await tokenIn(login))).body.code).toBe('account.link-expired');
  });
});
