import { Clock } from '#kernel/clock';
import { newId } from '#kernel/id';
import type { RunningApi } from '../../../test/support/running-api';
import { City } from './city-account.fixture';

let city: City;
let api: RunningApi;
beforeAll(async () => {
  city = await City.open();
  api = city.api;
});
afterAll(() => city.stop());

const setOut = async () => {
  const { status, headers } = await api.anybody.get('/session/city-account');
  return { status, location: headers.location };
};
/** What is known of the issuer is forgotten after ten minutes. */
const elevenMinutesPass = () => {
  const late = Date.now() + 11 * 60_000;
  Object.assign(api.app.get<Clock>(Clock, { strict: false }), { now: () => new Date(late) });
};

// In this order: what was once learnt of the issuer is not asked again for a while.
describe('while the city’s single sign-on', () => {
  it('never answers, people wait for five seconds and no longer', async () => {
    city.issuer.mood = 'silent';
    const began = Date.now();
    expect(await setOut()).toEqual({ status: 302, location: '/sign-in?city=away' });
    expect(Date.now() - began).toBeLessThan(8_000);
  }, 15_000);

  it('never answered, its name is told to anybody all the same', async () => {
    const cityAccount = { zh: '城市统一身份认证', en: 'the city account' };
    expect((await api.anybody.get('/session/options')).body).toEqual({ cityAccount });
  });

  it('never comes to an end with its answer, no more than a little is taken of it', async () => {
    city.issuer.mood = 'endless';
    expect(await setOut()).toEqual({ status: 302, location: '/sign-in?city=away' });
    expect(city.issuer.taken).toBeLessThan(16 * 1024 * 1024);
  });

  it('sends elsewhere, nobody goes there', async () => {
    city.issuer.mood = 'astray';
    expect((await setOut()).location).toMatch(/^\/sign-in\?city=(away|failed)$/);
    expect(city.issuer.followed).toBe(false);
  });

  it('is broken, people are told so, the password opens as ever, and the next one is served again', async () => {
    city.issuer.mood = 'broken';
    expect(await setOut()).toEqual({ status: 302, location: '/sign-in?city=away' });
    const visitor = await api.signIn('enterprise');
    const refused = await visitor.post('/account/city-account');
    expect(refused).toMatchObject({ status: 503, body: { code: 'city-account.away' } });
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    city.issuer.mood = 'well';
    expect(await city.link(visitor, newId())).toBe('/console/account?city=linked');
  });

  it.each([
    ['a name with a sign that no text may have', 'a\u0000b', 'failed'],
    ['a name without measure', 'a'.repeat(100_000), 'failed'],
    ['markup for a name', '<script>alert(1)</script>', 'linked'],
  ])('gives %s, nothing breaks', async (_, subject, outcome) => {
    const visitor = await api.signIn('enterprise');
    expect(await city.link(visitor, subject)).toBe(`/console/account?city=${outcome}`);
    expect((await visitor.get('/account/city-account')).text).not.toContain('script>');
    const arrived = outcome === 'linked' ? '/console' : '/sign-in?city=failed';
    expect(await city.signIn(api.anybody, subject)).toBe(arrived);
  });

  it('goes away between setting out and coming back, people are told so', async () => {
    const { address, cookie } = await city.setOut(api.anybody);
    const query = await city.issuer.visit(address);
    city.issuer.mood = 'broken';
    expect(await city.comeBack(api.anybody, query, cookie)).toBe('/sign-in?city=away');
  });

  it('takes longer than ten minutes to be come back from, the way is forgotten', async () => {
    city.issuer.mood = 'well';
    const { address, cookie } = await city.setOut(api.anybody);
    const query = await city.issuer.visit(address);
    elevenMinutesPass();
    expect(await city.comeBack(api.anybody, query, cookie)).toBe('/sign-in?city=failed');
  });

  it('signs with a key that it does not show, nobody is signed in', async () => {
    const subject = newId();
    city.issuer.showsOtherKeys = true;
    await api.query(
      `UPDATE account.city_accounts SET subject = $1
        WHERE person_id = (SELECT person_id FROM account.city_accounts ORDER BY person_id LIMIT 1)`,
      [subject],
    );
    const visitor = api.anybody;
    expect(await city.signIn(visitor, subject)).toBe('/sign-in?city=failed');
    expect(visitor.token).toBeUndefined();
  });
});
