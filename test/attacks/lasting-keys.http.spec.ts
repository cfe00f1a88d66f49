// OWASP API2: a key that a thief made for themselves must not outlive what its owner does to shut them out.
import type Argon2 from '@node-rs/argon2';
import { generate } from 'otplib';
import { newId } from '#kernel/id';
import { aToken, bearing } from '../../libs/account/access-token/access-token.fixture';
import { eventually } from '../support/eventually';
import { mailsTo } from '../support/mailbox';
import { type Enrolled, RunningApi } from '../support/running-api';
import type { Visitor } from '../support/visitor';

process.env.SECURITY_PROFILE = 'mlps3';
process.env.SECOND_FACTOR = 'staff';

let api: RunningApi;
let account: Enrolled;
let owner: Visitor;
let token: { readonly id: string; readonly token: string };
beforeAll(async () => (api = await RunningApi.start()));
beforeEach(async () => {
  const organisationId = await api.organisation('enterprise');
  const made = await api.person([{ organisationId, roles: ['enterprise'] }]);
  const login = `${newId()}@firm.example`;
  await api.query(`UPDATE identity.people SET login = $2 WHERE id = $1`, [made.personId, login]);
  account = { ...made, login };
  owner = await api.anybody.signIn(account);
  token = await aToken(owner);
  expect(await opens()).toBe(200);
});
afterEach(() => jest.restoreAllMocks());
afterAll(() => api.stop());

const opens = async () => (await api.anybody.get('/demands', bearing(token.token))).status;
const reasonsOfRevocation = () =>
  api.query(`SELECT to_state AS "to", reason_codes AS reasons FROM platform.audit_events
              WHERE entity = 'access-token' AND action = 'revoke' AND entity_id = '${token.id}'`);
const mails = (template: string) =>
  api.query(`SELECT key FROM platform.mails WHERE person_id = $1 AND template = $2`, [account.personId, template]);
const codeOf = (secret: string) => generate({ secret });
const forgetStep = () => api.query(`UPDATE account.second_factors SET last_step = 0`);

async function setUpSecondFactor(): Promise<string> {
  const { body } = await owner.post<{ secret: string }>('/account/second-factor');
  const shown = { code: await codeOf(body.secret) };
  expect((await owner.post('/account/second-factor/confirmation', shown)).status).toBe(200);
  await forgetStep();
  return body.secret;
}

describe('an access token', () => {
  it('ends with all other sessions, for the same reason', async () => {
    await api.anybody.signIn(account);
    expect(await owner.delete('/account/sessions')).toMatchObject({
      status: 200,
      body: { ended: 1, tokensRevoked: 1 },
    });
    expect(await opens()).toBe(401);
    expect(await reasonsOfRevocation()).toEqual([{ to: 'revoked', reasons: ['ended-by-owner'] }]);
  });

  it('ends when the second factor is set up, and again when it is given up; its owner is told', async () => {
    const secret = await setUpSecondFactor();
    expect(await opens()).toBe(401);
    expect(await reasonsOfRevocation()).toEqual([{ to: 'revoked', reasons: ['second-factor-changed'] }]);
    token = await aToken(owner);
    const given = { password: account.password, code: await codeOf(secret) };
    const removed = await owner.post('/account/second-factor/removal', given);
    expect([removed.status < 300, await opens()]).toEqual([true, 401]);
    expect(await mails('account.changed')).toHaveLength(2);
  });

  it('is told to its owner by mail when it is made, with its end and not with the key', async () => {
    const told = await mails('account.token-made');
    expect(told).toEqual([{ key: `account.token-made:${token.id}` }]);
  });

  it('opens nothing while the password has expired', async () => {
    const age = (days: number) =>
      api.query(`UPDATE account.credentials SET changed_at = now() - make_interval(days => $2) WHERE person_id = $1`, [
        account.personId,
        days,
      ]);
    await age(91);
    expect(await opens()).toBe(401);
    await age(89);
    expect(await opens()).toBe(200);
  });

  it('opens nothing while its maker owes a second factor', async () => {
    await api.query(`UPDATE identity.memberships SET roles = '{enterprise,expert}' WHERE person_id = $1`, [
      account.personId,
    ]);
    expect(await opens()).toBe(401);
    await setUpSecondFactor();
    token = await aToken(owner);
    expect(await opens()).toBe(200);
  });
});

describe('a password', () => {
  it('is changed by one of three that know the present one at once; for the others it was wrong', async () => {
    const wanted = ['One-ferry-2031', 'Two-ferry-2032', 'Three-ferry-2033'];
    const devices = await Promise.all(wanted.map(() => api.anybody.signIn(account)));
    const answers = await Promise.all(
      devices.map((device, at) => device.put('/account/password', { current: account.password, next: wanted[at] })),
    );
    expect(answers.map(({ status }) => status).toSorted()).not.toContain(500);
    const winners = wanted.filter((_, at) => answers[at]?.status === 204);
    expect(winners).toHaveLength(1);
    for (const { status, body } of answers)
      if (status !== 204) expect([401, 'account.password-wrong']).toContain(status === 401 ? 401 : body.code);
    const signIns = await Promise.all(
      wanted.map((password) => api.anybody.post('/session', { login: account.login, password })),
    );
    expect(wanted.filter((_, at) => signIns[at]?.status === 200)).toEqual(winners);
  });

  it('opens no session once it is reset, nor for whoever it is being checked for: the answer is that it is wrong', async () => {
    await api.anybody.post('/password-resets', { login: account.login });
    const link = /#([\w-]{43})/.exec((await mailsTo(api, account.login)).at(-1)?.text ?? '')?.[1];
    const { login, password, personId } = account;
    let letGo: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (letGo = resolve));
    const argon2 = jest.requireActual<typeof Argon2>('@node-rs/argon2');
    const { verify } = argon2;
    const checking = jest.spyOn(argon2, 'verify').mockImplementationOnce(async (...given) => {
      const isRight = await verify(...given);
      await held;
      return isRight;
    });
    const signingIn = api.anybody.post('/session', { login, password });
    await eventually(async () => checking.mock.calls.length > 0, { what: 'the password is being checked' });
    const reset = await api.anybody.post('/password-resets/confirmation', { token: link, password: 'One-ferry-2031' });
    letGo();
    expect(reset.status).toBe(204);
    expect(await signingIn).toMatchObject({ status: 401, body: { code: 'account.credentials-wrong' } });
    expect(await api.query(`SELECT 1 FROM account.sessions WHERE person_id = $1`, [personId])).toEqual([]);
    const refusals = await api.query(
      `SELECT reason_codes AS reasons FROM platform.audit_events
        WHERE action = 'sign-in-refused' AND facts ->> 'personId' = $1`,
      [personId],
    );
    expect(refusals).toEqual([{ reasons: ['credentials-wrong'] }]);
    expect((await api.anybody.post('/session', { login, password: 'One-ferry-2031' })).status).toBe(200);
  });
});
