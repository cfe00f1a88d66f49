import { generate } from 'otplib';
import type { Role } from '#kernel/role';
import { systemActor } from '#platform/http/actor';
import { type Enrolled, RunningApi } from '../../../test/support/running-api';
import type { Visitor } from '../../../test/support/visitor';
import { KeepSecondFactor } from '../second-factor/keep-second-factor';

process.env.SECOND_FACTOR = 'staff';

interface Session {
  readonly secondFactor: string;
  readonly actingAs: object | null;
  readonly capacities: object[];
}
interface Proposed {
  readonly secret: string;
  readonly otpauth: string;
  readonly qrSvg: string;
}

let api: RunningApi;
let account: Enrolled;
beforeAll(async () => (api = await RunningApi.start()));
beforeEach(async () => (account = await staff('expert')));
afterAll(() => api.stop());

const staff = async (...roles: Role[]) => api.person([{ organisationId: await api.organisation('expert'), roles }]);
const signIn = (who = account): Promise<Visitor> => api.anybody.signIn(who);
const standing = async (visitor: Visitor) => (await visitor.get<Session>('/session')).body;
const codeOf = (secret: string, steps = 0) => generate({ secret, epoch: Date.now() / 1000 + steps * 30 });
/** As if the codes used so far were of long ago: a test cannot wait half a minute for the next one. */
const forgetStep = () => api.query(`UPDATE account.second_factors SET last_step = 0`);
const show = (visitor: Visitor, shown: object) =>
  visitor.post<Session & { code: string }>('/session/second-factor', shown);

async function setUp(visitor: Visitor): Promise<{ secret: string; recoveryCodes: string[] }> {
  const { body } = await visitor.post<Proposed>('/account/second-factor');
  const confirmed = await visitor.post<{ recoveryCodes: string[] }>('/account/second-factor/confirmation', {
    code: await codeOf(body.secret),
  });
  expect(confirmed.status).toBe(200);
  await forgetStep();
  return { secret: body.secret, recoveryCodes: confirmed.body.recoveryCodes };
}

describe('staff without a second factor', () => {
  it('signs in to set it up, and to nothing else', async () => {
    const visitor = await signIn();
    expect(await standing(visitor)).toMatchObject({ secondFactor: 'to-set-up', actingAs: null, capacities: [] });
    for (const answer of [
      await visitor.get('/screening-queue'),
      await visitor.get('/account/sessions'),
      await visitor.put('/account/password', { current: account.password, next: 'another long password' }),
      await visitor.put('/session/acting-as', { organisationId: account.personId }),
    ])
      expect(answer).toMatchObject({ status: 403, body: { code: 'account.second-factor-needed' } });
    expect((await visitor.get('/taxonomy')).status).toBe(200);
    await setUp(visitor);
    expect(await standing(visitor)).toMatchObject({ secondFactor: 'passed', capacities: [{ roles: ['expert'] }] });
  });

  it('becomes so in the middle of a session when a role is given, and is free again when it is taken', async () => {
    account = await api.person([{ organisationId: await api.organisation('enterprise'), roles: ['enterprise'] }]);
    const visitor = await signIn();
    expect((await standing(visitor)).secondFactor).toBe('none');
    await api.query(`UPDATE identity.memberships SET roles = '{enterprise,expert}' WHERE person_id = $1`, [
      account.personId,
    ]);
    expect(await visitor.get('/demands')).toMatchObject({
      status: 403,
      body: { code: 'account.second-factor-needed' },
    });
    await api.query(`UPDATE identity.memberships SET roles = '{enterprise}' WHERE person_id = $1`, [account.personId]);
    expect((await visitor.get('/demands')).status).toBe(200);
  });

  it.each<Role[]>([
    ['auditor'],
    ['expert', 'auditor'],
    ['sysadmin'],
    ['operator', 'enterprise'],
    ['reg_officer'],
    ['voucher_approver'],
  ])('is whoever holds %s', async (...roles) =>
    expect((await standing(await signIn(await staff(...roles)))).secondFactor).toBe('to-set-up'),
  );
});

