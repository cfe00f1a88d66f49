import type { Role } from '#kernel/role';
import { newId } from '#kernel/id';
import { RunningApi } from '../../test/support/running-api';

let api: RunningApi;
let operator: string;
beforeAll(async () => {
  api = await RunningApi.start();
  operator = (await api.signIn('operator')).cookie;
});
afterAll(() => api.stop());

const ask = (url: string, cookie = '', method: 'GET' | 'PUT' | 'POST' | 'PATCH' | 'DELETE' = 'GET') =>
  api.app.inject({ method, url, headers: { cookie } });

describe('the board of the queues', () => {
  it('is there for the operator, with scripts of this server only, and for no search engine', async () => {
    const page = await ask('/queues', operator);
    expect(page.statusCode).toBe(200);
    expect(page.headers['content-security-policy']).toContain("script-src 'self';");
    expect(page.headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(page.headers).toMatchObject({ 'x-robots-tag': 'noindex, nofollow', 'cache-control': 'no-store' });
    const script = /src="(static\/js\/main[^"]+)"/.exec(page.body)?.[1];
    expect((await ask(`/queues/${script}`, operator)).statusCode).toBe(200);
  });

  it('shows every queue, each for looking only', async () => {
    const { queues } = (await ask('/queues/api/queues', operator)).json<{
      queues: { name: string; readOnlyMode: boolean }[];
    }>();
    expect(queues.map(({ name }) => name)).toEqual(expect.arrayContaining(['matching', 'clock']));
    expect(queues.every(({ readOnlyMode }) => readOnlyMode)).toBe(true);
  });

  it.each(['PUT', 'POST', 'PATCH', 'DELETE'] as const)('takes no %s, not even from the operator', async (method) => {
    for (const path of ['/queues/api/queues/matching/pause', '/queues/api/queues/matching/empty', '/queues'])
      expect((await ask(path, operator, method)).statusCode).toBe(404);
  });

  it('sends the anonymous to sign in, and shows no part of itself', async () => {
    const page = await ask('/queues');
    expect([page.statusCode, page.headers.location]).toEqual([302, '/sign-in?back=%2Fqueues']);
    const script = /src="(static\/js\/main[^"]+)"/.exec((await ask('/queues', operator)).body)?.[1];
    for (const path of ['/queues/api/queues', `/queues/${script}`]) expect((await ask(path)).statusCode).toBe(404);
  });

  it.each<Role>(['auditor', 'enterprise', 'platform_reviewer', 'sysadmin'])(
    'does not exist for the %s',
    async (role) => {
      const { cookie } = await api.signIn(role);
      for (const path of ['/queues', '/queues/queue/matching', '/queues/api/queues', '/queues/static/favicon.ico'])
        expect((await ask(path, cookie)).statusCode).toBe(404);
    },
  );

  it('ends with the session', async () => {
    const visitor = await api.signIn('operator');
    const { cookie } = visitor;
    expect((await ask('/queues/api/queues', cookie)).statusCode).toBe(200);
    await visitor.delete('/session', { key: newId() });
    expect((await ask('/queues/api/queues', cookie)).statusCode).toBe(404);
  });
});
