import { newId } from '#kernel/id';
import { aDemandForm, anAchievementForm } from '../../../test/support/forms';
import { type Enrolled, RunningApi } from '../../../test/support/running-api';
import type { Visitor } from '../../../test/support/visitor';
import { CarryOutErasures } from '../carry-out-erasures';
import { coolDownSql, type OwnErasure } from '../erasure.fixture';

interface Export {
  readonly sections: { readonly section: string; readonly rows: Record<string, unknown>[] }[];
}

let api: RunningApi;
let account: Enrolled;
let visitor: Visitor;
let colleague: Visitor;
let login: string;
jest.setTimeout(60_000);
beforeAll(async () => (api = await RunningApi.start()));
afterAll(() => api.stop());

const rooms = [
  ['demand', 'enterprise', aDemandForm],
  ['achievement', 'institute', anAchievementForm],
] as const;

describe.each(rooms)('somebody whom a %s names as its contact', (room, role, aForm) => {
  const path = `/${room}s`;
  beforeEach(async () => {
    const home = await api.organisation(role);
    account = await api.person([{ organisationId: home, roles: [role] }]);
    login = `${newId()}@mail.example`;
    await api.query(`UPDATE identity.people SET login = $2 WHERE id = $1`, [account.personId, login]);
    visitor = await api.anybody.signIn({ ...account, login });
    colleague = await api.signIn(role, home);
  });

  const naming = () => aForm({ contact: { name: '林舟', email: login.toUpperCase(), phone: '021-55550100' } });
  const ask = () => visitor.done(visitor.post('/account/erasure', { password: account.password }));
  const carryOut = async () => {
    const { id } = await ask();
    await api.query(coolDownSql, [id]);
    return api.get(CarryOutErasures).execute();
  };

  it('finds it in the export, with what the person wrote and nothing of others', async () => {
    const { id } = await colleague.done(colleague.post(path, naming()));
    const own = await visitor.done(visitor.post(path, aForm()));
    await colleague.done(colleague.post(path, aForm()));
    const { body } = await visitor.get<Export>('/account/export');
    const rows = body.sections.find(({ section }) => section === `${room}s`)?.rows ?? [];
    expect(rows.map((row) => row['id']).toSorted()).toEqual([id, own.id].toSorted());
    expect(rows.find((row) => row['id'] === id)).toMatchObject({
      begunByYou: false,
      contactThatNamesYou: { name: '林舟', phone: '021-55550100' },
    });
    expect(rows.find((row) => row['id'] === own.id)).toMatchObject({ begunByYou: true, contactThatNamesYou: null });
  });

  it('names somebody else first while it lives, and then goes from every text', async () => {
    const { id, version } = await colleague.done(colleague.post(path, naming()));
    const submitted = await colleague.done(colleague.post(`${path}/${id}/submission`, { version }));
    const asked = await visitor.get<OwnErasure>('/account/erasure');
    expect(asked.body.obstacles).toEqual([{ kind: 'open-case', name: expect.any(String) }]);
    expect((await visitor.post('/account/erasure', { password: account.password })).status).toBe(422);
    // No member any more: what is left is not theirs to settle.
    await api.query(`DELETE FROM identity.memberships WHERE person_id = $1`, [account.personId]);
    expect(await carryOut()).toBe(1);
    const kept = await api.query<{ text: string }>(
      `SELECT r::text AS text FROM ${room}.${room}_revisions r WHERE r.${room}_id = $1 UNION ALL
       SELECT s::text FROM platform.submitted_texts s JOIN ${room}.${room}_revisions r ON r.id = s.revision_id
        WHERE r.${room}_id = $1`,
      [id],
    );
    expect(kept.length).toBeGreaterThan(1);
    for (const { text } of kept)
      for (const gone of ['林舟', login, login.toUpperCase()]) expect(text).not.toContain(gone);
    const { body } = await colleague.get<{ version: number; missing: string[] }>(`${path}/${id}`);
    expect(body.version).toBe(submitted.version + 1);
    expect(body.missing).toContain('contact');
  });
});
