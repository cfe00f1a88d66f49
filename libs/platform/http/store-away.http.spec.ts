import { RunningApi } from '../../../test/support/running-api';

// Nobody listens there.
process.env.REDIS_URL = 'redis://127.0.0.1:1';

let api: RunningApi;
beforeAll(async () => {
  api = await RunningApi.start();
});
afterAll(() => api.stop());

describe('while Redis is away', () => {
  it('the process is degraded, not dead', async () =>
    expect(await api.anybody.get('/readyz')).toMatchObject({
      status: 200,
      body: { status: 'degraded', missing: ['queue-store'] },
    }));

  it('requests are served uncounted, but nobody signs in uncounted', async () => {
    expect((await api.anybody.get('/public/search')).status).toBe(200);
    expect((await api.anybody.get('/taxonomy')).status).toBe(200);
    const refused = await api.anybody.post('/session', { login: 'nobody', password: 'x' });
    expect(refused).toMatchObject({ status: 503, body: { code: 'counting-away' } });
  });
});