describe('setting it up', () => {
  it('gives a secret of 160 bits, its picture and ten recovery codes; the database shows none of them', async () => {
    const visitor = await signIn();
    const { body } = await visitor.post<Proposed>('/account/second-factor');
    expect(body.secret).toMatch(/^[A-Z2-7]{32}$/);
    expect(body.otpauth).toContain(`secret=${body.secret}`);
    expect(body.qrSvg).toMatch(/^<svg[^]*<\/svg>\s*$/);
    const { body: confirmed } = await visitor.post<{ recoveryCodes: string[] }>('/account/second-factor/confirmation', {
      code: await codeOf(body.secret),
    });
    expect(new Set(confirmed.recoveryCodes).size).toBe(10);
    const kept = await api.query(
      `SELECT encode(f.secret, 'escape') AS secret, array_agg(r.code_hash) AS codes FROM account.second_factors f
         JOIN account.recovery_codes r USING (person_id) WHERE person_id = $1 GROUP BY f.secret`,
      [account.personId],
    );
    expect(kept).toHaveLength(1);
    for (const secret of [body.secret, ...confirmed.recoveryCodes]) expect(JSON.stringify(kept)).not.toContain(secret);
  });

  it('changes nothing until a right code is shown', async () => {
    const visitor = await signIn();
    await visitor.post('/account/second-factor');
    expect(await visitor.post('/account/second-factor/confirmation', { code: '000000' })).toMatchObject({
      status: 422,
      body: { code: 'account.code-wrong' },
    });
    expect((await standing(await signIn())).secondFactor).toBe('to-set-up');
  });

  it('gives the session a new token and ends all others', async () => {
    const [one, other] = [await signIn(), await signIn()];
    const old = one.token;
    await setUp(one);
    expect(one.token).not.toBe(old);
    expect((await other.get('/session')).status).toBe(401);
    expect((await Object.assign(api.anybody, { token: old }).get('/session')).status).toBe(401);
    expect((await one.get('/session')).status).toBe(200);
  });

  it('is not possible a second time, nor long after signing in without the password', async () => {
    const visitor = await signIn();
    await api.query(`UPDATE account.sessions SET authenticated_at = now() - interval '11 minutes'`);
    const refused = await visitor.post('/account/second-factor');
    expect(refused).toMatchObject({ status: 403, body: { code: 'account.reauthentication-needed' } });
    expect(await visitor.post('/session/proof', { password: 'wrong' })).toMatchObject({
      status: 422,
      body: { code: 'account.password-wrong' },
    });
    expect((await visitor.post('/session/proof', { password: account.password })).status).toBe(204);
    await setUp(visitor);
    expect((await visitor.post('/account/second-factor')).status).toBe(409);
  });

  it('is open to everybody, and asked for from then on', async () => {
    account = await api.person([]);
    const { secret } = await setUp(await signIn());
    const visitor = await signIn();
    expect((await standing(visitor)).secondFactor).toBe('needed');
    expect((await show(visitor, { code: await codeOf(secret) })).body.secondFactor).toBe('passed');
  });
});

