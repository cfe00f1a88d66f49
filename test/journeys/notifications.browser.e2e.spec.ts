import type { Browser, Page } from 'playwright-core';
import { bearingDemand } from './bearing-demand';
import { openBrowser, photograph, seriousFaults, sitDown } from './browser';
import { Installation } from './installation';
import type { DemoAccount, Visitor } from './visitor';

const returned = '需求已退回，请按意见修改';

describe('notifications in the page', () => {
  let here: Installation;
  let browser: Browser;
  let page: Page;
  let complaints: string[];
  let owner: Visitor;
  let expert: Visitor;
  let account: DemoAccount;

  beforeAll(async () => {
    here = await Installation.prepare();
    await here.startApi();
    here.startWorker();
    // What the demo market's first matching tells its owners is not looked at here.
    await here.drain(120_000);
    await here.query(`DELETE FROM platform.notifications`);
    browser = await openBrowser();
    ({ page, complaints } = await sitDown(browser, here.url));
    account = here.account('enterprise');
    [owner, expert] = [here.visit(), here.visit()];
    await owner.signIn(account);
    await expert.signIn(here.account('expert'));
  }, 240_000);

  afterAll(async () => {
    await browser?.close();
    await here?.stop();
  }, 60_000);

  const bell = (unread: number) =>
    page.getByRole('button', { name: unread === 0 ? '通知' : `通知，${unread} 条未读`, exact: true });
  const panel = () => page.getByRole('dialog', { name: '通知' });
  const expectNoFaults = async (name: string) => {
    await photograph(page, name);
    expect({ name, faults: await seriousFaults(page) }).toEqual({ name, faults: [] });
  };

  /** The expert hands a demand of the owner back; answers its title. */
  async function handBack(number: number): Promise<string> {
    const title = `高速轴承保持架磨损试验台的改造（第 ${number} 台）`;
    const { id, version } = await owner.post('/api/demands', { ...bearingDemand(), title });
    const submitted = await owner.post(`/api/demands/${id}/submission`, { version });
    const taken = await expert.post(`/api/demands/${id}/screening`, { version: submitted.version });
    const verdict = { verdict: 'return', reasonCodes: ['return.indicator_missing'], reasonText: '请写明试验方法。' };
    await expert.post(`/api/demands/${id}/screening/decision`, { version: taken.version, ...verdict });
    return title;
  }

  it('come to the open page of whom they concern, without a reload', async () => {
    await page.goto('/console/');
    await page.getByLabel('登录名', { exact: true }).fill(account.login);
    await page.locator('input[name=password]').fill(account.password);
    await page.getByRole('button', { name: '登录', exact: true }).click();
    await page.waitForURL('**/console/');
    await bell(0).waitFor();
    await bell(0).click();
    await panel().getByText('还没有通知').waitFor();
    await expectNoFaults('notifications-none');
    await page.keyboard.press('Escape');
    await panel().waitFor({ state: 'hidden' });
    await page.evaluate('window.stays = true');
    await handBack(1);
    await bell(1).waitFor();
    expect(await page.evaluate('window.stays')).toBe(true);
  });

  it('open by the keyboard, close by Escape with the focus back on the bell, and lead to what they tell of', async () => {
    const title = await handBack(2);
    await bell(2).waitFor();
    await bell(2).focus();
    await page.keyboard.press('Enter');
    const line = panel().getByRole('link', { name: title });
    await line.getByText(returned).waitFor();
    await expectNoFaults('notifications-panel');
    await page.emulateMedia({ colorScheme: 'dark' });
    await expectNoFaults('notifications-panel-dark');
    await page.emulateMedia({ colorScheme: 'light' });
    await line.focus();
    await page.keyboard.press('Escape');
    await panel().waitFor({ state: 'hidden' });
    expect(await page.locator(':focus').getAttribute('aria-label')).toBe('通知，2 条未读');
    await page.keyboard.press('Enter');
    await line.click();
    await page.waitForURL('**/console/demands/*');
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    await panel().waitFor({ state: 'hidden' });
    await bell(1).waitFor();
  });

  it('stand day by day on a page of their own, to be read, unread and read all at once', async () => {
    await handBack(3);
    await bell(2).click();
    await panel().getByRole('link', { name: '查看全部通知' }).click();
    await page.waitForURL('**/console/notifications');
    await page.getByRole('heading', { level: 1, name: '通知' }).waitFor();
    const rows = page.locator('main li');
    await rows.nth(2).waitFor();
    expect(await rows.count()).toBe(3);
    await expectNoFaults('notifications-page');
    await rows.first().getByRole('button', { name: '标为已读' }).click();
    await bell(1).waitFor();
    await rows.first().getByRole('button', { name: '标为未读' }).click();
    await bell(2).waitFor();
    await page.getByRole('button', { name: '全部标为已读' }).click();
    await bell(0).waitFor();
    await page.getByRole('link', { name: '未读' }).click();
    await page.getByText('没有未读通知').waitFor();
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByText('Nothing unread').waitFor();
    await expectNoFaults('notifications-unread');
  });

  it('made no page complain', () => {
    expect(complaints).toEqual([]);
  });
});
