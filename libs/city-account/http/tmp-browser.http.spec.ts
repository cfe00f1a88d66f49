import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { openBrowser, sitDown } from '../../../test/journeys/browser';
import { CityIssuer, cityClient } from '../../../test/support/city-issuer';
import { RunningApi } from '../../../test/support/running-api';

it('works in a browser', async () => {
  const probe = createServer().listen(0);
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  const PUBLIC_URL = `http://localhost:${port}`;
  const issuer = await CityIssuer.start(`${PUBLIC_URL}/api/session/city-account/callback`);
  issuer.subject = 'abc';
  Object.assign(process.env, { PUBLIC_URL, OIDC_ISSUER: issuer.url, OIDC_CLIENT_ID: cityClient.id, OIDC_CLIENT_SECRET: cityClient.secret });
  const api = await RunningApi.start({ webRoot: 'dist/web' });
  await api.app.listen(port, 'localhost');
  const browser = await openBrowser();
  try {
    const account = await api.person([{ organisationId: await api.organisation('enterprise'), roles: ['enterprise'] }]);
    const { page, complaints, context } = await sitDown(browser, PUBLIC_URL);
    await page.goto('/sign-in');
    await page.screenshot({ path: '/tmp/oidc/1.png' });
    await page.getByRole('link', { name: '用城市统一身份认证登录' }).click();
    await page.waitForURL(/city=unlinked/);
    await page.screenshot({ path: '/tmp/oidc/2.png' });
    await page.getByLabel('登录名', { exact: true }).fill(account.login);
    await page.locator('input[name=password]').fill(account.password);
    await page.getByRole('button', { name: '登录', exact: true }).click();
    await page.waitForURL(/console/);
    await page.goto('/console/account');
    await page.getByRole('button', { name: '关联城市账号' }).click();
    await page.waitForURL(/city=linked/);
    await page.getByText('城市账号已关联，下次可以用它登录。').waitFor({ timeout: 5000 });
    await page.screenshot({ path: '/tmp/oidc/x.png' });
    await page.screenshot({ path: '/tmp/oidc/3.png', fullPage: true });
    await context.clearCookies();
    await page.goto('/sign-in?lang=en');
    await page.getByRole('link', { name: 'Sign in with the city account' }).click();
    await page.waitForURL(/console$/);
    await page.goto('/console/account');
    await page.getByRole('button', { name: 'Unlink' }).click();
    await page.getByText('Not linked').waitFor();
    await page.screenshot({ path: '/tmp/oidc/4.png', fullPage: true });
    console.log(complaints);
  } finally {
    await browser.close();
    await api.stop();
    await issuer.stop();
  }
}, 60000);
