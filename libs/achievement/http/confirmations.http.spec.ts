import { Enrol } from '#identity';
import { newId } from '#kernel/id';
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

const path = '/achievements/confirmations';
const confirm = (body: object, as = cast.office) => api.ask('POST', path, { as, body });

async function draft(): Promise<string> {
  const body = { ...anAchievement(), price: { fen: '120000000' } };
  return (await api.ask<{ id: string }>('POST', '/achievements', { as: cast.researcher, body })).body.id;
}

async function published(): Promise<string> {
  const id = await draft();
  const pass = { verdict: 'pass', reasonCodes: [] };
  await api.ask('POST', `/achievements/${id}/submission`, { as: cast.office, body: { version: 1 } });
  await api.ask('POST', `/achievements/${id}/review/decision`, { as: cast.reviewer, body: { version: 2, ...pass } });
  return id;
}

describe('confirmations in bulk over HTTP', () => {
  it('answer what became of each, with words', async () => {
    const [one, other, missing] = [await published(), await draft(), newId()];
    const { status, body } = await confirm({ ids: [one, other, missing], versions: [3, 1, 1] });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      confirmed: 1,
      refused: 2,
      outcomes: [
        { id: one, outcome: 'confirmed', version: 4, code: null },
        { id: other, outcome: 'refused', code: 'illegal-move', message: expect.stringMatching(/当前状态/) },
        { id: missing, outcome: 'refused', code: 'not-found' },
      ],
    });
    expect((await confirm({ ids: [one], versions: [3] })).body).toMatchObject({
      confirmed: 0,
      outcomes: [{ id: one, outcome: 'refused', code: 'stale-version' }],
    });
  });

  it.each([
    ['nothing', { ids: [], versions: [] }],
    ['more than 200', { ids: Array.from({ length: 201 }, () => newId()), versions: Array(201).fill(1) }],
    ['another number of versions', { ids: [newId()], versions: [1, 2] }],
    ['one twice', { ids: Array(2).fill('01890000-0000-7000-8000-000000000000'), versions: [1, 1] }],
    ['what is no id', { ids: ['1'], versions: [1] }],
    ['what is no version', { ids: [newId()], versions: ['a'] }],
    ['an unknown field', { ids: [newId()], versions: [1], all: true }],
  ])('refuse %s', async (_, body) => expect((await confirm(body)).status).toBe(400));

  it('are the office’s alone', async () => {
    const body = { ids: [newId()], versions: [1] };
    expect((await confirm(body, cast.researcher)).status).toBe(403);
    expect((await api.ask('POST', path, { body })).status).toBe(401);
  });
});
