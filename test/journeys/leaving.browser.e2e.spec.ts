import type { Browser } from 'playwright-core';
import { openBrowser } from './browser';
import { Installation } from './installation';
import { takeSeat } from './pages/seat';

/** A draft that cannot be saved just now is not left unasked, and whoever wants to go goes. */
describe('signing out of an unsaved draft', () => {
  let here: Installation;
  let browser: Browser;

  beforeAll(async () => {
    here = await Installation.prepare();
    await here.startApi();
    browser = await openBrowser();
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    await here?.stop();
  }, 60_000);

  it('asks once, though the try to save it draws the form anew', async () => {
    const { page } = await takeSeat(browser, here.url, here.account('enterprise'));
    await page.goto('/console/demands/new');
    await page.locator('main textarea, main input[type=text]').first().fill('断网时写下的需求标题');
    await page.route('**/api/demands**', (route) =>
      route.request().method() === 'GET' ? route.continue() : route.abort(),
    );
    const asked: string[] = [];
    page.on('dialog', (dialog) => {
      asked.push(dialog.message());
      void dialog.accept();
    });
    await page.getByRole('button', { name: '退出' }).click();
    await page.waitForURL(`${here.url}/`);
    expect(asked).toEqual([expect.stringContaining('尚未保存')]);
  }, 60_000);
});
