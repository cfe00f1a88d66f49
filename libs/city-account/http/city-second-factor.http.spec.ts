import { KeepSecondFactor, newTotpSecret } from '#account';
import { newId } from '#kernel/id';
import type { Role } from '#kernel/role';
import { systemActor } from '#platform/http/actor';
import type { RunningApi } from '../../../test/support/running-api';
import { City } from './city-account.fixture';

let city: City;
let api: RunningApi;
beforeAll(async () => {
  city = await City.open({ settings: { OIDC_TRUSTS_MFA: 'true', SECOND_FACTOR: 'staff' } });
  api = city.api;
});
afterAll(() => city.stop());

/** What the session still owes of somebody who came by the city account in these ways. */
async function owedAfter(methods: readonly string[], role: Role, own: 'with' | 'without'): Promise<string> {
  const subject = newId();
  const organisationId = await api.organisation(role);
  const { personId } = await api.person([{ organisationId, roles: [role] }]);
  await api.query(`INSERT INTO account.city_accounts (issuer, subject, person_id) VALUES ($1, $2, $3)`, [
    city.issuer.url,
    subject,
    personId,
  ]);
  if (own === 'with') await api.get(KeepSecondFactor).give(personId, newTotpSecret(), systemActor('test', 'test'));
  city.issuer.methods = methods;
  const visitor = api.anybody;
  expect(await city.signIn(visitor, subject)).toBe('/console');
  const { body } = await visitor.get<{ secondFactor: string; capacities: unknown[] }>('/session');
  // While anything is owed nobody learns what the person may do.
  expect(body.capacities.length > 0).toBe(['passed', 'none'].includes(body.secondFactor));
  return body.secondFactor;
}

describe('a second factor shown to the city’s single sign-on, which the operator trusts', () => {
  it.each([['otp'], ['mfa'], ['hwk']])('counts as shown here: %s', async (method) =>
    expect(await owedAfter(['pwd', method], 'operator', 'with')).toBe('passed'),
  );

  it.each([[['pwd']], [['sms']], [[]]])('is not made of less: %j', async (methods) =>
    expect(await owedAfter(methods, 'operator', 'with')).toBe('needed'),
  );

  it('does not spare staff from having one of their own: the password opens the account, too', async () =>
    expect(await owedAfter(['otp'], 'operator', 'without')).toBe('to-set-up'));

  it('is asked of nobody else', async () => expect(await owedAfter(['otp'], 'enterprise', 'without')).toBe('none'));
});
