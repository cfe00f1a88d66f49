import { addDays, dayInShanghai } from '#kernel/clock';
import { aDemandForm, anAchievementForm } from '../../../test/support/forms';
import { RunningApi } from '../../../test/support/running-api';
import { uploaded } from '../../../test/support/uploads';
import type { Visitor } from '../../../test/support/visitor';

interface Detail {
  readonly version: number;
  readonly postedUnderMandate: object | null;
}
interface History {
  readonly items: { readonly action: string; readonly mandateId: string | null }[];
}
type Agent = Visitor & { readonly login: string; readonly personId: string };

const today = dayInShanghai(new Date());
const [node, nodeEn] = ['静安区域服务节点', 'Jing’an Service Node'];

let api: RunningApi;
let expert: Visitor;
let agent: Agent;
jest.setTimeout(60_000);
beforeAll(async () => {
  api = await RunningApi.start();
  expert = await api.signIn('expert');
});
afterAll(() => api.stop());
beforeEach(async () => {
  const organisationId = await api.organisation('service_provider', node);
  await api.query(`UPDATE identity.organisations SET kind = 'service_node', name_en = $2 WHERE id = $1`, [
    organisationId,
    nodeEn,
  ]);
  const account = await api.person([{ organisationId, roles: ['tech_manager'] }]);
  agent = Object.assign(await api.anybody.signIn(account), account, { organisationId });
});

/** A firm's word that the agent may act for it, accepted; answers the mandate, and the hand that ends it. */
async function mandated(principal: string, role: 'enterprise' | 'institute') {
  const admin = await api.signIn('organisation_admin', principal);
  const given = { roles: [role], startsOn: today, endsOn: addDays(today, 30), purpose: '代为发布' };
  const { id, version } = await admin.done(admin.post('/mandates', { ...given, login: agent.login }));
  const accepted = await agent.done(agent.post(`/mandates/received/${id}/answer`, { version, action: 'accept' }));
  await agent.put('/session/acting-as', { organisationId: principal, mandateId: id });
  const end = () =>
    admin.done(
      admin.post(`/mandates/${id}/ending`, {
        version: accepted.version,
        action: 'revoke',
        reasonCode: 'revoke.done',
      }),
    );
  return { id, end };
}

describe.each([
  ['demands', 'enterprise', aDemandForm],
  ['achievements', 'institute', anAchievementForm],
] as const)('%s posted by the manager of a service node', (room, role, aForm) => {
  it('say under which mandate, to the owner and to staff, and nobody acts after its end', async () => {
    const principal = await api.organisation(role);
    const owner = await api.signIn(role, principal);
    const mandate = await mandated(principal, role);
    const created = await agent.done(agent.post(`/${room}`, aForm()));
    const { id } = created;
    const revised = await agent.done(
      agent.put(`/${room}/${id}`, { ...aForm({ keywords: ['激光', '叶片', '清洗'] }), version: created.version }),
    );
    await agent.done(agent.post(`/${room}/${id}/submission`, { version: revised.version }));

    const ofNode = { agentOrganisationName: node, agentOrganisationNameEn: nodeEn };
    const said = { mandateId: mandate.id, agentName: agent.login, agentNameEn: null, ...ofNode };
    const staff = room === 'demands' ? expert : await api.signIn('platform_reviewer');
    for (const reader of [owner, staff])
      expect((await reader.get<Detail>(`/${room}/${id}`)).body.postedUnderMandate).toEqual(said);
    const history = (await owner.get<History>(`/${room}/${id}/history`)).body.items;
    expect(history.length).toBeGreaterThanOrEqual(2);
    for (const line of history) expect(line).toMatchObject({ mandateId: mandate.id, ...ofNode });
    const own = await owner.done(owner.post(`/${room}`, aForm()));
    expect((await owner.get<Detail>(`/${room}/${own.id}`)).body.postedUnderMandate).toBeNull();

    await mandate.end();
    const { version } = (await owner.get<Detail>(`/${room}/${id}`)).body;
    const refused = [
      agent.post(`/${room}`, aForm()),
      agent.put(`/${room}/${id}`, { ...aForm(), version }),
      agent.post(`/${room}/${id}/submission`, { version }),
      agent.get(`/${room}/${id}`),
    ];
    for (const answer of await Promise.all(refused)) expect([403, 404]).toContain(answer.status);
    // What was done under it stays done, and is still told.
    expect((await owner.get<Detail>(`/${room}/${id}`)).body.postedUnderMandate).toEqual(said);
  });
});

describe('what an agent takes in for a firm', () => {
  it('says under which mandate, as what the agent writes does', async () => {
    const principal = await api.organisation('enterprise');
    const owner = await api.signIn('enterprise', principal);
    const mandate = await mandated(principal, 'enterprise');
    const record = { id: 'one', title: '激光清洗', text: '叶片积碳清洗慢。' };
    const fileId = await uploaded(agent, 'import', 'needs.jsonl', JSON.stringify(record));
    const { id, version } = await agent.done(agent.post('/imports', { kind: 'demands', fileId }));
    await api.drain();
    await agent.done(agent.post(`/imports/${id}/storing`, { version: version + 2 }));
    await api.drain();
    const { items } = (await owner.get<{ items: { id: string }[] }>('/demands')).body;
    const { postedUnderMandate } = (await owner.get<Detail>(`/demands/${items[0]?.id}`)).body;
    expect(postedUnderMandate).toMatchObject({ mandateId: mandate.id });
    const history = (await owner.get<History>(`/demands/${items[0]?.id}/history`)).body.items;
    expect(history.map(({ mandateId }) => mandateId)).toEqual([mandate.id]);
  });
});

describe('who wrote for a firm', () => {
  it('never screens what they wrote, neither while the mandate lasts nor after it', async () => {
    const principal = await api.organisation('enterprise');
    const owner = await api.signIn('enterprise', principal);
    const mandate = await mandated(principal, 'enterprise');
    const { id, version } = await agent.done(agent.post('/demands', aDemandForm()));
    const submitted = await owner.done(owner.post(`/demands/${id}/submission`, { version }));
    const platform = await api.organisation('expert');
    await api.query(
      `INSERT INTO identity.memberships (person_id, organisation_id, roles) VALUES ($1, $2, '{expert}')`,
      [agent.personId, platform],
    );
    const asExpert = await agent.put('/session/acting-as', { organisationId: platform });
    expect(asExpert.status).toBe(200);
    const screen = () => agent.post(`/demands/${id}/screening`, { version: submitted.version });
    expect([(await screen()).status, (await screen()).body.code]).toEqual([403, 'demand.own-organisation']);
    await mandate.end();
    await agent.put('/session/acting-as', { organisationId: platform });
    expect([(await screen()).status, (await screen()).body.code]).toEqual([403, 'demand.own-organisation']);
    expect((await expert.post(`/demands/${id}/screening`, { version: submitted.version })).status).toBeLessThan(300);
  });
});
