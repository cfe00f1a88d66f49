import type { Browser } from 'playwright-core';
import { bearingDemand } from './bearing-demand';
import { openBrowser, sitDown } from './browser';
import { Installation } from './installation';
import { downloaded } from './pages/downloads';
import { ListPage } from './pages/list-page';
import { lookAt, type Seat, takeSeat } from './pages/seat';

const formula = '=HYPERLINK("http://x.example","轴承") 试验';
const many = 23;

describe('long lists, in the browser', () => {
  let here: Installation;
  let browser: Browser;
  let owner: Seat;
  let stranger: Seat;
  let list: ListPage;

  beforeAll(async () => {
    here = await Installation.prepare();
    await here.startApi();
    const enterprise = await here.signIn('enterprise');
    for (let number = 1; number <= many; number++) await enterprise.post('/api/demands', bearingDemand(number));
    await enterprise.post('/api/demands', { ...bearingDemand(), title: formula });
    browser = await openBrowser();
    owner = await takeSeat(browser, here.url, here.account('enterprise'));
    stranger = await sitDown(browser, here.url);
    list = new ListPage(owner.page, '/console/demands');
  }, 150_000);

  afterAll(async () => {
    await browser?.close();
    await here?.stop();
  }, 60_000);

  it('are narrowed by their address alone, which can be reloaded and gone back to', async () => {
    const { page } = owner;
    await list.open();
    await page.getByRole('button', { name: /^更\s*多$/ }).waitFor();
    await list.find('剩余寿命');
    await list.count(`符合条件 ${many} 条`);
    await page.getByRole('button', { name: /^更\s*多$/ }).click();
    await page.getByRole('link', { name: bearingDemand(1).title, exact: true }).waitFor();
    await list.find('轴承');
    await list.tick('草稿');
    await list.count(`符合条件 ${many + 1} 条`);
    await list.tick('已发布');
    const narrowed = page.url();
    await lookAt(page, 'list-narrowed');
    await page.reload();
    await page.getByRole('button', { name: '去掉条件：草稿' }).waitFor();
    expect(page.url()).toBe(narrowed);
    await page.goBack();
    await page.getByRole('button', { name: '去掉条件：已发布' }).waitFor({ state: 'detached' });
    await list.count(`符合条件 ${many + 1} 条`);
    await page.getByRole('combobox', { name: '排序' }).selectOption({ label: '按标题' });
    await page.waitForURL(/sort=title/);
  }, 60_000);

  it('are kept as views, and the first of them is what opens', async () => {
    const { page } = owner;
    await list.saveView('轴承草稿', { first: true });
    expect(await list.view('轴承草稿').getAttribute('aria-current')).toBe('true');
    await lookAt(page, 'list-view');
    await list.view('全部').click();
    await page.waitForURL(/\/console\/demands$/);
    await list.view('轴承草稿').click();
    await page.getByRole('button', { name: '去掉条件：草稿' }).waitFor();
    await list.open();
    await page.waitForURL(/sort=title/);
    expect(await list.view('轴承草稿').getAttribute('aria-current')).toBe('true');
  }, 60_000);

  it('are taken out as they are filtered, with nothing that a spreadsheet would calculate', async () => {
    await list.find('HYPERLINK');
    await list.count('符合条件 1 条');
    const { name, content } = await list.csv();
    expect(name).toMatch(/\.csv$/);
    expect([...content.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const [heads, ...rows] = content.toString('utf8').slice(1).trimEnd().split('\r\n');
    expect(heads).toContain('"标题"');
    expect(rows).toHaveLength(1);
    expect(rows[0]).toContain(`"'${formula.replaceAll('"', '""')}"`);
    await list.find('无此题目');
    await owner.page.getByText('没有符合条件的内容').waitFor();
    await lookAt(owner.page, 'list-empty');
  }, 60_000);

  it('of the public are narrowed, gone back from and taken out without signing in, in English too', async () => {
    const { page } = stranger;
    await page.goto('/demands');
    const first = page.url();
    await page
      .getByRole('link', { name: /先进制造/ })
      .first()
      .click();
    await page.waitForURL(/highTechField=/);
    await lookAt(page, 'public-list');
    const { content } = await downloaded(page, () => page.getByRole('link', { name: 'CSV' }).click());
    const rows = content.toString('utf8').trimEnd().split('\r\n').slice(1);
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.every((row) => row.includes('先进制造'))).toBe(true);
    await page.goBack();
    expect(page.url()).toBe(first);
    await page.goto('/achievements?lang=en');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await lookAt(page, 'public-list');
  }, 60_000);

  it('left nothing for the browser to complain about', () => {
    expect([...owner.complaints, ...stranger.complaints]).toEqual([]);
  });
});
