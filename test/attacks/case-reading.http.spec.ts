import { newId } from '#kernel/id';
import { type GuardedRoute, RoutePolicies } from '#platform/http/route-policies';
import { applied, taken } from '../../libs/enrolment/application.fixture';
import { aDemandForm, anAchievementForm } from '../support/forms';
import { Market } from '../support/market';
import { RunningApi } from '../support/running-api';
import { uploaded } from '../support/uploads';
import type { Problem, Visitor } from '../support/visitor';
import { wideLimits } from '../support/wide-limits';

process.env.LIMITS = wideLimits;

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
const handedIn = async (given: object = {}) => {
  const { id, version } = await enterprise.done(enterprise.post('/demands', aDemandForm(given)));
  await enterprise.done(enterprise.post(`/demands/${id}/submission`, { version }));
  return id;
};
const handedInAchievement = async (given: object = {}) => {
  const { id, version } = await institute.done(institute.post('/achievements', anAchievementForm(given)));
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
    const kept = { entity: 'application', organisationId: auditor.organisationId };
    expect(await readings(id)).toEqual([kept, kept]);
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

const seenBy = (statement: string) =>
  new RegExp(`${statement}|${secrets.post}|${secrets.reason}|${secrets.background}`);
const secrets = {
  statement: '陈述只给核验的人看',
  post: '秘而不宣的职务',
  reason: '这句理由只写给申请人',
  background: '需求正文不该出现在目录里',
};

/** Of each kind of case, handed in and not public: its id, and those of its files. */
async function placed(): Promise<readonly string[]> {
  const [forDemand, forAchievement] = [await uploaded(enterprise, 'demand'), await uploaded(institute, 'achievement')];
  const demand = await handedIn({ attachmentIds: [forDemand], background: secrets.background.repeat(3) });
  const achievement = await handedInAchievement({ attachmentIds: [forAchievement] });
  const { statement, post } = secrets;
  const application = await applied(await api.anybody.signIn(await api.person([])), { statement, post });
  const [proof] = await api.query<{ id: string }>(`SELECT id FROM platform.files WHERE subject_id = $1`, [
    application.id,
  ]);
  return [demand, achievement, application.id, forDemand, forAchievement, proof?.id ?? ''];
}

const isRead = ({ method, path, policy }: GuardedRoute) =>
  method === 'GET' && policy.who !== 'public' && !path.endsWith('events');
const reads = () => api.get(RoutePolicies).routes.filter(isRead);

describe('what an auditor may read of single cases', () => {
  it('is kept by every route that answers at all', async () => {
    const ids = await placed();
    const [unseen, answered]: [string[], Set<string>] = [[], new Set()];
    for (const { path, operation } of reads().filter((route) => route.path.includes(':id')))
      for (const id of ids) {
        const before = (await readings(id)).length;
        const address = path.replace(':id', id).replace(/:number\b/, '1');
        const { status } = await auditor.get(address.replace(/^\/?/, '/').replace(/:\w+/g, newId()));
        if (status !== 200) continue;
        answered.add(operation);
        if ((await readings(id)).length === before) unseen.push(operation);
      }
    expect([...new Set(unseen)]).toEqual([]);
    const known = [
      'readDemandHistory',
      'getComplexity',
      'readAchievementHistory',
      'readApplicationHistory',
      'readFile',
    ];
    expect([...answered]).toEqual(expect.arrayContaining(known));
  });

  it('is kept where no case of ours stands yet: of each object but the machinery’s and the audit itself', () => {
    const machinery = ['match-round', 'weight-set'];
    const unseen = reads().filter(({ path, policy: { who, anyFor, object, witnessed } }) => {
      const isOpen = anyFor?.includes('auditor') || (Array.isArray(who) && who.includes('auditor'));
      const isCase = path.includes(':id') && !/^\/?audit/.test(path) && !machinery.includes(object ?? '');
      return isOpen && isCase && !witnessed?.includes('auditor');
    });
    expect(unseen.map(({ operation }) => operation)).toEqual([]);
  });
});

describe('what an auditor may read of many cases at once', () => {
  it('is enough to find them, and nothing of what they say or who applied', async () => {
    const [, , waiting] = await placed();
    const reviewer = await api.signIn('platform_reviewer');
    const { statement, post } = secrets;
    const applicant = await api.person([]);
    const { id, version } = await taken(reviewer, await api.anybody.signIn(applicant), { statement, post });
    const verdict = { version, verdict: 'reject', reasonCodes: ['reject.not_genuine'], reasonText: secrets.reason };
    await reviewer.done(reviewer.post(`/applications/${id}/verification/decision`, verdict));
    const telling: string[] = [];
    for (const { path } of reads().filter((route) => !route.path.includes(':'))) {
      const { status, text } = await auditor.get(path.replace(/^\/?/, '/'));
      if (status === 200 && (seenBy(statement).test(text) || text.includes(applicant.login))) telling.push(path);
    }
    expect(telling).toEqual([]);
    for (const [list, listed] of [
      ['verification-queue', waiting],
      ['decided-applications', id],
    ]) {
      const { body } = await auditor.get<{ items: readonly { readonly id: string }[] }>(`/${list}`);
      expect(body.items.find((item) => item.id === listed)).toMatchObject({ uscc: null, applicantName: null });
    }
    const { body } = await reviewer.get<{ items: readonly object[] }>('/decided-applications');
    expect(body.items[0]).toMatchObject({ id, uscc: expect.any(String), applicantName: applicant.login });
  });
});
