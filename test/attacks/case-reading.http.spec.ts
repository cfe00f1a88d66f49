import { newId } from '#kernel/id';
import { RoutePolicies } from '#platform/http/route-policies';
import { applied } from '../../libs/enrolment/application.fixture';
import { aDemandForm, anAchievementForm } from '../support/forms';
import { Market } from '../support/market';
import { RunningApi } from '../support/running-api';
import type { Problem, Visitor } from '../support/visitor';

interface Case {
  readonly id: string;
  readonly version: number;
  readonly allowedActions: readonly string[];
  readonly files?: readonly { readonly id: string }[];
}

let api: RunningApi;
let market: Market;
let auditor: Visitor;
let enterprise: Visitor;
let institute: Visitor;
beforeAll(async () => {
  api = await RunningApi.start();
  market = await Market.open(api);
  [auditor, enterprise, institute] = [
    await api.signIn('auditor'),
    await api.signIn('enterprise'),
    await api.signIn('institute'),
  ];
});
afterAll(() => api.stop());

const readings = (id: string) =>
  api.query<{ entity: string; organisationId: string }>(
    `SELECT entity, organisation_id AS "organisationId" FROM platform.audit_events WHERE entity_id = $1 AND action = 'inspect'`,
    [id],
  );
const handedIn = async () => {
  const { id, version } = await enterprise.done(enterprise.post('/demands', aDemandForm()));
  await enterprise.done(enterprise.post(`/demands/${id}/submission`, { version }));
  return id;
};
const handedInAchievement = async () => {
  const { id, version } = await institute.done(institute.post('/achievements', anAchievementForm()));
  await institute.done(institute.post(`/achievements/${id}/submission`, { version }));
  return id;
};

describe('an auditor', () => {
  it.each([
    ['demand', 'demands', handedIn],
    ['achievement', 'achievements', handedInAchievement],
  ])('reads a %s that was handed in, may do nothing with it, and is kept as its reader', async (entity, room, made) => {
    const id = await made();
    const { status, body } = await auditor.get<Case>(`/${room}/${id}`);
    expect([status, body.allowedActions]).toEqual([200, []]);
    expect(await readings(id)).toEqual([{ entity, organisationId: auditor.organisationId }]);
    for (const part of ['history', 'revisions', 'revisions/1', 'preview'])
      expect((await auditor.get(`/${room}/${id}/${part}`)).status).toBe(200);
    expect((await auditor.put(`/${room}/${id}`, {})).status).toBe(403);
    expect((await auditor.post(`/${room}/${id}/submission`, { version: body.version })).status).toBe(403);
  });

  it('reads the application of an organisation and its proof', async () => {
    const { id } = await applied(await api.anybody.signIn(await api.person([])));
    const { body } = await auditor.get<Case>(`/verification-queue/${id}`);
    expect(body).toMatchObject({ id, allowedActions: [] });
    expect((await auditor.get(`/applications/${id}/history`)).status).toBe(200);
    expect(await readings(id)).toEqual([{ entity: 'application', organisationId: auditor.organisationId }]);
    const [file] = body.files ?? [];
    expect(file).toBeDefined();
    await auditor.get(`/files/${file?.id}/content`);
    expect(await readings(file?.id ?? '')).toEqual([{ entity: 'file', organisationId: auditor.organisationId }]);
    const verdict = { version: body.version, verdict: 'reject', reasonCodes: ['reject.not_genuine'] };
    expect((await auditor.post(`/applications/${id}/verification/decision`, verdict)).status).toBe(403);
  });

  it('finds the cases in the lists of those who decide', async () => {
    const [demand, achievement] = [await handedIn(), await handedInAchievement()];
    const listed = async (list: string) => JSON.stringify((await auditor.get(`/${list}?limit=100`)).body);
    expect(await listed('screening-queue')).toContain(demand);
    expect(await listed('achievement-review-queue')).toContain(achievement);
    for (const list of ['screening-decisions', 'achievement-review-decisions', 'decided-applications'])
      expect((await auditor.get(`/${list}`)).status).toBe(200);
  });

  it('neither reads a draft nor leaves a trace of having tried', async () => {
    const { id } = await enterprise.done(enterprise.post('/demands', aDemandForm()));
    expect((await auditor.get<Problem>(`/demands/${id}`)).status).toBe(404);
    expect((await auditor.get<Problem>(`/demands/${newId()}`)).status).toBe(404);
    expect(await readings(id)).toEqual([]);
  });

  it('is not told to the owner, whose own reading and that of who decides is nobody’s record', async () => {
    const id = await handedIn();
    await auditor.get(`/demands/${id}`);
    await enterprise.get(`/demands/${id}`);
    await market.expert.get(`/demands/${id}`);
    expect(await readings(id)).toHaveLength(1);
    const { body } = await enterprise.get<{ items: { action: string }[] }>(`/demands/${id}/history`);
    expect(body.items.map(({ action }) => action)).toEqual(['submit', 'create']);
  });
});

describe('what an auditor may read of single cases', () => {
  it('is kept by every route that tells what the case says', () => {
    const told = ['own', 'staff'];
    // These tell what was done, or what was computed of the text, and of the machinery: not what the parties wrote.
    const free = [
      'readDemandHistory',
      'readAchievementHistory',
      'getComplexity',
      'readMatchRound',
      'listMatchRoundOrganisations',
      'previewWeights',
    ];
    const unseen = api
      .get(RoutePolicies)
      .routes.filter(({ method, path, operation, policy }) => {
        const isOpen = Array.isArray(policy.who) && policy.who.includes('auditor');
        const isOfCase = method === 'GET' && path.includes('/:id') && told.includes(policy.fields ?? '');
        return isOpen && isOfCase && !policy.witnessed?.includes('auditor') && !free.includes(operation);
      })
      .map(({ operation }) => operation);
    expect(unseen).toEqual([]);
  });
});
