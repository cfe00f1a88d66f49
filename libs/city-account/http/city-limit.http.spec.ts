import { City } from './city-account.fixture';

let city: City;
beforeAll(async () => {
  city = await City.open({ settings: { LIMITS: 'sign-in=2/60' } });
});
afterAll(() => city.stop());

it('whoever sets out or comes back too often is led to the sign-in page, told so, and reaches no issuer', async () => {
  const location = async (path: string) => (await city.api.anybody.get(path)).headers.location;
  for (let i = 0; i < 2; i++) expect(await location('/session/city-account')).toContain(city.issuer.url);
  for (const path of ['/session/city-account', '/session/city-account/callback?code=x&state=y'])
    expect(await location(path)).toBe('/sign-in?city=often');
});
