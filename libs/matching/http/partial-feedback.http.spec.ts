import { newId } from '#kernel/id';
import type { Role } from '#kernel/role';
import { UnheardStatements } from '#feedback';
import { Market } from '../../../test/support/market';
import { type Enrolled, RunningApi } from '../../../test/support/running-api';
import type { Visitor } from '../../../test/support/visitor';

interface MatchList {
  readonly matches: readonly { readonly id: string; readonly achievement: { readonly id: string } }[];
  readonly setAside: readonly { readonly id: string; readonly achievement: { readonly id: string } }[];
}

let api: RunningApi;
let market: Market;
let sysadmin: Visitor;
let enterprise: Visitor;
let institute: Visitor;
let demand: string;
let achievement: string;
let match: string;
jest.setTimeout(60_000);
beforeAll(async () => {
  api = await RunningApi.start();
  market = await Market.open(api);
  sysadmin = await api.signIn('sysadmin');
});
beforeEach(async () => {
  [enterprise, institute] = [await api.signIn('enterprise'), await api.signIn('institute')];
  achievement = await market.publishAchievement(institute);
  demand = await market.publishDemand(enterprise);
  await api.drain();
  match = (await enterprise.get<MatchList>(`/demands/${demand}/matches`)).body.matches[0]?.id ?? '';
});
afterEach(() => market.clear());
afterAll(() => api.stop());

const yes = { verdict: 'relevant' };
const no = { verdict: 'not_relevant', reasonCode: 'too_early' };
const say = (speaker: Visitor, said: object = yes) => speaker.put(`/matches/${match}/feedback`, said);
const answer = (speaker: Visitor, said: object = yes) => speaker.put(`/interest/${match}/feedback`, said);
const statements = () =>
  api.query<{ number: number; verdict: string; organisationId: string }>(
    `SELECT number::int, verdict, organisation_id AS "organisationId" FROM feedback.statements WHERE demand_id = $1 ORDER BY number`,
    [demand],
  );
const unheard = async () => {
  const numbers = new Set(await api.get(UnheardStatements).upTo(Number.MAX_SAFE_INTEGER));
  return (await statements()).map(({ number }) => numbers.has(number));
};
const refused = { status: 403, body: { code: 'feedback.interest-on-other-side' } };

/** Somebody of several organisations who acts for the first. */
async function memberOf(...seats: readonly (readonly [string, Role])[]): Promise<Visitor & Enrolled> {
  const account = await api.person(seats.map(([organisationId, role]) => ({ organisationId, roles: [role] })));
  const visitor = await api.anybody.signIn(account);
  const [first] = seats;
  await visitor.put('/session/acting-as', { organisationId: first?.[0] });
  return Object.assign(visitor, account);
}

const join = (personId: string, organisationId: string, role: Role) =>
  api.query(`INSERT INTO identity.memberships (person_id, organisation_id, roles) VALUES ($1, $2, $3)`, [
    personId,
    organisationId,
    [role],
  ]);

/** A technology manager who acts for these organisations under mandates, for the first one now. */
async function agentOf(...principals: readonly (readonly [string, Role])[]): Promise<Visitor & Enrolled> {
  const agency = await api.organisation('service_provider');
  const account = await api.person([{ organisationId: agency, roles: ['tech_manager'] }]);
  const mandates: string[] = [];
  for (const [principal, role] of principals) {
    const id = newId();
    await api.query(
      `INSERT INTO identity.mandates (id, principal_id, agent_id, roles, starts_on, ends_on, state, version, offered_by)
       VALUES ($1, $2, $3, $4, current_date - 9, current_date + 30, 'active', 1, $3)`,
      [id, principal, account.personId, [role]],
    );
    mandates.push(id);
  }
  const visitor = await api.anybody.signIn(account);
  await visitor.put('/session/acting-as', { organisationId: principals[0]?.[0], mandateId: mandates[0] });
  return Object.assign(visitor, account);
}

const disable = async (personId: string, reasonCode: string) =>
  sysadmin.done(sysadmin.post(`/people/${personId}/moves`, { version: 1, action: 'disable', reasonCode }));

describe('whoever belongs to both sides', () => {
  it('judges neither her own institute’s result for the enterprise …', async () => {
    const both = await memberOf([enterprise.organisationId, 'enterprise'], [institute.organisationId, 'researcher']);
    for (const said of [yes, no]) expect(await say(both, said)).toMatchObject(refused);
    expect(await statements()).toEqual([]);
    const { body } = await say(both);
    expect(body.title + JSON.stringify(body)).toMatch(/另一方也有关系/);
    expect((await say(enterprise)).status).toBe(200);
  });

  it('… nor her own enterprise’s need for the institute', async () => {
    const both = await memberOf([institute.organisationId, 'institute'], [enterprise.organisationId, 'enterprise']);
    expect(await answer(both)).toMatchObject(refused);
    expect(await statements()).toEqual([]);
    expect((await answer(institute)).status).toBe(200);
  });

  it('does not take back what an impartial colleague said', async () => {
    await say(enterprise, no);
    const both = await memberOf([enterprise.organisationId, 'enterprise'], [institute.organisationId, 'researcher']);
    expect(await say(both, { verdict: 'withdrawn' })).toMatchObject(refused);
    const { setAside } = (await enterprise.get<MatchList>(`/demands/${demand}/matches`)).body;
    expect(setAside.map((one) => one.achievement.id)).toEqual([achievement]);
  });

  it('is whoever acts for one and is mandated by the other', async () => {
    const agent = await agentOf([enterprise.organisationId, 'enterprise'], [institute.organisationId, 'institute']);
    expect(await say(agent)).toMatchObject(refused);
    const other = await agentOf([enterprise.organisationId, 'enterprise']);
    expect((await say(other)).status).toBe(200);
  });

  it('is whoever wrote the result before changing employers', async () => {
    const [author] = await api.query<{ personId: string }>(
      `SELECT person_id AS "personId" FROM platform.audit_events WHERE entity = 'achievement' AND entity_id = $1 AND action = 'create'`,
      [achievement],
    );
    const personId = author?.personId ?? '';
    await api.query(`DELETE FROM identity.memberships WHERE person_id = $1`, [personId]);
    await join(personId, enterprise.organisationId, 'enterprise');
    await institute.put('/session/acting-as', { organisationId: enterprise.organisationId });
    expect(await say(institute)).toMatchObject(refused);
  });
});

