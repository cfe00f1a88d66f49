import { readEnv } from '#platform/config/env';
import { RunningApi } from '../../../test/support/running-api';

let api: RunningApi;
beforeAll(async () => (api = await RunningApi.start()));
afterAll(() => api.stop());

describe('without a single sign-on of the city', () => {
  it('there is nothing to go to, to come back to, to link or to unlink', async () => {
    const visitor = await api.signIn('enterprise');
    for (const answer of [
      await visitor.get('/session/city-account'),
      await visitor.get('/session/city-account/callback?code=a&state=b'),
      await visitor.get('/account/city-account'),
      await visitor.post('/account/city-account'),
      await visitor.delete('/account/city-account'),
    ]) {
      expect(answer).toMatchObject({ status: 404, body: { code: 'not-found' } });
      expect(answer.headers['set-cookie']).toBeUndefined();
    }
    expect((await api.anybody.get('/session/options')).body).toEqual({ cityAccount: null });
  });
});

describe('the settings of the single sign-on', () => {
  const DATABASE_URL = 'postgres://jiqiao@127.0.0.1:5432/jiqiao';
  const whole = { OIDC_ISSUER: 'https://sso.example', OIDC_CLIENT_ID: 'jiqiao', OIDC_CLIENT_SECRET: 'secret' };
  const names = Object.keys(whole) as (keyof typeof whole)[];

  it('are whole, or there are none', () => {
    expect(readEnv({ DATABASE_URL, ...whole })).toMatchObject({ ...whole, OIDC_TRUSTS_MFA: 'false' });
    for (const missing of names)
      expect(() => readEnv({ DATABASE_URL, ...whole, [missing]: '' })).toThrow(
        new RegExp(`^  ${missing}: .*must be`, 'm'),
      );
    for (const alone of names)
      expect(() => readEnv({ DATABASE_URL, [alone]: whole[alone] })).toThrow(/OIDC_\w+: .*must be/);
  });

  it('name an issuer behind https in production, and one of which anything is known at all', () => {
    const production = { DATABASE_URL, ...whole, NODE_ENV: 'production', SECRET_KEY: `${'A'.repeat(43)}=` };
    expect(readEnv(production).OIDC_ISSUER).toBe('https://sso.example');
    const plain = 'http://sso.example';
    expect(() => readEnv({ ...production, OIDC_ISSUER: plain })).toThrow(/OIDC_ISSUER: must begin with https:/);
    expect(readEnv({ DATABASE_URL, ...whole, OIDC_ISSUER: plain }).OIDC_ISSUER).toBe(plain);
    expect(() => readEnv({ DATABASE_URL, ...whole, OIDC_ISSUER: 'sso' })).toThrow(/OIDC_ISSUER/);
    expect(() => readEnv({ DATABASE_URL, ...whole, OIDC_TRUSTS_MFA: 'yes' })).toThrow(/OIDC_TRUSTS_MFA/);
  });
});
