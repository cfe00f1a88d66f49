// OWASP API4, the other way round: a limit must not be used up by what cost nothing, nor by others behind one address.
import { aDemandForm, anAchievementForm } from '../support/forms';
import { RunningApi } from '../support/running-api';
import type { Visitor } from '../support/visitor';

process.env.LIMITS = 'export=2/3600,public-export=5/3600,search=2/60,unsubscribe=30/60,draft=2/3600';

let api: RunningApi;
let enterprise: Visitor;
beforeAll(async () => (api = await RunningApi.start()));
afterAll(() => api.stop());
beforeEach(async () => {
  await api.query(`DELETE FROM platform.limits`);
  enterprise = await api.signIn('enterprise');
});

const statusesOf = async (by: Visitor, path: string, times: number) => {
  const statuses: number[] = [];
  for (let i = 0; i < times; i++) statuses.push((await by.get(path)).status);
  return statuses;
};

describe('exports', () => {
  it('are not used up by requests that were none', async () => {
    expect(await statusesOf(enterprise, '/demands/export?format=exe', 6)).toEqual(Array(6).fill(400));
    expect(await statusesOf(enterprise, '/demands/export?format=csv', 3)).toEqual([200, 200, 429]);
  });

  it('that were refused once all are used up stay refused, misspelt or not', async () => {
    await statusesOf(enterprise, '/demands/export?format=csv', 2);
    expect(await statusesOf(enterprise, '/demands/export?format=exe', 3)).toEqual([429, 429, 429]);
  });

  it('of what is public have a wider bound for those of whom only the address is known', async () => {
    const path = '/public/demands/export?format=csv';
    expect(await statusesOf(api.anybody, path, 6)).toEqual([200, 200, 200, 200, 200, 429]);
    expect(await statusesOf(enterprise, '/demands/export?format=csv', 1)).toEqual([200]);
  });
});

describe('drafts', () => {
  it('are written by an organisation so often and no oftener, whoever of it writes', async () => {
    const { organisationId } = enterprise;
    const colleague = await api.signIn('enterprise', organisationId);
    const statuses: number[] = [];
    for (const by of [enterprise, colleague, enterprise, colleague])
      statuses.push((await by.post('/demands', aDemandForm())).status);
    expect(statuses).toEqual([201, 201, 429, 429]);
    const office = await api.signIn('institute');
    expect((await office.post('/achievements', anAchievementForm())).status).toBe(201);
  });
});

describe('whoever wants no more mail', () => {
  it('is not told to wait because others search, or stop theirs, from the same address', async () => {
    const off = () =>
      api.app.inject({
        method: 'POST',
        url: '/alerts/off?token=not-one-of-ours',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        payload: 'List-Unsubscribe=One-Click',
      });
    expect(await statusesOf(api.anybody, '/public/search', 3)).toEqual([200, 200, 429]);
    const answers = [];
    for (let i = 0; i < 20; i++) answers.push((await off()).statusCode);
    expect(answers).toEqual(Array(20).fill(404));
    expect((await api.anybody.get('/search-alerts/link?token=not-one-of-ours')).status).toBe(404);
  });
});
