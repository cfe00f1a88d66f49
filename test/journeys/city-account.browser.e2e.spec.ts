import type { Browser, BrowserContext, Page } from 'playwright-core';
import { CityIssuer, cityClient } from '../support/city-issuer';
import { openBrowser, photograph, seriousFaults, sitDown } from './browser';
import { Installation } from './installation';
import type { DemoAccount } from './visitor';

/** Two sites for the browser, so that cookies stay at home or come along as they will: we are localhost, the issuer is 127.0.0.1. */
describe('the city account, in the browser', () => {
  let here: Installation;
  let issuer: CityIssuer;
  let browser: Browser;
  let seat: { context: BrowserContext; page: Page; complaints: string[] };
  let account: DemoAccount;

  beforeAll(async () => {
    here = await Installation.prepare();
    const PUBLIC_URL = `http://localhost:${here.port}`;
    issuer = await CityIssuer.start(`${PUBLIC_URL}/api/session/city-account/callback`);
    const [OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET] = [issuer.url, cityClient.id, cityClient.secret];
    await here.startApi({ env: { PUBLIC_URL, OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET } });
    browser = await openBrowser();
    seat = await sitDown(browser, PUBLIC_URL);
    account = here.account('enterprise');
    issuer.subject = 'city-4711';
  }, 150_000);

  afterAll(async () => {
    await browser?.close();
    await here?.stop();
    await issuer?.stop();
  }, 60_000);

  const expectNoFaults = async (page: Page, name: string) => {
    await photograph(page, name);
    expect(await seriousFaults(page)).toEqual([]);
  };

  it('does not open what nobody linked, and says what to do', async () => {
    const { page } = seat;
    await page.goto('/sign-in');
    await page.getByRole('link', { name: '用城市统一身份认证登录' }).click();
    await page.waitForURL(/city=unlinked/);
    await page.getByText('这个城市账号还没有关联技桥账号').waitFor();
    await expectNoFaults(page, 'city-account-unlinked');
  });

  it('is linked in one’s account, by who signed in with the password', async () => {
    const { page } = seat;
    await page.getByLabel('登录名', { exact: true }).fill(account.login);
    await page.locator('input[name=password]').fill(account.password);
    await page.getByRole('button', { name: '登录', exact: true }).click();
    await page.waitForURL(/console/);
    await page.goto('/console/account');
    await page.getByRole('button', { name: '关联城市账号' }).click();
    await page.getByText('城市账号已关联，下次可以用它登录。').waitFor();
    await expectNoFaults(page, 'city-account-linked');
  });

  it('signs in from then on, until it is unlinked', async () => {
    const { page, context, complaints } = seat;
    await context.clearCookies();
    await page.goto('/sign-in?lang=en');
    await page.getByRole('link', { name: 'Sign in with the city account' }).click();
    await page.waitForURL(/console$/);
    await page.goto('/console/account');
    await page.getByRole('button', { name: 'Unlink' }).click();
    await page.getByText('Not linked').waitFor();
    expect(complaints).toEqual([]);
  });
});
