// OWASP API1 and the reading half of API3. Whose object it is, is tried for every route by the matrix of policies
// (libs/platform/http/policies.http.spec.ts); here is what goes around the front door: lists, keys, cursors, errors, search.
import { newId } from '#kernel/id';
import { LiveEvents } from '#platform/live/live-events';
import { Database } from '#platform/database/database';
import { EventListener } from '../support/event-listener';
import { aDemandForm, anAchievementForm } from '../support/forms';
import { Market } from '../support/market';
import { RunningApi } from '../support/running-api';
import type { Visitor } from '../support/visitor';

const secret = {
  organisation: '隐名精密仪器厂',
  person: '卫无衣',
  phone: '021-99887766',
  email: 'wuyi@hidden.example',
  owner: '隐名总工',
};
const told = Object.values(secret);

let api: RunningApi;
let owner: Visitor;
let rival: Visitor;
let office: Visitor;
let market: Market;
let demand: string;
let achievement: string;
let listeners: readonly EventListener[];
beforeAll(async () => {
  api = await RunningApi.start();
  market = await Market.open(api);
  owner = await api.signIn('enterprise', await api.organisation('enterprise', secret.organisation));
  [rival, office] = [await api.signIn('enterprise'), await api.signIn('institute')];
  await api.app.listen(0, '127.0.0.1');
  const url = `${await api.app.getUrl()}/api/events`;
  listeners = await Promise.all([rival, office].map(({ cookie }) => EventListener.open(url, { cookie })));
  for (const listener of listeners) await listener.hear('hello');
  const contact = { name: secret.person, phone: secret.phone, email: secret.email };
  achievement = await market.publishAchievement(office, anAchievementForm({ contact }));
  demand = await market.publishDemand(owner, { anonymous: true, contact, decisionOwner: secret.owner });
  await api.drain();
});
afterAll(() => {
  for (const listener of listeners) listener.close();
  return api.stop();
});

describe('what an enterprise keeps to itself', () => {
  it('is there for itself, so that the others can be shown not to see it', async () => {
    const { text } = await owner.get(`/demands/${demand}`);
    for (const word of told) expect(text).toContain(word);
  });

  it.each([
    ['the public detail of the demand', () => api.anybody.get(`/public/demands/${demand}`)],
    ['the public detail of the achievement', () => api.anybody.get(`/public/achievements/${achievement}`)],
    ['the search', () => api.anybody.get('/public/search?limit=100')],
    ['the interest in an achievement', () => office.get(`/achievements/${achievement}/interest`)],
    ['the figures', () => api.anybody.get('/public/figures')],
    ['the list of a rival', () => rival.get('/demands?limit=100')],
    ['the counts of a rival', () => rival.get('/match-counts')],
  ])('stands nowhere in %s', async (_, ask) => {
    const { status, text, headers } = await ask();
    expect(status).toBe(200);
    for (const word of [...told, owner.organisationId]) expect(text + JSON.stringify(headers)).not.toContain(word);
    // A tag made of the content would tell whether the hidden part has changed.
    expect(headers).not.toHaveProperty('etag');
  });

  it('stands in no match: the contact of an achievement is not for who only found it', async () => {
    const { status, text } = await owner.get(`/demands/${demand}/matches`);
    expect(status).toBe(200);
    expect(text).toContain(achievement);
    for (const word of [secret.person, secret.phone, secret.email]) expect(text).not.toContain(word);
  });

  it.each(told.flatMap((word) => [word, word.slice(0, 4)]))(
    'cannot be guessed by searching for it: %s',
    async (word) => {
      const { body } = await api.anybody.get<{ items: { id: string }[] }>(
        `/public/search?q=${encodeURIComponent(word)}`,
      );
      expect(body.items.map(({ id }) => id)).not.toContain(demand);
    },
  );

  it('is no more in what the streams of others tell', async () => {
    await market.publishDemand(owner, { anonymous: true, title: '第二条隐名需求：叶片激光清洗' });
    await api.drain();
    for (const [i, { organisationId }] of [rival, office].entries()) {
      const event = { organisationId, topic: 'test.last', payload: {} };
      await api.get(Database).transaction((tx) => api.get(LiveEvents).addAll(tx, [event]));
      await listeners[i]?.hear('test.last');
    }
    const heard = JSON.stringify(listeners.map(({ events }) => events));
    for (const word of [...told, owner.organisationId]) expect(heard).not.toContain(word);
  });
});

