import { anAchievementForm } from '../support/forms';
import { type Enrolled, RunningApi } from '../support/running-api';
import type { Visitor } from '../support/visitor';

let api: RunningApi;
beforeAll(async () => (api = await RunningApi.start()));
afterAll(() => api.stop());

const pass = { verdict: 'pass', reasonCodes: [] };

/** Leaves the university and takes a seat on the platform. */
async function changeSides(account: Enrolled): Promise<Visitor> {
  await api.query(`DELETE FROM identity.memberships WHERE person_id = $1`, [account.personId]);
  await api.query(
    `INSERT INTO identity.memberships (person_id, organisation_id, roles) VALUES ($1, $2, '{platform_reviewer}')`,
    [account.personId, await api.organisation('platform_reviewer')],
  );
  return api.anybody.signIn(account);
}

const waitingFor = async (reviewer: Visitor) =>
  (await reviewer.get<{ items: { id: string }[] }>('/waiting?limit=100')).body.items.map(({ id }) => id);

describe('whoever confirmed an achievement for its owner and then reviews for the platform', () => {
  it('neither publishes it nor is offered it', async () => {
    const university = await api.organisation('institute');
    const account = await api.person([{ organisationId: university, roles: ['institute'] }]);
    const officer = await api.anybody.signIn(account);
    const researcher = await api.signIn('researcher', university);
    const { id, version } = await researcher.done(researcher.post('/achievements', anAchievementForm()));
    const handedIn = await researcher.done(researcher.post(`/achievements/${id}/submission`, { version }));
    const confirmation = { ...pass, version: handedIn.version };
    const confirmed = await officer.done(officer.post(`/achievements/${id}/confirmation`, confirmation));
    const decision = { ...pass, version: confirmed.version };
    const [turned, neutral] = [await changeSides(account), await api.signIn('platform_reviewer')];
    expect(await turned.post(`/achievements/${id}/review/decision`, decision)).toMatchObject({
      status: 403,
      body: { code: 'achievement.own-organisation' },
    });
    expect([(await waitingFor(turned)).includes(id), (await waitingFor(neutral)).includes(id)]).toEqual([false, true]);
    expect((await neutral.post(`/achievements/${id}/review/decision`, decision)).status).toBe(201);
  });
});
