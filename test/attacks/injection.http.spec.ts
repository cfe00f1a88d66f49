// Every text field of what people write, with texts that are meant for somebody else. What the api gives back is what was
// written, as JSON that no browser takes for a page; what the pages make of it is tried in pages.e2e.spec.ts.
import { asLine } from '../support/as-line';
import { aDemandForm, anAchievementForm } from '../support/forms';
import { Market } from '../support/market';
import { payloads, unstorable } from '../support/payloads';
import { RunningApi } from '../support/running-api';
import type { Visitor } from '../support/visitor';

let api: RunningApi;
let enterprise: Visitor;
let office: Visitor;
let market: Market;
beforeAll(async () => {
  api = await RunningApi.start();
  market = await Market.open(api);
  [enterprise, office] = [await api.signIn('enterprise'), await api.signIn('institute')];
});
afterAll(() => api.stop());

const phone = '021-55550100';
const demandOf = (text: string, title = asLine(text)) => ({
  title,
  translations: { title: { text: title }, background: { text } },
  keywords: [text, '第二', '第三'],
  background: text,
  existingBasis: text,
  solverConditions: text,
  decisionOwner: text,
  contact: { name: text, phone },
  indicators: [
    {
      name: text,
      operator: 'le',
      value: text,
      valueTo: text,
      unit: text,
      testMethod: text,
      currentLevel: text,
      mustHave: true,
    },
  ],
});

const achievementOf = (text: string, title = asLine(text)) => ({
  title,
  translations: { title: { text: title }, summary: { text } },
  keywords: [text, '第二', '第三'],
  summary: text,
  benefit: text,
  economics: text,
  trlEvidence: text,
  team: [{ name: text, role: text }],
  contact: { name: text, phone },
});

/** Where in an answer the text stands, by its field. */
function textsIn(value: unknown, into: string[] = []): string[] {
  if (typeof value === 'string') into.push(value);
  else if (typeof value === 'object' && value !== null) Object.values(value).forEach((inner) => textsIn(inner, into));
  return into;
}

const countOf = (answer: { body: unknown }, text: string) => textsIn(answer.body).filter((one) => one === text).length;

/** A title and its translation are lines; the other fields take any text. */
const titlesOf = (text: string) => (asLine(text) === text ? 2 : 0);

describe('a text', () => {
  it.each(Object.entries(payloads))('of a demand comes back as it was written: %s', async (_, text) => {
    const id = await market.publishDemand(enterprise, demandOf(text));
    const own = await enterprise.get<{ current: object }>(`/demands/${id}`);
    expect(countOf({ body: own.body.current }, text)).toBe(13 + titlesOf(text));
    const open = await api.anybody.get(`/public/demands/${id}`);
    expect(countOf(open, text)).toBe(11 + titlesOf(text));
    expect(open.headers).toMatchObject({
      'content-type': 'application/json; charset=utf-8',
      'x-content-type-options': 'nosniff',
    });
  });

  it.each(Object.entries(payloads))('of an achievement comes back as it was written: %s', async (_, text) => {
    const id = await market.publishAchievement(office, achievementOf(text));
    expect(countOf(await api.anybody.get(`/public/achievements/${id}`), text)).toBeGreaterThanOrEqual(
      5 + titlesOf(text),
    );
    expect(countOf(await office.get(`/achievements/${id}`), text)).toBeGreaterThanOrEqual(8 + titlesOf(text));
  });

  it('is found and shown by the search as it was written, and breaks nothing on its way to a match', async () => {
    expect(await api.drain()).toBeGreaterThan(0);
    const dead = await api.query(`SELECT error FROM platform.dead_letters`);
    expect(dead).toEqual([]);
    for (const text of Object.values(payloads)) {
      const answer = await api.anybody.get(`/public/search?q=${encodeURIComponent(text)}&limit=100`);
      expect(answer.status).toBe(200);
      expect(String(answer.headers['set-cookie'] ?? '')).toBe('');
    }
    const all = await api.anybody.get<{ items: { title: string }[] }>('/public/search?limit=100');
    const titles = new Set(all.body.items.map(({ title }) => title));
    expect(Object.values(payloads).filter((text) => !titles.has(asLine(text)))).toEqual([]);
  });

  it('is refused where nothing could keep it, with the name of its field', async () => {
    for (const text of Object.values(unstorable)) {
      const answer = await enterprise.post('/demands', aDemandForm(demandOf(text, text)));
      expect(answer.status).toBe(400);
      expect(answer.body.faults?.map(({ path }) => path)).toEqual(
        expect.arrayContaining(['title', 'keywords.0', 'contact.name', 'indicators.0.testMethod']),
      );
      expect((await office.post('/achievements', anAchievementForm(achievementOf(text)))).status).toBe(400);
    }
  });

  it('is refused as a reason too, and kept as it is where it may be one', async () => {
    const { id, version } = await enterprise.done(enterprise.post('/demands', aDemandForm()));
    const submitted = await enterprise.done(enterprise.post(`/demands/${id}/submission`, { version }));
    const { expert } = market;
    const taken = await expert.done(expert.post(`/demands/${id}/screening`, { version: submitted.version }));
    const verdict = (reasonText: string) =>
      expert.post(`/demands/${id}/screening/decision`, {
        version: taken.version,
        verdict: 'return',
        reasonCodes: ['return.scope_unclear'],
        reasonText,
      });
    expect((await verdict('a\u0000b')).status).toBe(400);
    const text = Object.values(payloads).join('\n');
    await expert.done(verdict(text));
    expect(textsIn((await enterprise.get(`/demands/${id}/history`)).body)).toContain(text);
  });
});
