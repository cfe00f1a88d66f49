import { addDays, dayInShanghai } from '#kernel/clock';
import { newId } from '#kernel/id';
import { RunningApi } from '../support/running-api';
import type { Visitor } from '../support/visitor';

let api: RunningApi;
let admin: Visitor;
beforeAll(async () => (api = await RunningApi.start()));
afterAll(() => api.stop());
beforeEach(async () => {
  admin = await api.signIn('organisation_admin', await api.organisation('enterprise'));
});

const address = () => `p-${newId()}@company.example`;
const invite = (email: string, given: object = {}, by = admin) =>
  by.post('/invitations', { email, roles: ['enterprise'], language: 'zh', ...given });
const lettersTo = (email: string) =>
  api.query(
    `SELECT m.key FROM platform.mails m JOIN enrolment.invitations i ON m.key LIKE 'invitation:' || i.id || ':%'
      WHERE i.email = $1`,
    [email],
  );

describe('invitations to a stranger', () => {
  it('are five letters an hour, however many are sent at once', async () => {
    const email = address();
    const answers = await Promise.all(Array.from({ length: 12 }, () => invite(email)));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([...Array(5).fill(201), ...Array(7).fill(429)]);
    expect(await lettersTo(email)).toHaveLength(5);
  });

  it('are counted over all organisations and spellings, and say when the next may be sent', async () => {
    const email = address();
    for (let i = 0; i < 3; i++) await admin.done(invite(email));
    const other = await api.signIn('organisation_admin', await api.organisation('enterprise'));
    for (let i = 0; i < 2; i++) await other.done(invite(email.toUpperCase(), {}, other));
    const refused = await invite(email.toUpperCase(), {}, other);
    expect(refused).toMatchObject({ status: 429, body: { code: 'enrolment.invited-too-often' } });
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(3000);
    expect(await lettersTo(email)).toHaveLength(5);
    expect((await invite(address())).status).toBe(201);
  });

  it('leave the last link alive when one more is refused', async () => {
    const email = address();
    for (let i = 0; i < 5; i++) await admin.done(invite(email));
    const kept = () =>
      api.query(`SELECT version, state, token_hash FROM enrolment.invitations WHERE email = $1`, [email]);
    const before = await kept();
    expect((await invite(email)).status).toBe(429);
    expect(await kept()).toEqual(before);
  });

  it('use up nothing where they were refused or only sent again', async () => {
    const email = address();
    for (let i = 0; i < 6; i++) expect((await invite(email, { roles: ['institute'] })).status).toBe(422);
    const key = newId();
    const again = () => admin.post('/invitations', { email, roles: ['enterprise'], language: 'zh' }, { key });
    for (let i = 0; i < 6; i++) expect((await again()).status).toBe(201);
    expect(await lettersTo(email)).toHaveLength(1);
  });
});

describe('offers of a mandate, made and withdrawn', () => {
  const today = dayInShanghai(new Date());
  const offerOf = (login: string) => ({
    ...{ login, roles: ['enterprise'], startsOn: today, endsOn: addDays(today, 30), purpose: '代为发布技术需求' },
  });
  const offer = async (login: string, by = admin) => {
    const offered = await by.post('/mandates', offerOf(login));
    const { id, version } = offered.body;
    const ending = { version, action: 'withdraw', reasonCode: 'withdraw.mistake' };
    if (offered.status === 201) await by.done(by.post(`/mandates/${id}/ending`, ending));
    return offered;
  };

  it('are five letters an hour to one mailbox, whoever makes them; the sixth is refused and leaves nothing', async () => {
    const organisationId = await api.organisation('service_provider');
    const agent = await api.person([{ organisationId, roles: ['tech_manager'] }]);
    const login = `${newId()}@agency.example`;
    await api.query(`UPDATE identity.people SET login = $2 WHERE id = $1`, [agent.personId, login]);
    for (let i = 0; i < 3; i++) expect((await offer(login)).status).toBe(201);
    const other = await api.signIn('organisation_admin', await api.organisation('enterprise'));
    const answers = [];
    for (let i = 0; i < 9; i++) answers.push(await offer(login, other));
    expect(answers.map(({ status }) => status)).toEqual([201, 201, ...Array(7).fill(429)]);
    expect(answers.at(-1)?.body.code).toBe('mandate.offered-too-often');
    expect(Number(answers.at(-1)?.headers['retry-after'])).toBeGreaterThan(3000);
    expect(
      await api.query(`SELECT 1 FROM platform.mails WHERE template = 'mandate.offered' AND person_id = $1`, [
        agent.personId,
      ]),
    ).toHaveLength(5);
    expect(await api.query(`SELECT 1 FROM identity.mandates WHERE agent_id = $1`, [agent.personId])).toHaveLength(5);
  });
});
