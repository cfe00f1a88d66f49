import { newId } from '#kernel/id';
import { Database } from '#platform/database/database';
import { systemActor } from '#platform/http/actor';
import { type Enrolled, RunningApi } from '../../../test/support/running-api';
import type { Visitor } from '../../../test/support/visitor';
import { aToken, bearing } from '../access-token/access-token.fixture';
import { ForgetEnded } from '../forget-ended';
import { SessionKeys } from '../session/session-keys';

interface Listed {
  readonly items: readonly {
    readonly id: string;
    readonly device: string;
    readonly isCurrent: boolean;
    readonly organisationName: string;
  }[];
}

let api: RunningApi;
let account: Enrolled;
beforeAll(async () => (api = await RunningApi.start()));
beforeEach(async () => {
  const organisationId = await api.organisation('enterprise', '沪江轴承');
  account = await api.person([{ organisationId, roles: ['enterprise'] }]);
});
afterAll(() => api.stop());

const signIn = (who = account): Promise<Visitor> => api.anybody.signIn(who);
const isIn = async (visitor: Visitor) => (await visitor.get('/session')).status === 200;
const sessionsOf = async (visitor: Visitor) => (await visitor.get<Listed>('/account/sessions')).body.items;
const next = 'the ferry leaves at dawn';
const change = (visitor: Visitor, given: object) => visitor.put('/account/password', given);

