import type { Visitor } from '../../../test/support/visitor';
import { NotificationScene } from '../notification.scene.fixture';

const text = '废液由谁处理？';
const answer = '由我方处理。';

let scene: NotificationScene;
let enterprise: Visitor;
let asker: Visitor;
beforeAll(async () => (scene = await NotificationScene.open()));
afterAll(() => scene.api.stop());
beforeEach(async () => {
  enterprise = await scene.begin();
  asker = await scene.api.signIn('institute');
});

async function asked() {
  const demandId = await scene.market.publishDemand(enterprise);
  const receipt = await asker.done(asker.post(`/demands/${demandId}/questions`, { language: 'zh', text }));
  await scene.api.drain();
  return receipt;
}
const ofQuestions = async (visitor: Visitor) =>
  (await scene.told(visitor)).items.filter(({ subject }) => subject === 'question');

describe('a question in what was told', () => {
  it('shows no text once its asker withdrew it', async () => {
    const { id, version } = await asked();
    expect(await ofQuestions(enterprise)).toMatchObject([{ kind: 'question-asked', about: { title: text } }]);
    await asker.done(asker.post(`/questions/${id}/withdrawal`, { version }));
    await scene.api.drain();
    expect((await ofQuestions(enterprise)).length).toBeGreaterThan(0);
    expect(JSON.stringify(await scene.told(enterprise))).not.toContain(text);
  });

  it('shows no text to either side while it is hidden, and shows it again once it is restored', async () => {
    const { id, version } = await asked();
    const answered = await enterprise.done(enterprise.post(`/questions/${id}/answer`, { version, text: answer }));
    const { expert } = scene.market;
    const hiding = { version: answered.version, reasonCode: 'hide.contact' };
    const hidden = await expert.done(expert.post(`/questions/${id}/hiding`, hiding));
    await scene.api.drain();
    for (const visitor of [enterprise, asker]) {
      expect((await ofQuestions(visitor)).length).toBeGreaterThan(0);
      expect(JSON.stringify(await scene.told(visitor))).not.toContain(text);
    }
    await expert.done(expert.post(`/questions/${id}/restoring`, { version: hidden.version }));
    await scene.api.drain();
    for (const visitor of [enterprise, asker])
      expect((await ofQuestions(visitor)).map(({ about }) => about?.title)).toContain(text);
  });
});
