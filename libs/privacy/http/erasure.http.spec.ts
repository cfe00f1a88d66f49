import { addDays, dayInShanghai } from '#kernel/clock';
import { newId } from '#kernel/id';
import { CarryOutErasures } from '../carry-out-erasures';
import { coolDownSql, makeAdminSql, type OwnErasure } from '../erasure.fixture';
import { type Enrolled, RunningApi } from '../../../test/support/running-api';
import type { Problem, Receipt, Visitor } from '../../../test/support/visitor';

interface Queue {
  readonly items: {
    readonly id: string;
    readonly personName: string;
    readonly overdue: boolean;
    readonly state: string;
  }[];
}

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
const refuse = (id: string, given: object = {}, by = sysadmin) =>
  by.post<Receipt & Problem>(`/erasures/${id}/refusal`, {
    version: 1,
    reasonCode: 'refuse.under_inquiry',
    reasonText: '审计未结束',
    ...given,
  });
const makeAdmin = (personId = account.personId) => api.query(makeAdminSql, [personId]);
const apply = (state: string) =>
  api.query(
    `INSERT INTO enrolment.applications (id, applicant_id, state, version, uscc, name, kind, post, statement, language, due_on, submitted_at, reason_codes)
     VALUES ($1, $2, $3, 2, '91310000000000000X', '新桥公司', 'enterprise', '主任', '本人', 'zh', current_date, now(), '{withdraw.no_longer_needed}')`,
    [newId(), account.personId, state],
  );

describe('asking to be erased', () => {
  it('says until when one can think again and by when it is answered', async () => {
    expect(await own()).toEqual({ request: null, obstacles: [], coolingDays: 7, answerDays: 15 });
    const { id } = await visitor.done(ask());
    const { request } = await own();
    expect(request).toMatchObject({
      id,
      state: 'requested',
      version: 1,
      dueOn: addDays(dayInShanghai(new Date()), 15),
    });
    const cooling = Date.parse(request?.coolingUntil ?? '') - Date.parse(request?.requestedAt ?? '');
    expect(cooling / 86_400_000).toBe(7);
    expect((await visitor.get('/demands')).status).toBe(200);
  });

  it('needs the password once more, and one request at a time', async () => {
    await api.query(`UPDATE account.sessions SET authenticated_at = now() - interval '1 hour' WHERE person_id = $1`, [
      account.personId,
    ]);
    expect(await ask()).toMatchObject({ status: 403, body: { code: 'account.reauthentication-needed' } });
    await visitor.post('/session/proof', { password: account.password });
    const both = await Promise.all([ask(), ask()]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([201, 422]);
    expect(both.find(({ status }) => status === 422)?.body.code).toBe('privacy.erasure-already-requested');
  });

  it('is refused to the last administrator of an organisation, who is told which', async () => {
    await makeAdmin();
    const [{ name } = { name: '' }] = await api.query<{ name: string }>(
      `SELECT name FROM identity.organisations WHERE id = $1`,
      [home],
    );
    expect((await own()).obstacles).toEqual([{ kind: 'last-admin', name }]);
    expect(await ask()).toMatchObject({
      status: 422,
      body: { code: 'privacy.erasure-blocked', faults: [{ path: name, code: 'erasure-last-admin' }] },
    });
    const other = await api.person([{ organisationId: home, roles: ['organisation_admin'] }]);
    await api.query(`UPDATE identity.people SET state = 'disabled' WHERE id = $1`, [other.personId]);
    expect((await ask()).status).toBe(422);
    await api.query(`UPDATE identity.people SET state = 'active' WHERE id = $1`, [other.personId]);
    expect((await ask()).status).toBe(201);
  });

  it.each(['submitted', 'returned', 'in_review'])('is refused while an application is %s', async (state) => {
    await apply(state);
    expect(await ask()).toMatchObject({
      status: 422,
      body: { faults: [{ path: '新桥公司', code: 'erasure-open-case' }] },
    });
  });

  it('tells the owner of the mailbox', async () => {
    await api.query(`UPDATE identity.people SET login = $2 WHERE id = $1`, [
      account.personId,
      `${newId()}@mail.example`,
    ]);
    await visitor.done(ask());
    expect(await api.query(`SELECT template FROM platform.mails WHERE person_id = $1`, [account.personId])).toEqual([
      { template: 'privacy.requested' },
    ]);
  });

  it('can be taken back with the version read, and asked again', async () => {
    expect((await visitor.post('/account/erasure/withdrawal', { version: 1 })).status).toBe(404);
    const { id } = await visitor.done(ask());
    expect((await visitor.post('/account/erasure/withdrawal', { version: 2 })).status).toBe(409);
    expect(await visitor.done(visitor.post('/account/erasure/withdrawal', { version: 1 }))).toEqual({
      id,
      state: 'withdrawn',
      version: 2,
    });
    await coolDown(id);
    await carryOut();
    expect((await visitor.get('/session')).status).toBe(200);
    expect((await visitor.post('/account/erasure/withdrawal', { version: 2 })).status).toBe(409);
    expect((await ask()).status).toBe(201);
  });
});

describe('the desk', () => {
  it('shows what waits, the oldest first, and what is overdue', async () => {
    const { id } = await visitor.done(ask());
    await api.query(`UPDATE privacy.erasures SET due_on = current_date - 2 WHERE id = $1`, [id]);
    const { items } = (await sysadmin.get<Queue>('/erasures?limit=100')).body;
    expect(items.find((item) => item.id === id)).toMatchObject({
      overdue: true,
      state: 'requested',
      personName: account.login,
    });
  });

  it('is for the system administrator; one request is also for whoever made it', async () => {
    const { id } = await visitor.done(ask());
    const others = [
      await api.signIn('auditor'),
      await api.signIn('operator'),
      await api.signIn('organisation_admin', home),
    ];
    for (const other of others) {
      expect((await other.get('/erasures')).status).toBe(403);
      expect((await other.get(`/erasures/${id}`)).status).toBe(404);
      expect((await refuse(id, {}, other)).status).toBe(403);
    }
    expect((await api.anybody.get(`/erasures/${id}`)).status).toBe(401);
    expect((await visitor.get(`/erasures/${id}`)).status).toBe(200);
    expect((await sysadmin.get(`/erasures/${id}`)).status).toBe(200);
    expect((await sysadmin.get(`/erasures/${newId()}`)).status).toBe(404);
  });

  it('refuses with a reason of its list, which the person reads and can mend', async () => {
    const { id } = await visitor.done(ask());
    for (const reasonCode of ['', 'nonsense', 'refuse.nonsense', 'resign.done'])
      expect([400, 422]).toContain((await refuse(id, { reasonCode })).status);
    expect((await refuse(id, { version: 3 })).status).toBe(409);
    expect(await sysadmin.done(refuse(id))).toEqual({ id, state: 'refused', version: 2 });
    expect((await own()).request).toMatchObject({
      state: 'refused',
      reasonCodes: ['refuse.under_inquiry'],
      reasonText: '审计未结束',
    });
    await coolDown(id);
    await carryOut();
    expect((await visitor.get('/session')).status).toBe(200);
    expect((await refuse(id, { version: 2 })).status).toBe(409);
    expect((await ask()).status).toBe(201);
  });

  it('does not decide on the own request', async () => {
    const organisationId = await api.organisation('sysadmin');
    const clerk = await api.signIn('sysadmin', organisationId);
    const { id } = await clerk.done(ask(clerk));
    expect(await refuse(id, {}, clerk)).toMatchObject({ status: 403, body: { code: 'privacy.own-erasure' } });
  });
});
