import { Enrol } from '#identity';
import { TestApi } from '../../../test/support/test-api';
import { anAchievement } from '../achievement.factory';
import { type AchievementCast, enrolCast } from '../achievement.scene.fixture';
import { AchievementHttpModule } from './achievement-http.module';

let api: TestApi;
let cast: AchievementCast;

beforeAll(async () => {
  api = await TestApi.start(AchievementHttpModule);
  cast = await enrolCast(api.get(Enrol));
});
afterAll(() => api.stop());

const form = (given: object = {}) => ({ ...anAchievement(), price: { fen: '120000000' }, ...given });
const create = async (given: object = {}) =>
  (await api.ask<{ id: string; version: number }>('POST', '/achievements', { as: cast.researcher, body: form(given) }))
    .body;

async function publish(): Promise<string> {
  const { id } = await create();
  await api.ask('POST', `/achievements/${id}/submission`, { as: cast.researcher, body: { version: 1 } });
  await api.ask('POST', `/achievements/${id}/confirmation`, {
    as: cast.office,
    body: { version: 2, verdict: 'pass', reasonCodes: [] },
  });
  const decided = await api.ask('POST', `/achievements/${id}/review/decision`, {
    as: cast.reviewer,
    body: { version: 3, verdict: 'pass', reasonCodes: [] },
  });
  expect(decided).toMatchObject({ status: 201, body: { id, state: 'published', version: 4 } });
  return id;
}

