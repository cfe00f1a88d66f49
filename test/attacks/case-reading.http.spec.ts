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
    const unseen = reads().filter(({ path, policy: { who, anyFor, object, witnessed, fields } }) => {
      const isOpen = anyFor?.includes('auditor') || (Array.isArray(who) && who.includes('auditor'));
      const isCase = path.includes(':id') && !/^\/?audit/.test(path) && !machinery.includes(object ?? '');
      const isDesk = !path.includes(':') && fields === 'staff' && !/exposure|weight|learning|round/.test(path);
      return isOpen && (isCase || isDesk) && !witnessed?.includes('auditor');
    });
    expect(unseen.map(({ operation }) => operation)).toEqual([]);
  });
});

describe('whom an auditor learns of', () => {
  const contact = { name: '联系人甲乙丙', phone: '13900001111', email: 'whom-to-write@example.test' };
  const decisionOwner = '拍板人丁';
  const people = new RegExp([...Object.values(contact), decisionOwner].join('|'));
  const rooms = [
    ['demands', () => handedIn({ contact, decisionOwner })],
    ['achievements', () => handedInAchievement({ contact })],
  ] as const;

  it.each(rooms)(
    'of %s: nobody to write to, in no text of the case, and is told that they are left out',
    async (room, made) => {
      const id = await made();
      const { body } = await auditor.get<{ current: object; completeness: object }>(`/${room}/${id}`);
      expect(body.current).toMatchObject({ contact: null, isWithoutPeople: true });
      for (const part of ['', '/history', '/revisions', '/revisions/1', '/revisions/1?submission=1', '/preview'])
        expect((await auditor.get(`/${room}/${id}${part}`)).text).not.toMatch(people);
      const { body: own } = await (room === 'demands' ? enterprise : institute).get<typeof body>(`/${room}/${id}`);
      expect(own.current).toMatchObject({ contact, isWithoutPeople: false });
      expect(body.completeness).toEqual(own.completeness);
    },
  );

  it('is not told the owner of a demand who asked not to be named', async () => {
    const name = `不愿署名的单位${newId()}`;
    const organisationId = await api.organisation('enterprise', name);
    const person = await api.person([{ organisationId, roles: ['enterprise'] }]);
    const owner = await api.anybody.signIn(person);
    const id = await market.publishDemand(owner, { anonymous: true });
    const { id: waiting, version } = await owner.done(owner.post('/demands', aDemandForm({ anonymous: true })));
    await owner.done(owner.post(`/demands/${waiting}/submission`, { version }));
    for (const path of [
      `demands/${id}`,
      `demands/${id}/history`,
      `demands/${id}/revisions`,
      `demands/${id}/revisions/1`,
    ]) {
      const { status, text } = await auditor.get(`/${path}`);
      expect([path, status, text.includes(name), text.includes(person.login)]).toEqual([path, 200, false, false]);
    }
    for (const list of ['screening-queue?limit=100', 'screening-decisions?limit=100']) {
      const { text } = await auditor.get(`/${list}`);
      expect([text.includes(id) || text.includes(waiting), text.includes(name)]).toEqual([true, false]);
      expect((await market.expert.get(`/${list}`)).text).toContain(name);
    }
  });

  it('reads the reasons of what was decided: they are what is audited', async () => {
    const reasonText = '指标没有给出检测方法，请补充。';
    const id = await handedIn();
    const { body } = await market.expert.get<Case>(`/demands/${id}`);
    const taken = await market.expert.done(market.expert.post(`/demands/${id}/screening`, { version: body.version }));
    const verdict = {
      version: taken.version,
      verdict: 'return',
      reasonCodes: ['return.indicator_missing'],
      reasonText,
    };
    await market.expert.done(market.expert.post(`/demands/${id}/screening/decision`, verdict));
    expect((await auditor.get(`/demands/${id}/history`)).text).toContain(reasonText);
  });

  it('is not told the login of an applicant', async () => {
    const applicant = await api.person([]);
    const { id } = await applied(await api.anybody.signIn(applicant));
    expect((await auditor.get<object>(`/verification-queue/${id}`)).body).toMatchObject({ applicantLogin: null });
  });
});

describe('what an auditor may read of many cases at once', () => {
  it('is kept: one row for each page, not for each line', async () => {
    await placed();
    const lists = [
      'screening-queue',
      'screening-decisions',
      'achievement-review-queue',
      'achievement-review-decisions',
    ];
    for (const list of [...lists, 'verification-queue', 'decided-applications']) {
      const kept = () =>
        api.query(
          `SELECT 1 FROM platform.audit_events WHERE action = 'inspect' AND entity = 'desk-list' AND organisation_id = $1 AND facts ->> 'list' = $2`,
          [auditor.organisationId, list],
        );
      const before = (await kept()).length;
      expect((await auditor.get(`/${list}`)).status).toBe(200);
      expect([list, (await kept()).length]).toEqual([list, before + 1]);
    }
    await market.expert.get('/screening-queue');
    const [others] = await api.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM platform.audit_events WHERE entity = 'desk-list' AND organisation_id = $1`,
      [market.expert.organisationId],
    );
    expect(others?.count).toBe(0);
  });

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
      const { body } = await auditor.get<{ items: readonly { readonly id: string }[] }>(`/${list}?limit=100`);
      expect(body.items.find((item) => item.id === listed)).toMatchObject({ uscc: null, applicantName: null });
    }
    const { body } = await reviewer.get<{ items: readonly object[] }>('/decided-applications');
    expect(body.items[0]).toMatchObject({ id, uscc: expect.any(String), applicantName: applicant.login });
  });
});