describe('my sessions', () => {
  it('are listed with machine and organisation, the present one first', async () => {
    const userAgent = 'Mozilla/5.0 (Windows NT 10.0) Gecko/20100101 Firefox/145.0';
    const other = api.anybody;
    await other.post(
      '/session',
      { login: account.login, password: account.password },
      { headers: { 'user-agent': userAgent } },
    );
    const mine = await sessionsOf(await signIn());
    expect(mine).toMatchObject([
      { isCurrent: true, organisationName: '沪江轴承' },
      { isCurrent: false, device: 'Firefox · Windows' },
    ]);
    expect(JSON.stringify(mine)).not.toContain(other.token);
  });

  it('end one by one, and all others at once', async () => {
    const [one, two, three] = [await signIn(), await signIn(), await signIn()];
    const twos = (await sessionsOf(two)).find(({ isCurrent }) => isCurrent)?.id ?? '';
    expect((await one.delete(`/account/sessions/${twos}`)).status).toBe(204);
    expect([await isIn(one), await isIn(two), await isIn(three)]).toEqual([true, false, true]);
    expect((await one.delete<object>('/account/sessions')).body).toEqual({ ended: 1, tokensRevoked: 0 });
    expect([await isIn(one), await isIn(three)]).toEqual([true, false]);
    const [{ count } = { count: 0 }] = await api.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM platform.audit_events WHERE action = 'end-session' AND person_id = $1`,
      [account.personId],
    );
    expect(count).toBe(2);
  });

  it('are not anybody else’s to end', async () => {
    const mine = await signIn();
    const [{ id } = { id: '' }] = await sessionsOf(mine);
    const stranger = await api.signIn('enterprise');
    expect((await stranger.delete(`/account/sessions/${id}`)).status).toBe(404);
    expect((await stranger.delete('/account/sessions/not-an-id')).status).toBe(404);
    await stranger.delete('/account/sessions');
    expect(await isIn(mine)).toBe(true);
  });

  it('end when the person is disabled, and when somebody with the right to it ends them', async () => {
    const visitor = await signIn();
    const actor = systemActor('test', 'test');
    const ended = await api
      .get(Database)
      .transaction((tx) => api.get(SessionKeys).end(tx, account.personId, { actor, reason: 'disabled' }));
    expect(ended).toBe(1);
    expect(await isIn(visitor)).toBe(false);
    const other = await signIn();
    await api.query(`UPDATE identity.people SET state = 'disabled' WHERE id = $1`, [account.personId]);
    expect(await isIn(other)).toBe(false);
    expect((await api.anybody.post('/session', { login: account.login, password: account.password })).status).toBe(401);
  });

  it('leave the database when they are over, and no others do', async () => {
    const [over, idle, living] = [await signIn(), await signIn(), await signIn()];
    const idOf = async (visitor: Visitor) => (await sessionsOf(visitor)).find(({ isCurrent }) => isCurrent)?.id;
    const [first, second, third] = [await idOf(over), await idOf(idle), await idOf(living)];
    await api.query(`UPDATE account.sessions SET expires_at = now() - interval '1 second' WHERE id = $1`, [first]);
    await api.query(`UPDATE account.sessions SET last_seen_at = now() - interval '31 minutes' WHERE id = $1`, [second]);
    expect(await api.get(ForgetEnded).execute()).toBeGreaterThanOrEqual(2);
    const left = await api.query(`SELECT id FROM account.sessions WHERE person_id = $1`, [account.personId]);
    expect(left).toEqual([{ id: third }]);
  });
});

describe('my password', () => {
  it('changes: all other sessions end, mine gets a new token, only the new one opens', async () => {
    const [mine, other] = [await signIn(), await signIn()];
    const old = mine.token;
    expect((await change(mine, { current: account.password, next })).status).toBe(204);
    expect(mine.token).not.toBe(old);
    expect([await isIn(mine), await isIn(other)]).toEqual([true, false]);
    expect(await isIn(Object.assign(api.anybody, { token: old }))).toBe(false);
    expect((await api.anybody.post('/session', { login: account.login, password: account.password })).status).toBe(401);
    expect(await isIn(await signIn({ ...account, password: next }))).toBe(true);
  });

  it('takes every access token with it: whoever had the old one may have made it; and its owner is told', async () => {
    const home = await api.organisation('enterprise');
    const owner = await api.person([{ organisationId: home, roles: ['enterprise'] }]);
    const login = `${newId()}@firm.example`;
    await api.query(`UPDATE identity.people SET login = $2 WHERE id = $1`, [owner.personId, login]);
    const mine = await api.anybody.signIn({ ...owner, login });
    const { id, token } = await aToken(mine);
    expect((await api.anybody.get('/demands', bearing(token))).status).toBe(200);
    expect((await change(mine, { current: owner.password, next })).status).toBe(204);
    expect((await api.anybody.get('/demands', bearing(token))).status).toBe(401);
    const story = `SELECT action, facts ->> 'tokensRevoked' AS tokens FROM platform.audit_events
                    WHERE entity_id = ANY($1) AND action IN ('revoke', 'change-password') ORDER BY action`;
    expect(await api.query(story, [[id, owner.personId]])).toEqual([
      { action: 'change-password', tokens: '1' },
      { action: 'revoke', tokens: null },
    ]);
    const told = `SELECT 1 FROM platform.mails WHERE person_id = $1 AND key LIKE 'account.password-changed:%'`;
    expect(await api.query(told, [owner.personId])).toHaveLength(1);
  });

  it.each([
    ['password123', 'password-common'],
    ['kqzvw', 'password-too-short'],
  ])('is not %s', async (weak, code) => {
    expect(await change(await signIn(), { current: account.password, next: weak })).toMatchObject({
      status: 422,
      body: { code: 'account.password-weak', faults: [{ path: 'next', code }] },
    });
  });

  it('is not the same again, nor one with the own login in it', async () => {
    const visitor = await signIn();
    for (const [again, code] of [
      [account.password, 'password-unchanged'],
      [`x ${account.login}`, 'password-has-own-name'],
    ])
      expect((await change(visitor, { current: account.password, next: again })).body.faults?.[0]?.code).toBe(code);
  });

  it('is not guessed at an open desk: after five wrong ones nobody is asked any more', async () => {
    const visitor = await signIn();
    for (let i = 0; i < 5; i++)
      expect((await change(visitor, { current: 'wrong', next })).body.code).toBe('account.password-wrong');
    expect(await change(visitor, { current: account.password, next })).toMatchObject({
      status: 429,
      body: { code: 'account.locked-out' },
    });
  });

  it('may be typed on a keyboard that composes letters, and one that does not', async () => {
    const visitor = await signIn();
    await change(visitor, { current: account.password, next: 'un caf\u00e9 au bord' });
    expect(await isIn(await signIn({ ...account, password: 'un cafe\u0301 au bord' }))).toBe(true);
  });
});
