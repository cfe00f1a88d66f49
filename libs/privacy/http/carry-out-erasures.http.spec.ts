import { newId } from '#kernel/id';
import { Database } from '#platform/database/database';
import { Mails } from '#platform/mail/mails';
import { CarryOutErasures } from '../carry-out-erasures';
import { coolDownSql, makeAdminSql, type OwnErasure } from '../erasure.fixture';
import { aDemandForm } from '../../../test/support/forms';
import { type Enrolled, RunningApi } from '../../../test/support/running-api';
import type { Problem, Receipt, Visitor } from '../../../test/support/visitor';

let api: RunningApi;
let home: string;
let account: Enrolled;
let visitor: Visitor;
let sysadmin: Visitor;
beforeAll(async () => {
  api = await RunningApi.start();
  sysadmin = await api.signIn('sysadmin');
});
beforeEach(async () => {
  home = await api.organisation('enterprise');
  account = await api.person([{ organisationId: home, roles: ['enterprise'] }]);
  visitor = await api.anybody.signIn(account);
});
afterAll(() => api.stop());

const ask = (by = visitor) => by.post<Receipt & Problem>('/account/erasure');
const own = async (by = visitor) => (await by.get<OwnErasure>('/account/erasure')).body;
const coolDown = (id: string) => api.query(coolDownSql, [id]);
const carryOut = () => api.get(CarryOutErasures).execute();
const count = async (table: string, column = 'person_id') =>
  (await api.query(`SELECT 1 FROM ${table} WHERE ${column} = $1`, [account.personId])).length;
const makeAdmin = (personId = account.personId) => api.query(makeAdminSql, [personId]);
const apply = (state: string) =>
  api.query(
    `INSERT INTO enrolment.applications (id, applicant_id, state, version, uscc, name, kind, post, statement, language, due_on, submitted_at, reason_codes)
     VALUES ($1, $2, $3, 2, '91310000000000000X', '新桥公司', 'enterprise', '主任', '本人', 'zh', current_date, now(), '{withdraw.no_longer_needed}')`,
    [newId(), account.personId, state],
  );