describe('a rival', () => {
  it('gets the same words for what is another’s as for what is nobody’s, on every way to it', async () => {
    const [match] = await api.query<{ id: string }>(`SELECT id FROM matching.matches WHERE demand_id = $1`, [demand]);
    const ways: [string, string, string, object?][] = [
      ['GET', '/demands/:id', demand],
      ['GET', '/demands/:id/history', demand],
      ['GET', '/demands/:id/matches', demand],
      ['PUT', '/demands/:id', demand, { ...aDemandForm(), version: 4 }],
      ['POST', '/demands/:id/submission', demand, { version: 4 }],
      [
        'POST',
        '/demands/:id/moves',
        demand,
        { version: 4, action: 'withdraw', reasonCode: 'withdraw.no_longer_needed' },
      ],
      ['PUT', '/matches/:id/feedback', match?.id ?? '', { verdict: 'relevant' }],
    ];
    for (const [method, path, id, body] of ways) {
      const [foreign, missing] = await Promise.all(
        [id, newId()].map((one) => rival.send<object>(method, path.replace(':id', one), { body })),
      );
      expect({ path, status: foreign?.status }).toEqual({ path, status: 404 });
      expect({ ...foreign?.body, requestId: '' }).toEqual({ ...missing?.body, requestId: '' });
    }
    const [row] = await api.query<{ state: string; version: number }>(
      `SELECT state, version FROM demand.demands WHERE id = $1`,
      [demand],
    );
    expect(row).toEqual({ state: 'published', version: 4 });
  });

  it('gets nothing by somebody else’s Idempotency-Key', async () => {
    const key = newId();
    const mine = await owner.done(owner.post('/demands', aDemandForm(), { key }));
    const theirs = await rival.done(rival.post('/demands', aDemandForm(), { key }));
    expect(theirs.id).not.toBe(mine.id);
    expect((await rival.get(`/demands/${mine.id}`)).status).toBe(404);
  });

  it('gets only own rows by a cursor that was made of somebody else’s', async () => {
    for (let n = 0; n < 2; n++) await owner.done(owner.post('/demands', aDemandForm()));
    const { body } = await owner.get<{ nextCursor: string }>('/demands?limit=1');
    const page = await rival.get<{ items: { id: string }[] }>(`/demands?limit=100&cursor=${body.nextCursor}`);
    expect(page.status).toBe(200);
    const foreign = await api.query<{ id: string }>(`SELECT id FROM demand.demands WHERE organisation_id <> $1`, [
      rival.organisationId,
    ]);
    const ids = new Set(foreign.map(({ id }) => id));
    expect(page.body.items.filter(({ id }) => ids.has(id))).toEqual([]);
  });

  it('finds no draft by any public way, not even as staff', async () => {
    const { id } = await owner.done(owner.post('/demands', aDemandForm({ title: '尚未提交的草稿课题' })));
    const expert = market.expert;
    for (const path of [`/public/demands/${id}`, `/demands/${id}`, `/demands/${id}/history`, `/demands/${id}/matches`])
      for (const reader of [rival, expert]) expect([403, 404]).toContain((await reader.get(path)).status);
    expect((await expert.get('/screening-queue')).text).not.toContain(id);
    expect((await api.anybody.get(`/public/search?q=${encodeURIComponent('尚未提交的草稿课题')}`)).text).not.toContain(
      id,
    );
  });
});

describe('an expert', () => {
  it('is offered no decision on what is the own organisation’s, whatever organisation is acted for', async () => {
    const desk = await api.organisation('expert');
    const account = await api.person([
      { organisationId: desk, roles: ['expert'] },
      { organisationId: owner.organisationId, roles: ['enterprise'] },
    ]);
    const partial = await api.anybody.signIn(account);
    await partial.put('/session/acting-as', { organisationId: desk });
    const { id, version } = await owner.done(owner.post('/demands', aDemandForm()));
    const submitted = await owner.done(owner.post(`/demands/${id}/submission`, { version }));
    const offered = async (reader: Visitor) =>
      (await reader.get<{ allowedActions: string[] }>(`/demands/${id}`)).body.allowedActions;
    expect(await offered(market.expert)).toEqual(['begin_screening']);
    expect(await offered(partial)).toEqual([]);
    const answer = await partial.post(`/demands/${id}/screening`, { version: submitted.version });
    expect(answer).toMatchObject({ status: 403, body: { code: 'demand.own-organisation' } });
  });
});