describe('the second step', () => {
  let secret: string;
  let recoveryCodes: string[];
  beforeEach(async () => ({ secret, recoveryCodes } = await setUp(await signIn())));

  it('brings the roles, with another token', async () => {
    const visitor = await signIn();
    const old = visitor.token;
    expect(await standing(visitor)).toMatchObject({ secondFactor: 'needed', actingAs: null, capacities: [] });
    expect((await visitor.get('/screening-queue')).body.code).toBe('account.second-factor-needed');
    expect((await show(visitor, { code: await codeOf(secret) })).body).toMatchObject({
      secondFactor: 'passed',
      actingAs: { roles: ['expert'] },
    });
    expect((await visitor.get('/screening-queue')).status).toBe(200);
    expect(visitor.token).not.toBe(old);
    expect((await Object.assign(api.anybody, { token: old }).get('/session')).status).toBe(401);
  });

  it('takes each code once, also when it is shown twice at once', async () => {
    const code = await codeOf(secret);
    const [one, two, three] = [await signIn(), await signIn(), await signIn()];
    const answers = await Promise.all([show(one, { code }), show(two, { code })]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 422]);
    expect((await show(three, { code })).body.code).toBe('account.code-wrong');
    // The step before is over once this one was used.
    expect((await show(three, { code: await codeOf(secret, -1) })).status).toBe(422);
  });

  it.each([-1, 1])('takes the code %d step away, for clocks differ', async (steps) =>
    expect((await show(await signIn(), { code: await codeOf(secret, steps) })).status).toBe(200),
  );

  it.each([-2, 2])('takes no code %d steps away', async (steps) =>
    expect((await show(await signIn(), { code: await codeOf(secret, steps) })).status).toBe(422),
  );

  it('takes a recovery code, once, however it is typed', async () => {
    const [first = '', second = ''] = recoveryCodes;
    expect((await show(await signIn(), { recoveryCode: first })).status).toBe(200);
    expect((await show(await signIn(), { recoveryCode: first })).status).toBe(422);
    expect((await show(await signIn(), { recoveryCode: second.toLowerCase().replaceAll('-', ' ') })).status).toBe(200);
    const visitor = await signIn();
    await show(visitor, { code: await codeOf(secret) });
    expect((await visitor.get('/account/second-factor')).body).toMatchObject({ isOn: true, recoveryCodesLeft: 8 });
  });

  it('does not take somebody else’s code or recovery code', async () => {
    const other = await staff('expert');
    const theirs = await setUp(await signIn(other));
    const visitor = await signIn();
    expect((await show(visitor, { code: await codeOf(theirs.secret) })).status).toBe(422);
    expect((await show(visitor, { recoveryCode: theirs.recoveryCodes[0] })).status).toBe(422);
  });

  it('ends the session at the fifth wrong code, and the next sessions of this person have to wait', async () => {
    const stranger = api.anybody;
    await stranger.signIn(account);
    for (let i = 0; i < 5; i++) expect((await show(stranger, { code: '000000' })).status).toBe(422);
    expect((await stranger.get('/session')).status).toBe(401);
    const next = await api.anybody.signIn(account);
    expect(await show(next, { code: await codeOf(secret) })).toMatchObject({
      status: 429,
      body: { code: 'account.locked-out' },
    });
  });

  it.each([
    {},
    { code: '12345' },
    { code: 123456 },
    { code: ['123456'] },
    { recoveryCode: '' },
    { code: '123456', more: 1 },
  ])('takes no form like %j', async (form) => expect((await show(await signIn(), form)).status).toBe(400));

  it('is not asked of who has passed it, and not open to strangers', async () => {
    const visitor = await signIn();
    await show(visitor, { code: await codeOf(secret) });
    await forgetStep();
    expect((await show(visitor, { code: await codeOf(secret) })).status).toBe(409);
    expect((await show(api.anybody, { code: await codeOf(secret) })).status).toBe(401);
  });
});

describe('who lost everything', () => {
  it('is let in anew by the operator, and sets it up again', async () => {
    const visitor = await signIn();
    await setUp(visitor);
    const operator = systemActor('test', 'test');
    expect(await api.get(KeepSecondFactor).forget(account.personId, operator)).toBe(true);
    expect(await api.get(KeepSecondFactor).forget(account.personId, operator)).toBe(false);
    expect((await visitor.get('/session')).status).toBe(401);
    expect((await standing(await signIn())).secondFactor).toBe('to-set-up');
  });
});

describe('giving it up', () => {
  it('needs the password and a code, ends other sessions, and staff is asked to set it up anew', async () => {
    const visitor = await signIn();
    const { secret } = await setUp(visitor);
    const remove = (given: object) => visitor.post('/account/second-factor/removal', given);
    expect((await remove({ password: 'wrong', code: await codeOf(secret) })).body.code).toBe('account.password-wrong');
    expect((await remove({ password: account.password, code: '000000' })).body.code).toBe('account.code-wrong');
    expect((await remove({ password: account.password })).status).toBe(400);
    expect((await remove({ password: account.password, code: await codeOf(secret) })).status).toBe(204);
    expect((await standing(visitor)).secondFactor).toBe('to-set-up');
    await setUp(visitor);
  });

  it('of recovery codes makes the old ones worthless', async () => {
    const visitor = await signIn();
    const { secret, recoveryCodes } = await setUp(visitor);
    const renewed = await visitor.post<{ recoveryCodes: string[] }>('/account/second-factor/recovery-codes', {
      code: await codeOf(secret),
    });
    expect(renewed.status).toBe(200);
    expect((await show(await signIn(), { recoveryCode: recoveryCodes[0] })).status).toBe(422);
    expect((await show(await signIn(), { recoveryCode: renewed.body.recoveryCodes[0] })).status).toBe(200);
  });
});