describe('the clock', () => {
  const mailTo = (personId: string) =>
    api.get(Database).transaction((tx) =>
      api.get(Mails).send(tx, {
        key: newId(),
        to: 'waiting@mail.example',
        personId,
        language: 'zh',
        template: 'account.reset',
        facts: { link: { path: '/reset' } },
      }),
    );

  it('waits until the person has had time to think again', async () => {
    const { id } = await visitor.done(ask());
    await carryOut();
    expect((await visitor.get<Receipt>(`/erasures/${id}`)).body.state).toBe('requested');
  });

  it('takes away what opens the account and whatever names the person, once', async () => {
    const login = `${newId()}@mail.example`;
    await api.query(`UPDATE identity.people SET login = $2, name = '林舟' WHERE id = $1`, [account.personId, login]);
    const made = await visitor.post<{ token: string }>('/account/tokens', {
      name: 'ERP',
      scopes: ['demand:read'],
      days: 9,
    });
    const demand = await visitor.done(visitor.post('/demands', aDemandForm()));
    await apply('withdrawn');
    const principal = await api.organisation('enterprise');
    const mandates = [newId(), newId()];
    for (const [i, state] of ['active', 'offered'].entries())
      await api.query(
        `INSERT INTO identity.mandates (id, principal_id, agent_id, roles, starts_on, ends_on, state, version, offered_by)
         VALUES ($1, $2, $3, '{enterprise}', current_date - 9, current_date + 9, $4, 1, $3)`,
        [mandates[i], principal, account.personId, state],
      );
    await mailTo(account.personId);
    const { id } = await visitor.done(ask());
    await coolDown(id);
    expect(await carryOut()).toBe(1);
    expect(await carryOut()).toBe(0);

    expect((await visitor.get('/session')).status).toBe(401);
    for (const tried of [login, account.login])
      expect((await api.anybody.post('/session', { login: tried, password: account.password })).status).toBe(401);
    const headers = { authorization: `Bearer ${made.body.token}` };
    expect((await api.anybody.get('/demands', { headers })).status).toBe(401);
    for (const table of ['credentials', 'second_factors', 'sessions', 'access_tokens', 'devices', 'mailed_links'])
      expect(`${table} ${await count(`account.${table}`)}`).toBe(`${table} 0`);
    expect(await count('identity.memberships')).toBe(0);
    expect(await count('platform.mails')).toBe(0);
    const ended = await api.query(
      `SELECT state, reason_codes AS why FROM identity.mandates WHERE id = ANY($1) ORDER BY array_position($1, id)`,
      [mandates],
    );
    expect(ended).toEqual([
      { state: 'resigned', why: ['resign.account_closed'] },
      { state: 'declined', why: ['decline.account_closed'] },
    ]);
    const [left] = await api.query<{ name: string; login: string }>(
      `SELECT name, state, login FROM identity.people WHERE id = $1`,
      [account.personId],
    );
    expect(left).toMatchObject({
      name: '已注销用户',
      state: 'erased',
      login: expect.stringMatching(/^erased-[0-9a-f]{64}$/),
    });
    // The name and the address are nowhere any more, and what was done still says by whose id.
    const everywhere = await api.query<{ text: string }>(
      `SELECT t::text AS text FROM platform.audit_events t UNION ALL SELECT t::text FROM enrolment.applications t
        UNION ALL SELECT t::text FROM identity.people t UNION ALL SELECT t::text FROM platform.outbox_messages t`,
    );
    for (const { text } of everywhere) for (const gone of ['林舟', login]) expect(text).not.toContain(gone);
    const [application] = await api.query(
      `SELECT post, statement FROM enrolment.applications WHERE applicant_id = $1`,
      [account.personId],
    );
    expect(application).toEqual({ post: '', statement: null });
    const [story] = await api.query(`SELECT person_id FROM platform.audit_events WHERE entity_id = $1`, [demand.id]);
    expect(story).toEqual({ person_id: account.personId });
    expect((await sysadmin.get<{ personName: string }>(`/erasures/${id}`)).body.personName).toBe('已注销用户');
    // The address is free for a new beginning, which is somebody else.
    const anew = await api.query<{ id: string }>(
      `INSERT INTO identity.people (id, login, name) VALUES ($1, $2, '林舟') RETURNING id`,
      [newId(), login],
    );
    expect(anew[0]?.id).not.toBe(account.personId);
  });

  it('refuses with the reason where something came in the way since it was asked', async () => {
    const { id } = await visitor.done(ask());
    await apply('submitted');
    await makeAdmin();
    await coolDown(id);
    await carryOut();
    expect((await own()).request).toMatchObject({
      state: 'refused',
      reasonCodes: expect.arrayContaining(['refuse.last_admin', 'refuse.open_cases']),
    });
    expect((await visitor.get('/demands')).status).toBe(200);
  });

  it('leaves an organisation its last administrator, also where two are due at once', async () => {
    await makeAdmin();
    const second = await api.person([{ organisationId: home, roles: ['organisation_admin'] }]);
    const other = await api.anybody.signIn(second);
    const ids = [(await visitor.done(ask())).id, (await other.done(ask(other))).id];
    for (const id of ids) await coolDown(id);
    await Promise.all([carryOut(), carryOut()]);
    await carryOut();
    const states = await Promise.all(
      ids.map(async (id) => (await sysadmin.get<Receipt>(`/erasures/${id}`)).body.state),
    );
    expect(states.toSorted()).toEqual(['done', 'refused']);
    expect(await api.query(`SELECT 1 FROM identity.memberships WHERE organisation_id = $1`, [home])).toHaveLength(1);
  });

  it('keeps nothing of an erasure that breaks half way, and does it later', async () => {
    const { id } = await visitor.done(ask());
    await coolDown(id);
    await api.query(`ALTER TABLE account.devices RENAME TO devices_away`);
    await carryOut();
    await api.query(`ALTER TABLE account.devices_away RENAME TO devices`);
    expect((await visitor.get('/demands')).status).toBe(200);
    await carryOut();
    expect((await visitor.get('/demands')).status).toBe(401);
  });
});
