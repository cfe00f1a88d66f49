import type { Browser, BrowserContext, Page } from 'playwright-core';
import { nextCode } from './authenticator';
import { openBrowser, photograph, seriousFaults, sitDown } from './browser';
import { seconds } from './eventually';
import { Started } from './started';

const title = '高速主轴轴承剩余寿命在线预测系统';
const benefit = '停机检查改为在线判断，预警提前 72 小时。';
const added = '与定期拆检相比，误报率由 12% 降到 3%（实测）。';
const wrongNumber = 'ZL202110123456.0';
const rightNumber = 'ZL202110123456.7';
const wish = '请补充比对数据。';

// Two characters in a button: antd may put a space between them.
const spaced = (word: string) => new RegExp([...word].join('\\s*'));

describe('an achievement on its way, in the browser', () => {
  let started: Started;
  let browser: Browser;
  let office: { context: BrowserContext; page: Page; complaints: string[] };
  let reviewer: typeof office;
  let id: string;

  beforeAll(async () => {
    const begun = performance.now();
    started = await Started.fromNothing();
    process.stdout.write(`  npm start, from nothing to ready: ${seconds(begun)} s\n`);
    browser = await openBrowser();
    [office, reviewer] = [await sitDown(browser, started.url), await sitDown(browser, started.url)];
  }, 150_000);

  afterAll(async () => {
    await browser?.close();
    started?.clear();
  }, 60_000);

  it('is saved by itself while it is written, and keeps its address', async () => {
    const { page } = office;
    await signIn(page, 'institute');
    await page.goto('/console/achievements/new');
    await page.getByLabel('名称', { exact: true }).fill(title);
    await page.waitForURL(/\/console\/achievements\/[0-9a-f-]{36}\/edit/);
    id = page.url().split('/').at(-2) ?? '';
    await page.getByLabel('成果形式').selectOption('software');
    await page.getByLabel('技术领域', { exact: true }).fill('先进制造');
    await page.getByRole('option', { name: '先进制造' }).first().click();
    await page.getByLabel('关键词').fill('主轴轴承、寿命预测、振动信号');
    await photographStep(page, 'achievement-what');
    await next(page);
    await page.getByLabel('成果简介', { exact: true }).fill('用振动与声发射信号在线估计主轴轴承的剩余寿命。');
    await page.getByLabel('技术优势', { exact: true }).fill(benefit);
    await page.getByLabel('经济效益', { exact: true }).fill('每台每年少停机 40 小时。');
    await photographStep(page, 'achievement-benefit');
    await next(page);
    await page.getByLabel('所处阶段').selectOption('middle');
    await page.getByLabel('技术成熟度（TRL）').selectOption('6');
    await page.getByLabel('成熟度证明', { exact: true }).fill('样机试验报告。');
    await page.getByLabel('类型').selectOption('patent_invention');
    await page.getByLabel('状态').selectOption('granted');
    await page.getByLabel('编号', { exact: true }).fill(wrongNumber);
    await photographStep(page, 'achievement-rights');
    await next(page);
    await page.getByRole('checkbox', { name: '许可' }).check();
    await page.getByLabel('报价').fill('120');
    await page.getByLabel('联系人姓名').fill('叶知蘅');
    await page.getByLabel('电话').fill('021-55550000');
    await photographStep(page, 'achievement-people');
    await page.getByText('✓ 已保存').waitFor();
    await page.reload();
    expect(await page.getByLabel('报价').inputValue()).toBe('120');
  }, 90_000);

  it('names what keeps it from being handed in, and leads there', async () => {
    const { page } = office;
    await next(page);
    await page.getByRole('link', { name: '不涉密声明' }).click();
    await page.getByRole('checkbox', { name: /^我声明/ }).check();
    await page.getByText('✓ 已保存').waitFor();
    await next(page);
    await page.getByRole('heading', { name: title }).waitFor();
    await page.getByRole('button', { name: '提交审核' }).click();
    await page.getByRole('link', { name: /知识产权 1/ }).click();
    const number = page.getByLabel('编号', { exact: true });
    expect(await number.evaluate((field) => field === document.activeElement)).toBe(true);
    await number.fill(rightNumber);
    await page.getByText('✓ 已保存').waitFor();
    await handIn(page);
    await page.getByText('平台审核中').first().waitFor();
  }, 60_000);

  it('comes back with a reason, which stands where it is to be mended', async () => {
    const { page } = reviewer;
    await signIn(page, 'platform_reviewer');
    await page.goto(`/console/reviews/${id}`);
    await page.getByText('第一次提交，没有可比较的内容。').waitFor();
    await page.keyboard.press('r');
    await page.getByLabel('技术优势或效益不清').check();
    await page.getByLabel('补充说明').fill(wish);
    await expectNoFaults(page, 'review desk');
    await photograph(page, 'review-desk');
    await page.getByRole('button', { name: '作出结论：整改' }).click();
    await page.getByText(`结论已作出：${title}`).waitFor();
    await office.page.goto(`/console/achievements/${id}/edit?step=2`);
    await office.page.getByText(wish).first().waitFor();
    await photographStep(office.page, 'achievement-returned');
  }, 60_000);

  it('shows both texts when two tabs wrote it, and loses neither', async () => {
    const { page, context } = office;
    const other = await context.newPage();
    await other.goto(`/console/achievements/${id}/edit?step=2`);
    await page.getByLabel('技术优势', { exact: true }).fill(`${benefit}${added}`);
    await page.getByText('✓ 已保存').waitFor();
    await other.getByLabel('技术优势', { exact: true }).fill('另一页写的优势。');
    const dialog = other.getByRole('dialog');
    await dialog.getByText('误报率').waitFor();
    await expectNoFaults(other, 'conflict');
    await photograph(other, 'achievement-conflict');
    await dialog.getByLabel(/对方的/).check();
    await dialog.getByRole('button', { name: '按所选继续' }).click();
    await other.getByText('✓ 已保存').waitFor();
    expect(await other.getByLabel('技术优势', { exact: true }).inputValue()).toBe(`${benefit}${added}`);
    await other.close();
    await page.goto(`/console/achievements/${id}/edit?step=5`);
    await handIn(page);
  }, 60_000);

  it('is read anew against what was sent back, passes, and is public', async () => {
    const { page } = reviewer;
    await page.goto(`/console/reviews/${id}`);
    await page.getByText('与退回前的第 1 稿相比，1 处修改').waitFor();
    expect(await page.locator('ins').innerText()).toContain('误报率');
    await photograph(page, 'review-desk-changes');
    await page.keyboard.press('d');
    await page.getByRole('button', { name: '只看新文', pressed: true }).waitFor();
    expect(await page.locator('ins').count()).toBe(0);
    await page.keyboard.press('p');
    await page.getByRole('button', { name: '作出结论：通过' }).click();
    await page.getByText(`结论已作出：${title}`).waitFor();
    await page.goto(`/achievements/${id}`);
    await page.getByText(added).waitFor();
    await photograph(page, 'achievement-public');
  }, 60_000);

  it('is confirmed with others in one go, each with its own outcome', async () => {
    const { page } = office;
    await page.goto('/console/achievements/yearly?within=365');
    await page.getByLabel(`选择：${title}`).check();
    await page.getByRole('button', { name: '确认所选仍可转化' }).click();
    await page.getByText('1 项已确认，0 项未确认。').waitFor();
    await expectNoFaults(page, 'yearly confirmation');
    await photograph(page, 'achievement-yearly');
  }, 60_000);

  it('left nothing for the browser to complain about', () => {
    expect([...office.complaints, ...reviewer.complaints]).toEqual([]);
  });

  async function signIn(page: Page, role: string): Promise<void> {
    const { login, password, totpSecret } = started.account(role);
    await page.goto('/sign-in');
    await page.getByLabel('登录名').fill(login);
    await page.getByLabel('密码', { exact: true }).fill(password);
    await page.getByRole('button', { name: spaced('登录') }).click();
    if (totpSecret) {
      await page.getByLabel('验证码', { exact: true }).fill(await nextCode(totpSecret));
      await page.getByRole('button', { name: '验证', exact: true }).click();
    }
    await page.getByRole('heading', { level: 1, name: '待我处理' }).waitFor();
  }

  async function handIn(page: Page): Promise<void> {
    await page
      .getByRole('link', { name: /检查并提交/ })
      .first()
      .click();
    await page.getByRole('button', { name: '提交审核' }).click();
    await page.waitForURL(/\/console\/achievements\/[0-9a-f-]{36}$/);
  }
});

const next = (page: Page) => page.getByRole('link', { name: /^下一步/ }).click();

async function photographStep(page: Page, name: string): Promise<void> {
  await expectNoFaults(page, name);
  await photograph(page, name);
}

async function expectNoFaults(page: Page, place: string): Promise<void> {
  expect({ place, faults: await seriousFaults(page) }).toEqual({ place, faults: [] });
}