describe('an expert with a tie', () => {
  const own = { status: 403, body: { code: 'feedback.own-pair' } };
  const platform = () => api.organisation('expert');

  it.each(['enterprise', 'institute'] as const)('to the %s does not judge the pair', async (side) => {
    const tie = side === 'enterprise' ? enterprise : institute;
    const expert = await memberOf([await platform(), 'expert'], [tie.organisationId, side]);
    expect(await say(expert)).toMatchObject(own);
    expect(await statements()).toEqual([]);
  });

  it('that came later takes back the own word, and says no other', async () => {
    const expert = await memberOf([await platform(), 'expert']);
    expect((await say(expert)).status).toBe(200);
    await join(expert.personId, institute.organisationId, 'researcher');
    expect(await say(expert, no)).toMatchObject(own);
    expect((await say(expert, { verdict: 'withdrawn' })).status).toBe(200);
  });
});

describe('what was said before anybody asked for ties', () => {
  it('is no evidence, for each side and for experts', async () => {
    const expert = await memberOf([await api.organisation('expert'), 'expert']);
    const colleague = await memberOf([enterprise.organisationId, 'enterprise']);
    await say(colleague);
    await say(expert);
    await answer(institute);
    expect(await unheard()).toEqual([false, false, false]);
    await join(colleague.personId, institute.organisationId, 'researcher');
    expect(await unheard()).toEqual([true, false, false]);
    await join(expert.personId, enterprise.organisationId, 'enterprise');
    expect(await unheard()).toEqual([true, true, false]);
  });

  it('stays none when the tie is cut afterwards', async () => {
    const colleague = await memberOf([enterprise.organisationId, 'enterprise']);
    await say(colleague);
    await join(colleague.personId, institute.organisationId, 'researcher');
    const admin = await api.signIn('organisation_admin', institute.organisationId);
    const [seat] = await api.query<{ version: number }>(
      `SELECT version FROM identity.memberships WHERE person_id = $1 AND organisation_id = $2`,
      [colleague.personId, institute.organisationId],
    );
    const left = await admin.post(`/members/${colleague.personId}/removal`, {
      version: seat?.version,
      reasonCode: 'remove.left',
    });
    expect({ status: left.status, text: left.text }).toMatchObject({ status: 201 });
    expect(await unheard()).toEqual([true]);
  });

  it('is evidence although the other side has offered a mandate that nobody accepted', async () => {
    const agent = await agentOf([enterprise.organisationId, 'enterprise']);
    await say(agent);
    for (const state of ['offered', 'expired', 'declined', 'withdrawn'])
      await api.query(
        `INSERT INTO identity.mandates (id, principal_id, agent_id, roles, starts_on, ends_on, state, version, offered_by)
         VALUES ($1, $2, $3, '{institute}', current_date - 9, current_date + 30, $4, 1, $3)`,
        [newId(), institute.organisationId, agent.personId, state],
      );
    expect(await unheard()).toEqual([false]);
  });
});

describe('afterwards', () => {
  it('an ended mandate leaves the word with the principal, and its agent without one', async () => {
    const agent = await agentOf([enterprise.organisationId, 'enterprise']);
    expect((await say(agent, no)).status).toBe(200);
    await api.query(`UPDATE identity.mandates SET state = 'revoked' WHERE agent_id = $1`, [agent.personId]);
    expect((await say(agent)).status).toBe(403);
    expect(await statements()).toMatchObject([{ verdict: 'not_relevant', organisationId: enterprise.organisationId }]);
    const { setAside } = (await enterprise.get<MatchList>(`/demands/${demand}/matches`)).body;
    expect(setAside.map((one) => one.achievement.id)).toEqual([achievement]);
    expect(await unheard()).toEqual([false]);
    // The principal's word is the principal's to take back.
    expect((await say(enterprise, { verdict: 'withdrawn' })).status).toBe(200);
  });

  it.each([
    ['disable.misuse', true],
    ['disable.compromised', true],
    ['disable.left', false],
  ])('an account that is stopped (%s) says nothing more, and what it said is no evidence: %s', async (reason, is) => {
    const colleague = await memberOf([enterprise.organisationId, 'enterprise']);
    await say(colleague);
    await disable(colleague.personId, reason);
    expect((await say(colleague, no)).status).toBe(401);
    expect(await unheard()).toEqual([is]);
    // In the list of the organisation it stands until a colleague takes it back.
    expect((await say(enterprise, { verdict: 'withdrawn' })).status).toBe(200);
  });
});
