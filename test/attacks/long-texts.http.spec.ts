// The texts of long-texts.spec.ts on their way through the routes: whoever sends one holds nobody up.
import { Enrol } from '#identity';
import { systemActor } from '#platform/http/actor';
import { aCreditCode } from '../support/credit-code';
import { Drafting, type DraftingKind, draftingKinds } from '../support/drafting';
import { Market } from '../support/market';
import { RunningApi } from '../support/running-api';
import type { Visitor } from '../support/visitor';

/** The forms that held a process up did so for half a minute and more. */
const longMs = 8_000;
const marks = (count: number) => `长${'\u0315\u0300'.repeat(count / 2)}`;
const texts = {
  'blanks behind the word for a number': `我们的企业qq${' '.repeat(3_000)}x`,
  'blanks behind the word for a messenger': `微信${' '.repeat(4_800)}x`,
  'empty lines': `一${'\n'.repeat(4_000)}x`,
  marks: marks(4_000),
};

const [demandKind] = draftingKinds as [DraftingKind];

let api: RunningApi;
let market: Market;
beforeAll(async () => {
  api = await RunningApi.start();
  market = await Market.open(api);
});
afterAll(() => api.stop());

/** What is sent, and beside it somebody who only asks whether the process lives. */
async function promptly<Answer>(send: () => PromiseLike<Answer>): Promise<Answer> {
  const before = performance.now();
  const [answer, health] = await Promise.all([send(), api.app.inject({ method: 'GET', url: '/healthz' })]);
  expect(health.statusCode).toBe(200);
  expect(performance.now() - before).toBeLessThan(longMs);
  return answer;
}

describe.each(draftingKinds)('a text of $room', (kind) => {
  it.each(Object.entries(texts))(
    'that is long by %s is handed in while the process answers others',
    async (_, text) => {
      const drafting = new Drafting(api, kind, await api.signIn(kind.owner));
      const at = await promptly(() => drafting.draft({ [kind.material]: text }));
      expect((await promptly(() => drafting.submit(at))).status).toBeLessThan(500);
    },
  );
});

it('a need that says one word of the glossary over and over is matched and explained while the process answers others', async () => {
  const owner = await api.signIn('enterprise');
  const achievement = await market.publishAchievement(await api.signIn('institute'), { title: '光纤传感器封装工艺' });
  const demand = await market.publishDemand(owner, { title: '光纤传感', background: '光纤'.repeat(19_990) });
  await promptly(() => api.drain());
  const why = `/demands/${demand}/matches/why?achievementId=${achievement}`;
  expect((await promptly(() => owner.get(why))).status).toBe(200);
});

it('publications that say one word over and over are searched by anybody while the process answers others', async () => {
  const office = await api.signIn('institute');
  const [summary, section] = ['光，'.repeat(19_990), '光，'.repeat(4_990)];
  const said = { summary, benefit: section, economics: section, applicationCases: section };
  for (const title of ['光', '光学', '光源', '光束']) await market.publishAchievement(office, { ...said, title });
  await api.drain();
  const { status, body } = await promptly(() => api.anybody.get(`/public/search?q=${encodeURIComponent('光')}`));
  expect(status).toBe(200);
  expect(body).toMatchObject({ items: [{}, {}, {}, {}] });
});

it('a question that is long by blanks is answered, and so is everybody else', async () => {
  const demand = await market.publishDemand(await api.signIn('enterprise'));
  const office = await api.signIn('institute');
  const ask = (text: string) => office.post(`/demands/${demand}/questions`, { language: 'zh', text });
  expect((await promptly(() => ask(`请问qq${' '.repeat(900)}x`))).status).toBeLessThan(500);
});

it('a credit code of half a million marks is refused at once', async () => {
  const drafting = new Drafting(api, demandKind, await api.signIn('enterprise'));
  const form = drafting.kind.form({ invitedUsccs: [marks(400_000)] });
  const { status } = await promptly(() => drafting.owner.post(drafting.kind.path, form));
  expect([400, 413]).toContain(status);
});

it('an organisation whose name is a row of 集团 hands in a demand without its name', async () => {
  const given = { uscc: aCreditCode(), name: `${'集团'.repeat(40)}研究院`, nameEn: null, kind: 'enterprise' as const };
  const organisationId = await api.get(Enrol).organisation(given, systemActor('test', 'test'));
  const owner: Visitor = await api.signIn('enterprise', organisationId);
  const drafting = new Drafting(api, demandKind, owner);
  const at = await drafting.draft({ anonymous: true });
  expect((await promptly(() => drafting.submit(at))).status).toBeLessThan(300);
});