describe('achievements over HTTP', () => {
  it('go from a draft to the public, who never sees the contact', async () => {
    const id = await publish();
    const { status, body } = await api.ask('GET', `/public/achievements/${id}`);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      id,
      state: 'published',
      organisationName: '沪江大学',
      price: { fen: '120000000' },
      trl: 7,
      missing: [],
    });
    expect(JSON.stringify(body)).not.toContain('shen@institute.example');
    expect(body).not.toHaveProperty('contact');
    const own = await api.ask('GET', `/achievements/${id}`, { as: cast.researcher });
    expect(own.body).toMatchObject({
      current: { contact: { email: 'shen@institute.example' } },
      allowedActions: ['revise'],
    });
    const history = await api.ask<{ items: { organisationName: string }[] }>('GET', `/achievements/${id}/history`, {
      as: cast.office,
    });
    expect(history.body.items).toHaveLength(5);
    expect(history.body.items.at(-1)?.organisationName).toBe('沪江大学');
  });

  it('are listed for their institute and queued for the platform', async () => {
    const { id } = await create();
    await api.ask('POST', `/achievements/${id}/submission`, { as: cast.office, body: { version: 1 } });
    const list = await api.ask<{ items: { id: string }[] }>('GET', '/achievements?state=platform_review&limit=1', {
      as: cast.researcher,
    });
    expect(list.body.items).toEqual([expect.objectContaining({ id, missing: [], hasOpenRevision: false })]);
    const queue = await api.ask<{ items: object[] }>('GET', '/achievement-review-queue', { as: cast.reviewer });
    expect(queue.body.items).toEqual([
      expect.objectContaining({ achievementId: id, revision: 1, waitingHours: 0, organisationName: '沪江大学' }),
    ]);
  });

  it('say where a newer text than the public one stands', async () => {
    const id = await publish();
    const line = async () => {
      const list = await api.ask<{ items: { id: string }[] }>('GET', '/achievements?limit=100', { as: cast.office });
      return list.body.items.find((item) => item.id === id);
    };
    expect(await line()).toMatchObject({ hasOpenRevision: false, openRevisionState: null });
    const body = form({ title: '第二版', version: 4 });
    expect((await api.ask('PUT', `/achievements/${id}`, { as: cast.researcher, body })).status).toBe(200);
    expect(await line()).toMatchObject({ hasOpenRevision: true, openRevisionState: 'draft' });
  });

  it('need a title that is more than blanks', async () =>
    expect(
      await api.ask('POST', '/achievements', { as: cast.researcher, body: form({ title: ' \u3000\n' }) }),
    ).toMatchObject({ status: 400, body: { faults: [{ path: 'title', code: 'required' }] } }));

  it('answer a repeated request with the first answer', async () => {
    const body = form();
    const first = await api.ask('POST', '/achievements', { as: cast.researcher, body, key: 'the-same-key' });
    const again = await api.ask('POST', '/achievements', { as: cast.researcher, body, key: 'the-same-key' });
    expect(again.body).toEqual(first.body);
    expect(
      (
        await api.ask('POST', '/achievements', {
          as: cast.researcher,
          body: form({ title: '另一项' }),
          key: 'the-same-key',
        })
      ).status,
    ).toBe(422);
    expect((await api.ask('POST', '/achievements', { as: cast.researcher, body, key: null })).status).toBe(400);
  });

  it('say which fields stop a submission, in the reader’s language', async () => {
    const { id } = await create({
      trl: null,
      ipRights: [{ kind: 'patent_utility', number: '200410018477.1', status: 'applied' }],
    });
    const refusal = await api.ask('POST', `/achievements/${id}/submission`, {
      as: cast.researcher,
      body: { version: 1 },
      language: 'en',
    });
    const faults = [
      { path: 'trl', code: 'required', message: 'required' },
      {
        path: 'ipRights.0.number',
        code: 'patent-check-digit',
        message: 'the check digit of this patent application number is wrong',
      },
    ];
    expect(refusal).toMatchObject({ status: 422, body: { code: 'achievement.incomplete', faults } });
  });

  it('refuse malformed input with the path of each fault', async () => {
    const body = form({
      trl: 10,
      completedOn: '2025-13',
      ipRights: [{ kind: 'patent', status: 'granted' }],
      owner: 'me',
    });
    const refusal = await api.ask<{ faults: { path: string }[] }>('POST', '/achievements', {
      as: cast.researcher,
      body,
    });
    expect(refusal.status).toBe(400);
    expect(refusal.body.faults.map(({ path }) => path).sort()).toEqual([
      'completedOn',
      'ipRights.0.kind',
      'owner',
      'trl',
    ]);
  });

  it('are closed to the wrong role, to strangers, to stale readers and to undue moves', async () => {
    const { id } = await create();
    const submission = { body: { version: 1 } };
    expect((await api.ask('POST', `/achievements/${id}/submission`, submission)).status).toBe(401);
    expect((await api.ask('POST', `/achievements/${id}/submission`, { ...submission, as: cast.reviewer })).status).toBe(
      403,
    );
    expect((await api.ask('POST', `/achievements/${id}/submission`, { ...submission, as: cast.stranger })).status).toBe(
      404,
    );
    expect((await api.ask('GET', `/achievements/${id}`, { as: cast.reviewer })).status).toBe(404);
    expect((await api.ask('GET', `/public/achievements/${id}`)).status).toBe(404);
    expect(
      (await api.ask('POST', `/achievements/${id}/submission`, { as: cast.researcher, body: { version: 9 } })).status,
    ).toBe(409);
    expect(
      (await api.ask('POST', `/achievements/${id}/moves`, { as: cast.office, body: { version: 1, action: 'renew' } }))
        .status,
    ).toBe(409);
  });

  it('are withdrawn with a reason, and gone from the public', async () => {
    const id = await publish();
    const withdraw = { version: 4, action: 'withdraw' };
    const byClock = { as: cast.office, body: { version: 4, action: 'expire' } };
    expect((await api.ask('POST', `/achievements/${id}/moves`, byClock)).status).toBe(400);
    expect(
      (await api.ask('POST', `/achievements/${id}/moves`, { as: cast.office, body: withdraw })).body,
    ).toMatchObject({ status: 422, code: 'achievement.reason-missing' });
    const withdrawn = await api.ask('POST', `/achievements/${id}/moves`, {
      as: cast.office,
      body: { ...withdraw, reasonCode: 'withdraw.ip_lapsed' },
    });
    expect(withdrawn.body).toMatchObject({ id, state: 'withdrawn', version: 5 });
    expect((await api.ask('GET', `/public/achievements/${id}`)).status).toBe(404);
  });
});
