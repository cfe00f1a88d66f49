import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { openBrowser, sitDown } from './browser';
import { eventually } from './eventually';
import { Installation } from './installation';
import { publishAchievement } from './pages/market-by-api';
import { lookAt, type Seat, spaced, takeSeat } from './pages/seat';
import type { DemoAccount, Visitor } from './visitor';

const titles = ['埋地管道导波检测装置', '埋地管道导波检测装置（车载）'] as const;
const pipes = {
  summary: '以超声导波在不开挖时检测埋地管道腐蚀，单点覆盖六十米。',
  benefit: '不停输检测，定位误差小于五十毫米。',
  keywords: ['导波检测', '埋地管道', '腐蚀'],
};

/** From a search that somebody makes without an account to the mail about what answers it, and to the end of such mails. */
describe('an alert of a saved search, in the browser', () => {
  let here: Installation;
  let browser: Browser;
  let guest: Seat;
  let owner: DemoAccount;
  let office: Visitor;
  let reviewer: Visitor;

  beforeAll(async () => {
    here = await Installation.prepare();
    await here.startApi();
    here.startWorker();
    [office, reviewer] = [await here.signIn('institute'), await here.signIn('platform_reviewer')];
    await here.drain();
    owner = here.account('enterprise');
    browser = await openBrowser();
    guest = await sitDown(browser, here.url);
  }, 180_000);

  afterAll(async () => {
    await browser?.close();
    await here?.stop();
  }, 60_000);

  /** What went out about saved searches; without a mail server mails are files of the installation. */
  const mails = () => {
    const folder = here.fileFor('mail');
    const all = existsSync(folder) ? readdirSync(folder).map((file) => readFileSync(join(folder, file), 'utf8')) : [];
    return all.filter((mail) => mail.includes('您保存的搜索'));
  };

  it('begins where a guest keeps a search, signs in on the way and is back with it', async () => {
    const { page } = guest;
    await page.goto(`/search?q=${encodeURIComponent('导波检测')}&kind=achievement`);
    await lookAt(page, 'alert-search');
    await page.getByRole('link', { name: '保存这个搜索' }).click();
    await page.getByLabel('登录名', { exact: true }).fill(owner.login);
    await lookAt(page, 'alert-sign-in');
    await page.getByLabel('密码', { exact: true }).fill(owner.password);
    await page.getByRole('button', { name: spaced('登录') }).click();
    await page.getByRole('heading', { name: '保存这个搜索' }).waitFor();
    expect(await page.getByLabel('名称', { exact: true }).inputValue()).toContain('导波检测');
    await page.getByLabel('新结果提醒', { exact: true }).selectOption({ label: '有新结果就提醒' });
    await page.getByLabel('名称', { exact: true }).fill('管道导波');
    await lookAt(page, 'alert-keep');
    await page.getByRole('button', { name: spaced('保存') }).click();
    await page.getByRole('link', { name: '管道导波', exact: true }).waitFor();
  }, 60_000);

  it('comes by a mail that names what was published and leads to it', async () => {
    const { id } = await publishAchievement(office, reviewer, { ...pipes, title: titles[0] });
    const [mail] = await eventually(() => Promise.resolve(mails().length > 0 && mails()), {
      within: 60_000,
      what: 'a mail about the saved search',
    });
    expect(mail).toContain(owner.login);
    expect(mail).toContain(`《${titles[0]}》`);
    const links = [...(mail ?? '').matchAll(/https?:\/\/\S+/g)].map(([address]) => address);
    const [link, list] = links.filter((address) => !address.includes('/alerts/off'));
    expect(link).toBe(`${here.url}/achievements/${id}`);
    const { page } = guest;
    await page.goto(link ?? '');
    await page.getByRole('heading', { level: 1, name: titles[0] }).waitFor();
    await page.goto(list ?? '');
    await page.getByText('来自搜索“管道导波”').waitFor();
    await lookAt(page, 'alert-found');
  }, 90_000);

  it('comes no more once it is switched off where the mail leads, and one may search all the same', async () => {
    const { page } = guest;
    await page.getByLabel('“管道导波”的提醒').selectOption({ label: '不提醒' });
    await eventually(
      async () => (await here.count(`saved_view.saved_views WHERE name = '管道导波' AND alerts = 'off'`)) === 1,
      { within: 10_000, what: 'the alert is switched off' },
    );
    const other = {
      summary: '车载机组牵引传感环，夜间巡检城市管网，由云端比对历年导波检测回波。',
      benefit: '一夜可检两公里。',
    };
    await publishAchievement(office, reviewer, { ...pipes, ...other, title: titles[1] });
    await here.drain();
    expect(mails()).toHaveLength(1);
    expect(await here.count(`search.alerts`)).toBe(1);
    await page.getByRole('link', { name: '管道导波', exact: true }).click();
    await page.getByRole('link', { name: titles[1] }).first().waitFor();
    expect(guest.complaints).toEqual([]);
  }, 60_000);

  it('is forgotten by the clock, which the operator sees', async () => {
    const { page } = await takeSeat(browser, here.url, here.account('operator'));
    await page.goto('/console/operations');
    await page.getByText('清理过期的搜索提醒').first().waitFor();
    await lookAt(page, 'alert-clock');
  }, 60_000);
});
