import { MessageWorkers } from '#platform/outbox/message-workers';
import { mailsTo } from '../../../test/support/mailbox';
import type { Problem, Visitor } from '../../../test/support/visitor';
import { wideLimits } from '../../../test/support/wide-limits';
import { NotificationScene } from '../notification.scene.fixture';

process.env.LIMITS = wideLimits;

interface Groups {
  readonly groups: readonly { readonly group: string; readonly isWanted: boolean; readonly name: { zh: string } }[];
}

let scene: NotificationScene;
jest.setTimeout(60_000);
beforeAll(async () => (scene = await NotificationScene.open()));
afterAll(() => scene.api.stop());
beforeEach(async () => {
  await scene.begin();
  await scene.api.query(`DELETE FROM platform.mails`);
});

async function seated(role: 'enterprise' | 'institute', organisationId?: string) {
  const at = organisationId ?? (await scene.api.organisation(role));
  const person = await scene.api.person([{ organisationId: at, roles: [role] }]);
  const login = `${person.login}@shenyu.example`;
  await scene.api.query(`UPDATE identity.people SET login = $2 WHERE id = $1`, [person.personId, login]);
  return { ...person, login, organisationId: at, visitor: await scene.api.anybody.signIn({ ...person, login }) };
}
const subjectsTo = async ({ login }: { readonly login: string }) =>
  (await mailsTo(scene.api, login)).map(({ subject }) => subject);
const choose = (visitor: Visitor, group: string, isWanted: boolean) =>
  visitor.put<Problem>('/notifications/mails', { group, isWanted }, { key: null });

describe('a decision on one’s work', () => {
  it('goes by mail with its reasons in words and the way to it, and with nothing that anybody wrote', async () => {
    const owner = await seated('enterprise');
    const id = await scene.returned(owner.visitor);
    const [mail, ...others] = await mailsTo(scene.api, owner.login);
    expect(others).toEqual([]);
    expect(mail?.subject).toBe('需求已退回，请按意见修改');
    expect(mail?.text).toContain('理由：指标不完整或未量化');
    expect(mail?.text).toContain(`/console/demands/${id}\n`);
    expect(mail?.text).toContain('/console/account');
    expect(mail?.text).not.toContain('请写明测试方法');
    const [title] = await scene.api.query<{ title: string }>(
      `SELECT title FROM demand.demand_revisions WHERE demand_id = $1`,
      [id],
    );
    expect(mail?.subject + (mail?.text ?? '')).not.toContain(title?.title);
    expect(await scene.kindsOf(owner.visitor)).toEqual(['demand-returned']);
  });

  it('is written in the language of who reads it, to each of the organisation, and once whatever is delivered again', async () => {
    const owner = await seated('enterprise');
    const colleague = await seated('enterprise', owner.organisationId);
    await colleague.visitor.put('/account/language', { language: 'en' });
    await scene.returned(owner.visitor);
    const messages = await scene.api.query<{ id: string }>(
      `SELECT id FROM platform.outbox_messages WHERE topic = 'platform.act-recorded'`,
    );
    const worker = await scene.api.startWorker();
    await scene.api.query(`DELETE FROM platform.inbox_messages WHERE consumer = 'notification.tell-of-act'`);
    await Promise.all(messages.map(({ id }) => worker.get(MessageWorkers).react('notification.tell-of-act', id)));
    expect(await subjectsTo(owner)).toEqual(['需求已退回，请按意见修改']);
    const [mail, ...others] = await mailsTo(scene.api, colleague.login);
    expect(others).toEqual([]);
    expect(mail?.text).toContain('The reasons: Indicators missing or not quantified\n');
    expect(mail?.text).not.toMatch(/\p{Script=Han}/u);
  });

  it('is one mail where acceptance and publication were one step, of a demand and of an achievement', async () => {
    const [owner, office] = [await seated('enterprise'), await seated('institute')];
    await scene.market.publishDemand(owner.visitor);
    await scene.market.publishAchievement(office.visitor);
    expect(await subjectsTo(owner)).toEqual([]);
    await scene.api.drain();
    expect((await subjectsTo(owner)).filter((subject) => subject !== '您的需求有了第一批匹配')).toEqual(['需求已发布']);
    expect(await subjectsTo(office)).toEqual(['成果已发布']);
  });
});

