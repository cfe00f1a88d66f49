import { newId } from '#kernel/id';
import { aDemandForm } from '../../../test/support/forms';
import { type Enrolled, RunningApi } from '../../../test/support/running-api';
import type { Visitor } from '../../../test/support/visitor';

interface Session {
  readonly actingAs: { readonly organisationId: string; readonly roles: string[] };
  readonly capacities: { readonly organisationId: string; readonly mandateId: string | null }[];
}

let api: RunningApi;
let home: string;
let account: Enrolled;
beforeAll(async () => {
  api = await RunningApi.start();
  home = await api.organisation('enterprise');
});
beforeEach(async () => (account = await api.person([{ organisationId: home, roles: ['enterprise'] }])));
afterAll(() => api.stop());

const signIn = (): Promise<Visitor> => api.anybody.signIn(account);
const now = (visitor: Visitor) => visitor.get<Session>('/session');

describe('acting under a mandate', () => {
  const mandate = (agent: string, principal: string, given: { days?: number; state?: string } = {}) =>
    api.query(
      `INSERT INTO identity.mandates (id, principal_id, agent_id, roles, starts_on, ends_on, state, version, offered_by)
       VALUES ($1, $2, $3, '{enterprise}', current_date - 9, current_date + $4::int, $5, 1, $3)`,
      [newId(), principal, agent, given.days ?? 30, given.state ?? 'active'],
    );
  const mandateOf = async (visitor: Visitor) =>
    (await now(visitor)).body.capacities.find((capacity) => capacity.mandateId !== null);

  const broker = async () => {
    const agency = await api.organisation('service_provider');
    return api.person([{ organisationId: agency, roles: ['tech_manager'] }]);
  };
  const actFor = async (visitor: Visitor, organisationId: string) => {
    const { mandateId } = (await mandateOf(visitor)) ?? {};
    return visitor.put('/session/acting-as', { organisationId, mandateId });
  };

  it('gives the principal’s roles, and the audit names the mandate', async () => {
    const principal = await api.organisation('enterprise');
    account = await api.person([{ organisationId: await api.organisation('institute'), roles: ['tech_manager'] }]);
    await mandate(account.personId, principal);
    const visitor = await signIn();
    expect((await visitor.get('/demands')).status).toBe(403);
    const { mandateId } = (await mandateOf(visitor)) ?? {};
    await visitor.put('/session/acting-as', { organisationId: principal, mandateId });
    const { id } = await visitor.done(visitor.post('/demands', aDemandForm()));
    const [row] = await api.query(
      `SELECT organisation_id, person_id, mandate_id FROM platform.audit_events WHERE entity_id = $1`,
      [id],
    );
    expect(row).toEqual({ organisation_id: principal, person_id: account.personId, mandate_id: mandateId });
  });

  it('ends with the next request when the mandate ends', async () => {
    const principal = await api.organisation('enterprise');
    account = await broker();
    await mandate(account.personId, principal);
    const visitor = await signIn();
    await actFor(visitor, principal);
    expect((await visitor.get('/demands')).status).toBe(200);
    await api.query(`UPDATE identity.mandates SET state = 'revoked' WHERE principal_id = $1`, [principal]);
    expect((await visitor.get('/demands')).status).toBe(403);
    expect((await now(visitor)).body.actingAs).toBeNull();
    expect(await mandateOf(visitor)).toBeUndefined();
  });

  it.each([
    [
      'is a technology manager no more',
      `UPDATE identity.memberships SET roles = '{service_provider}' WHERE person_id = $1`,
    ],
    ['has left the agency', `DELETE FROM identity.memberships WHERE person_id = $1`],
    [
      'belongs to an agency that is suspended',
      `UPDATE identity.organisations SET state = 'suspended'
        WHERE id IN (SELECT organisation_id FROM identity.memberships WHERE person_id = $1)`,
    ],
  ])('ends with the next request when the agent %s', async (_, sql) => {
    const principal = await api.organisation('enterprise');
    account = await broker();
    await mandate(account.personId, principal);
    const visitor = await signIn();
    await actFor(visitor, principal);
    expect((await visitor.get('/demands')).status).toBe(200);
    await api.query(sql, [account.personId]);
    expect((await visitor.get('/demands')).status).toBe(403);
  });

  it.each([{ state: 'offered' }, { state: 'expired' }, { days: -1 }])('needs one in force: %p', async (given) => {
    const principal = await api.organisation('enterprise');
    account = await broker();
    await mandate(account.personId, principal, given);
    const visitor = await signIn();
    expect(await mandateOf(visitor)).toBeUndefined();
    expect((await visitor.put('/session/acting-as', { organisationId: principal })).status).toBe(403);
  });

  it('is not possible for an organisation that is suspended', async () => {
    const visitor = await signIn();
    await api.query(`UPDATE identity.organisations SET state = 'suspended' WHERE id = $1`, [home]);
    expect((await visitor.get('/demands')).status).toBe(403);
    await api.query(`UPDATE identity.organisations SET state = 'verified' WHERE id = $1`, [home]);
    expect((await visitor.get('/demands')).status).toBe(200);
  });
});

describe('acting for another of one’s organisations', () => {
  it('changes what one may do and see, until one changes back', async () => {
    const institute = await api.organisation('institute');
    account = await api.person([
      { organisationId: home, roles: ['enterprise'] },
      { organisationId: institute, roles: ['institute'] },
    ]);
    const visitor = await signIn();
    const [first, other] = [home, institute];
    const before = (await now(visitor)).body.actingAs.organisationId;
    const target = before === first ? other : first;
    expect(await visitor.put<Session>('/session/acting-as', { organisationId: target })).toMatchObject({
      status: 200,
      body: { actingAs: { organisationId: target } },
    });
    const statuses = async () => [(await visitor.get('/demands')).status, (await visitor.get('/achievements')).status];
    await visitor.put('/session/acting-as', { organisationId: institute });
    expect(await statuses()).toEqual([403, 200]);
    await visitor.put('/session/acting-as', { organisationId: home });
    expect(await statuses()).toEqual([200, 403]);
  });

  it('is refused where one is no member, and changes nothing', async () => {
    const visitor = await signIn();
    for (const organisationId of [await api.organisation('enterprise'), newId()]) {
      expect(await visitor.put('/session/acting-as', { organisationId })).toMatchObject({
        status: 403,
        body: { code: 'account.not-for-that-organisation' },
      });
    }
    expect((await now(visitor)).body.actingAs.organisationId).toBe(home);
  });

  it('does not change a colleague’s session', async () => {
    const other = await api.organisation('enterprise');
    account = await api.person(
      [home, other].map((organisationId) => ({ organisationId, roles: ['enterprise' as const] })),
    );
    const [one, two] = [await signIn(), await signIn()];
    await one.put('/session/acting-as', { organisationId: other });
    await two.put('/session/acting-as', { organisationId: home });
    expect([(await now(one)).body.actingAs.organisationId, (await now(two)).body.actingAs.organisationId]).toEqual([
      other,
      home,
    ]);
  });
});
