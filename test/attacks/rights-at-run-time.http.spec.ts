// OWASP API5, the part that no route sees: what was asked for by somebody entitled and is done after they are no longer.
import { newId } from '#kernel/id';
import { addDays, dayInShanghai } from '#kernel/clock';
import { RunningApi } from '../support/running-api';
import { uploaded } from '../support/uploads';
import type { Visitor } from '../support/visitor';

interface ImportShown {
  readonly version: number;
  readonly state: string;
  readonly reasonCode: string | null;
}
interface Member extends Visitor {
  readonly personId: string;
}

let api: RunningApi;
let home: string;
let owner: Visitor;
beforeAll(async () => {
  api = await RunningApi.start();
  home = await api.organisation('enterprise');
  owner = await api.signIn('enterprise', home);
});
afterAll(() => api.stop());

async function member(): Promise<Member> {
  const account = await api.person([{ organisationId: home, roles: ['enterprise'] }]);
  return Object.assign(await api.anybody.signIn(account), { organisationId: home, personId: account.personId });
}

async function agent(): Promise<Member> {
  const own = await api.organisation('service_provider');
  const account = await api.person([{ organisationId: own, roles: ['tech_manager'] }]);
  const visitor = await api.anybody.signIn(account);
  const [id, today] = [newId(), dayInShanghai(new Date())];
  await api.query(
    `INSERT INTO identity.mandates (id, principal_id, agent_id, roles, starts_on, ends_on, state, version, offered_by, agent_organisation_id)
     VALUES ($1, $2, $3, '{enterprise}', $4, $5, 'active', 1, $3, $6)`,
    [id, home, account.personId, today, addDays(today, 30), own],
  );
  await visitor.put('/session/acting-as', { organisationId: home, mandateId: id });
  return Object.assign(visitor, { organisationId: home, personId: account.personId });
}

const leave = ({ personId }: Member) =>
  api.query(`DELETE FROM identity.memberships WHERE person_id = $1 AND organisation_id = $2`, [personId, home]);
const loseRole = ({ personId }: Member) =>
  api.query(`UPDATE identity.memberships SET roles = '{researcher}' WHERE person_id = $1`, [personId]);
const endMandate = ({ personId }: Member) =>
  api.query(`UPDATE identity.mandates SET state = 'revoked' WHERE agent_id = $1`, [personId]);
const beDisabled = ({ personId }: Member) =>
  api.query(`UPDATE identity.people SET state = 'disabled' WHERE id = $1`, [personId]);

async function checked(by: Visitor): Promise<{ id: string; version: number }> {
  const record = JSON.stringify({ id: newId(), title: '叶片清洗', text: '高温合金叶片积碳清洗。' });
  const fileId = await uploaded(by, 'import', `${newId()}.jsonl`, record);
  const { id } = await by.done(by.post('/imports', { kind: 'demands', fileId }));
  await api.drain();
  const { body } = await by.get<ImportShown>(`/imports/${id}`);
  expect(body.state).toBe('checked');
  return { id, version: body.version };
}

const ownDemands = async () => (await owner.get<{ count: number }>('/demands/count')).body.count;

describe('an import that was confirmed', () => {
  it.each([
    ['left the organisation', member, leave],
    ['lost the role for it', member, loseRole],
    ['had a mandate that ended', agent, endMandate],
    ['was disabled', member, beDisabled],
  ])('stores nothing for whom who confirmed it %s before it was done', async (_, come, lose) => {
    const before = await ownDemands();
    const by = await come();
    const { id, version } = await checked(by);
    await by.done(by.post(`/imports/${id}/storing`, { version }));
    await lose(by);
    await api.drain();
    const { body } = await owner.get<ImportShown>(`/imports/${id}`);
    expect(body).toMatchObject({ state: 'failed', reasonCode: 'exchange.rights-ended' });
    expect(await ownDemands()).toBe(before);
  });

  it('is done where its sender has left and a colleague confirmed it', async () => {
    const before = await ownDemands();
    const sender = await member();
    const { id, version } = await checked(sender);
    await leave(sender);
    await owner.done(owner.post(`/imports/${id}/storing`, { version }));
    await api.drain();
    expect((await owner.get<ImportShown>(`/imports/${id}`)).body.state).toBe('stored');
    expect(await ownDemands()).toBe(before + 1);
  });
});

describe('a file of a whole list that was asked for', () => {
  it.each([
    ['left the organisation', member, leave],
    ['lost the role for it', member, loseRole],
    ['had a mandate that ended', agent, endMandate],
  ])('is handed out to nobody who %s, before it is written or after', async (_, come, lose) => {
    const by = await come();
    const ask = async () => (await by.done(by.post('/demands/export?format=csv', {}))).id;
    const written = await ask();
    await api.drain();
    const waiting = await ask();
    await lose(by);
    await api.drain();
    const files = await api.query<{ id: string }>(
      `SELECT id FROM platform.files WHERE subject = 'export' AND subject_id = ANY($1)`,
      [[written, waiting]],
    );
    expect(files).toHaveLength(2);
    for (const { id } of files)
      for (const reader of [by, owner, await member()])
        expect([401, 404]).toContain((await reader.get(`/files/${id}/content`)).status);
  });
});