describe('matches and interest', () => {
  it('write of the first matches of a demand once, and of a yes of both sides once to each', async () => {
    const [owner, office] = [await seated('enterprise'), await seated('institute')];
    const achievement = await scene.market.publishAchievement(office.visitor);
    const demand = await scene.market.publishDemand(owner.visitor);
    await scene.api.drain();
    await scene.market.publishAchievement((await seated('institute')).visitor, { title: '另一项叶片激光清洗成果' });
    await scene.api.drain();
    const first = (await mailsTo(scene.api, owner.login)).filter(({ subject }) => subject === '您的需求有了第一批匹配');
    expect(first).toHaveLength(1);
    expect(first[0]?.text).toContain(`/console/demands/${demand}/matches\n`);

    const say = async (verdict: string) => {
      const { body } = await owner.visitor.get<{ matches: { id: string; achievement: { id: string } }[] }>(
        `/demands/${demand}/matches`,
      );
      const match = body.matches.find((each) => each.achievement.id === achievement);
      await owner.visitor.done(owner.visitor.put(`/matches/${match?.id}/feedback`, { verdict }));
      await scene.api.drain();
    };
    const { body } = await office.visitor.get<{ items: { matchId: string }[] }>(
      `/achievements/${achievement}/interest`,
    );
    const own = `/interest/${body.items[0]?.matchId}/feedback`;
    await office.visitor.done(office.visitor.put(own, { verdict: 'relevant' }));
    await say('relevant');
    await say('withdrawn');
    await say('relevant');
    const mutual = async (to: { login: string }) =>
      (await mailsTo(scene.api, to.login)).filter(({ subject }) => subject === '双方都有意向');
    expect(await mutual(owner)).toHaveLength(1);
    const [toOffice, ...others] = await mutual(office);
    expect(others).toEqual([]);
    expect(toOffice?.text).toContain(`/console/achievements/${achievement}#interest\n`);
    expect(toOffice?.text).not.toContain(demand);
  });

  it('leave questions to the mail of their own: one mail, and the bell beside it', async () => {
    const owner = await seated('enterprise');
    const demand = await scene.market.publishDemand(owner.visitor);
    await scene.api.drain();
    await scene.api.query(`DELETE FROM platform.mails`);
    const asker = await seated('institute');
    await asker.visitor.done(
      asker.visitor.post(`/demands/${demand}/questions`, { language: 'zh', text: '批量多大？' }),
    );
    await scene.api.drain();
    expect(await subjectsTo(owner)).toEqual(['您的技术需求收到新提问']);
    expect(await scene.kindsOf(owner.visitor)).toContain('question-asked');
  });
});

describe('who wants no mails of a kind', () => {
  it('gets none and reads the same under the bell; a colleague gets theirs', async () => {
    const owner = await seated('enterprise');
    const colleague = await seated('enterprise', owner.organisationId);
    const listed = async () => (await owner.visitor.get<Groups>('/notifications/mails')).body.groups;
    expect(await listed()).toMatchObject([
      { group: 'decisions', isWanted: true },
      { group: 'interest', isWanted: true },
    ]);
    for (let time = 0; time < 2; time++) expect((await choose(owner.visitor, 'decisions', false)).status).toBe(204);
    expect(await listed()).toMatchObject([{ isWanted: false }, { isWanted: true }]);
    await scene.returned(owner.visitor);
    expect(await subjectsTo(owner)).toEqual([]);
    expect(await subjectsTo(colleague)).toHaveLength(1);
    expect(await scene.kindsOf(owner.visitor)).toEqual(['demand-returned']);
    await choose(owner.visitor, 'decisions', true);
    await scene.returned(owner.visitor);
    expect(await subjectsTo(owner)).toHaveLength(1);
    const chosen = await scene.api.query<{ facts: object }>(
      `SELECT facts FROM platform.audit_events WHERE action = 'choose-mails' AND entity_id = $1 ORDER BY at`,
      [owner.personId],
    );
    expect(chosen.map(({ facts }) => facts)).toEqual([
      { group: 'decisions', isWanted: false },
      { group: 'decisions', isWanted: true },
    ]);
  });

  it('chooses among these kinds only, signed in, and for nobody else', async () => {
    const owner = await seated('enterprise');
    expect((await choose(owner.visitor, 'security', false)).status).toBe(400);
    expect((await owner.visitor.put('/notifications/mails', { group: 'decisions' }, { key: null })).status).toBe(400);
    expect((await scene.api.anybody.get('/notifications/mails')).status).toBe(401);
    expect((await choose(scene.api.anybody, 'decisions', false)).status).toBe(401);
    await choose(owner.visitor, 'interest', false);
    const exported = await owner.visitor.get<{ sections: { section: string; rows: object[] }[] }>('/account/export');
    expect(exported.body.sections.find(({ section }) => section === 'muted-mails')?.rows).toMatchObject([
      { mailGroup: 'interest' },
    ]);
  });
});
