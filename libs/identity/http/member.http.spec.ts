import { newId } from '#kernel/id';
import { RunningApi } from '../../../test/support/running-api';
import type { Visitor } from '../../../test/support/visitor';

let api: RunningApi;
let home: string;
let admin: Visitor;
beforeAll(async () => (api = await RunningApi.start()));
afterAll(() => api.stop());
beforeEach(async () => {
  home = await api.organisation('enterprise');
  admin = await api.signIn('organisation_admin', home);
});

interface Member {
  readonly personId: string;
  readonly login: string | null;
  readonly version: number | null;
  readonly roles: string[];
  readonly isYourself: boolean;
}
interface Members {
  readonly items: Member[];
  readonly nextCursor: string | null;
}
const colleague = async () => {
  const account = await api.person([{ organisationId: home, roles: ['enterprise'] }]);
  return { ...account, visitor: await api.anybody.signIn(account) };
};
const change = (by: Visitor, personId: string, given: object = {}) =>
  by.put(`/members/${personId}/roles`, { roles: ['tech_manager'], version: 1, ...given });
const remove = (by: Visitor, personId: string, given: object = {}) =>
  by.post(`/members/${personId}/removal`, { version: 1, reasonCode: 'remove.left', reasonText: '谢谢', ...given });

describe('the members of an organisation', () => {
  it('are all there for its administrator, and names and roles for colleagues', async () => {
    const { visitor, login, personId } = await colleague();
    const seen = (await admin.get<Members>('/members')).body.items;
    expect(seen).toHaveLength(2);
    expect(seen.find((member) => member.personId === personId)).toMatchObject({ login, version: 1, isYourself: false });
    const own = (await visitor.get<Members>('/members')).body.items;
    expect(own.map(({ login: told, version }) => [told, version])).toEqual([
      [null, null],
      [null, null],
    ]);
    expect(own.map(({ roles }) => roles)).toEqual([['organisation_admin'], ['enterprise']]);
  });

  it('come page by page', async () => {
    await colleague();
    await colleague();
    const first = (await admin.get<Members>('/members?limit=2')).body;
    const rest = (await admin.get<Members>(`/members?limit=2&cursor=${first.nextCursor}`)).body;
    expect([...first.items, ...rest.items].map(({ personId }) => personId)).toHaveLength(3);
    expect(rest.nextCursor).toBeNull();
  });

  it('are no business of somebody who belongs elsewhere, or acts for nobody', async () => {
    const { personId } = await colleague();
    const stranger = await api.signIn('organisation_admin', await api.organisation('enterprise'));
    expect((await stranger.get<Members>('/members')).body.items.map((member) => member.personId)).not.toContain(
      personId,
    );
    const nobody = await api.anybody.signIn(await api.person([]));
    expect((await nobody.get<Members>('/members')).body).toEqual({ items: [], nextCursor: null });
    expect((await api.anybody.get('/members')).status).toBe(401);
  });
});

describe('changing the roles of a member', () => {
  it('acts with the member’s next request', async () => {
    const { visitor, personId } = await colleague();
    expect((await visitor.get('/demands')).status).toBe(200);
    expect(await change(admin, personId)).toMatchObject({ status: 200, body: { id: personId, version: 2 } });
    expect(await visitor.get('/demands')).toMatchObject({ status: 403, body: { code: 'role-not-allowed' } });
  });

  it.each([
    ['a role of staff', { roles: ['enterprise', 'expert'] }, 403, 'identity.role-not-yours-to-grant'],
    ['a role of other organisations', { roles: ['researcher'] }, 422, 'identity.role-not-for-kind'],
    ['an old version', { version: 7 }, 409, 'stale-version'],
    ['no role', { roles: [] }, 400, 'input-malformed'],
    ['a role that does not exist', { roles: ['emperor'] }, 400, 'input-malformed'],
    ['a reason for something else', { reasonCode: 'disable.left' }, 422, 'identity.reason-missing'],
    ['more than the form has', { organisationId: newId() }, 400, 'input-malformed'],
  ])('is refused with %s', async (_, given, status, code) => {
    const { personId } = await colleague();
    expect(await change(admin, personId, given)).toMatchObject({ status, body: { code } });
  });

  it('is refused to colleagues, to strangers and for oneself', async () => {
    const { visitor, personId } = await colleague();
    const other = await colleague();
    expect((await change(visitor, other.personId)).status).toBe(403);
    const stranger = await api.signIn('organisation_admin', await api.organisation('enterprise'));
    expect((await change(stranger, personId)).status).toBe(404);
    const me = (await admin.get<Members>('/members')).body.items.find(({ isYourself }) => isYourself)?.personId ?? '';
    expect(await change(admin, me)).toMatchObject({ status: 403, body: { code: 'identity.own-account' } });
    expect(await remove(admin, me)).toMatchObject({ status: 403, body: { code: 'identity.own-account' } });
  });

  it('is done once for one click', async () => {
    const { personId } = await colleague();
    const key = newId();
    const body = { roles: ['tech_manager'], version: 1 };
    const first = await admin.put(`/members/${personId}/roles`, body, { key });
    const again = await admin.put(`/members/${personId}/roles`, body, { key });
    expect([first.status, again.status, again.body.version]).toEqual([200, 200, 2]);
  });
});

describe('removing a member', () => {
  it('takes the rights with the next request, and the person reads why', async () => {
    const { visitor, personId } = await colleague();
    expect((await remove(admin, personId)).status).toBe(201);
    expect((await visitor.get('/demands')).status).toBe(403);
    const { body } = await visitor.get<{ items: object[] }>('/membership-changes');
    expect(body.items[0]).toMatchObject({ action: 'leave', reasonCodes: ['remove.left'], reasonText: '谢谢' });
    expect((await admin.get<{ items: object[] }>('/membership-changes')).body.items).not.toContainEqual(
      expect.objectContaining({ action: 'leave' }),
    );
  });

  it.each([
    ['without a reason', { reasonCode: undefined }, 400],
    ['with a reason that does not exist', { reasonCode: 'remove.because' }, 422],
    ['with an old version', { version: 3 }, 409],
  ])('is refused %s', async (_, given, status) => {
    const { personId } = await colleague();
    expect((await remove(admin, personId, given)).status).toBe(status);
  });

  it('is refused for the last administrator, also to the system administrator', async () => {
    const [row] = await api.query<{ id: string }>(
      `SELECT person_id AS id FROM identity.memberships WHERE organisation_id = $1`,
      [home],
    );
    const sysadmin = await api.signIn('sysadmin');
    const removal = { organisationId: home, version: 1, reasonCode: 'remove.misuse' };
    expect(await sysadmin.post(`/people/${row?.id}/removal`, removal)).toMatchObject({
      status: 422,
      body: { code: 'identity.last-admin' },
    });
  });
});
