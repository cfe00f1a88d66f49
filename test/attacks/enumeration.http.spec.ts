// OWASP API2: whoever asks learns of nobody whether they have an account; and many tries at once are no way around counting.
import type Argon2 from '@node-rs/argon2';
import { newId } from '#kernel/id';
import { systemActor } from '#platform/http/actor';
import { codeOfSecret, Credentials } from '#account';
import { Enrol } from '#identity';
import { Database } from '#platform/database/database';
import { MailQueries } from '#platform/mail/mail.queries';
import { type Enrolled, RunningApi } from '../support/running-api';
import type { Answer } from '../support/visitor';

const password = 'the ferry leaves at dawn';
const system = systemActor('test', 'test');

let api: RunningApi;
beforeAll(async () => (api = await RunningApi.start()));
afterEach(() => jest.restoreAllMocks());
afterAll(() => api.stop());

const anAddress = () => `p-${newId()}@shenyu.example`;

async function account(state = 'active'): Promise<string> {
  const login = anAddress();
  const personId = await api.get(Enrol).person({ login, name: login, memberships: [] }, system);
  await api.get(Credentials).give(personId, password, system);
  await api.query(`UPDATE identity.people SET state = $2 WHERE id = $1`, [personId, state]);
  return login;
}

const register = (login: string) =>
  api.anybody.post('/accounts', { login, name: '苏晚', password, noticeVersion: '2026-11', language: 'zh' });
const askForReset = (login: string) => api.anybody.post('/password-resets', { login });
const fail = (login: string) => api.anybody.post('/session', { login, password: 'wrong' });

/** Everybody of whom somebody might want to know. */
const people: readonly (readonly [string, () => Promise<string>])[] = [
  ['has an account', () => account()],
  ['has one that is disabled', () => account('disabled')],
  ['has not confirmed one', async () => register(anAddress()).then(() => anAddress())],
  ['is locked out', async () => locked(await account())],
  ['has none and is locked out', () => locked(anAddress())],
  ['was invited', () => invited()],
  ['has none', () => Promise.resolve(anAddress())],
];

async function locked(login: string): Promise<string> {
  for (let i = 0; i < 5; i++) await fail(login);
  return login;
}

async function invited(): Promise<string> {
  const [email, admin] = [anAddress(), await api.signIn('organisation_admin', await api.organisation('enterprise'))];
  await admin.done(admin.post('/invitations', { email, roles: ['enterprise'], language: 'zh' }));
  return email;
}

const mailsTo = async (login: string) => {
  const rows = await api.query<{ id: string }>(`SELECT id FROM platform.mails`);
  const read = ({ id }: { id: string }) => api.get(Database).transaction((tx) => api.get(MailQueries).textOf(tx, id));
  const mails = await Promise.all(rows.map(read));
  return mails.filter((mail) => mail?.to === login).length;
};

/** All that a stranger sees of an answer, and the work that was done for it. */
async function toldBy(ask: () => Promise<Answer<unknown>>) {
  const argon2 = jest.requireActual<typeof Argon2>('@node-rs/argon2');
  const [hash, verify] = [jest.spyOn(argon2, 'hash'), jest.spyOn(argon2, 'verify')];
  const { status, headers, text } = await ask();
  const work = { hashed: hash.mock.calls.length, verified: verify.mock.calls.length };
  jest.restoreAllMocks();
  const shown = text.replace(/"requestId":"[^"]*"|编号[^"]*/g, '').replace(/\d+ ?(秒|分)/g, 'n');
  return { status, names: Object.keys(headers).sort(), cookie: headers['set-cookie'], shown, work };
}

describe('whether somebody has an account', () => {
  it('is told by no answer to a registration, whose mail alone says it to the owner', async () => {
    for (const [who, come] of people) {
      const login = await come();
      const before = await mailsTo(login);
      const told = await toldBy(() => register(login));
      expect({ who, ...told }).toMatchObject({ who, status: 202, shown: '', work: { hashed: 1, verified: 0 } });
      expect({ who, mails: (await mailsTo(login)) - before }).toEqual({ who, mails: 1 });
      expect({ who, names: told.names }).toEqual({ who, names: (await toldBy(() => register(anAddress()))).names });
    }
  });

  it('is told by no answer to asking for a reset', async () => {
    const nobodys = await toldBy(() => askForReset(anAddress()));
    expect(nobodys).toMatchObject({ status: 202, shown: '', work: { hashed: 0, verified: 0 } });
    for (const [who, come] of people) {
      const login = await come();
      expect({ who, ...(await toldBy(() => askForReset(login))) }).toEqual({ who, ...nobodys });
    }
  });

  it('is told by no refused sign-in', async () => {
    const nobodys = await toldBy(() => fail(anAddress()));
    expect(nobodys).toMatchObject({ status: 401, work: { hashed: 0, verified: 1 } });
    const waiting = await toldBy(async () => fail(await locked(anAddress())));
    for (const [who, come] of people) {
      const login = await come();
      const told = await toldBy(() => fail(login));
      // Some of the work was done for getting there.
      const expected = who.endsWith('locked out') ? { ...waiting, work: { hashed: 0, verified: 0 } } : nobodys;
      expect({ who, ...told }).toEqual({ who, ...expected });
    }
  });

  it('is not told by the right password of a disabled account either', async () => {
    const gone = await account('disabled');
    const right = await toldBy(() => api.anybody.post('/session', { login: gone, password }));
    expect(right).toEqual(await toldBy(() => fail(anAddress())));
  });
});

describe('many at once', () => {
  it('change a password by one link once', async () => {
    const login = await account();
    await askForReset(login);
    const rows = await api.query<{ id: string }>(
      `SELECT id FROM platform.mails ORDER BY created_at DESC, id DESC LIMIT 1`,
    );
    const mail = await api.get(Database).transaction((tx) => api.get(MailQueries).textOf(tx, rows[0]?.id ?? ''));
    const token = /#([\w-]{43})/.exec(mail?.text ?? '')?.[1] ?? '';
    const next = (n: number) => `walk number ${n} by the river`;
    const tries = [0, 1, 2, 3, 4, 5, 6, 7].map((n) =>
      api.anybody.post('/password-resets/confirmation', { token, password: next(n) }),
    );
    const statuses = (await Promise.all(tries)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 204)).toHaveLength(1);
    const winner = statuses.indexOf(204);
    const opens = async (n: number) => (await api.anybody.post('/session', { login, password: next(n) })).status;
    expect(await opens((winner + 1) % 8)).toBe(401);
    expect(await opens(winner)).toBe(200);
  });

  it('guess no more codes than one after the other would', async () => {
    const who: Enrolled = await api.person([
      { organisationId: await api.organisation('enterprise'), roles: ['enterprise'] },
    ]);
    const keeper = await api.anybody.signIn(who);
    const { body } = await keeper.post<{ secret: string }>('/account/second-factor');
    const code = await codeOfSecret(body.secret, new Date());
    expect((await keeper.post('/account/second-factor/confirmation', { code })).status).toBe(200);
    const visitors = await Promise.all([0, 1, 2, 3].map(() => api.anybody.signIn(who)));
    const tries = Array.from({ length: 24 }, (_, n) =>
      (visitors[n % 4] ?? api.anybody).post('/session/second-factor', { code: String(100_000 + n) }),
    );
    const statuses = (await Promise.all(tries)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 422).length).toBeLessThanOrEqual(5);
    expect(statuses.every((status) => [401, 422, 429].includes(status))).toBe(true);
  });
});
