import type { Browser, BrowserContext, Page } from 'playwright-core';
import { nextCode } from './authenticator';
import { bearingDemand } from './bearing-demand';
import { openBrowser, photograph, seriousFaults, sitDown } from './browser';
import { seconds } from './eventually';
import { Started } from './started';

const demand = bearingDemand();

// Two characters in a button: antd may put a space between them.
const spaced = (word: string) => new RegExp([...word].join('\\s*'));

describe('the first journey of a newcomer, in the browser', () => {
  let started: Started;
  let browser: Browser;
  let enterprise: { context: BrowserContext; page: Page; complaints: string[] };
  let expert: typeof enterprise;
  let institute: typeof enterprise;
  let stranger: typeof enterprise;
  let demandId: string;
  let topOfInstitute: string;

  beforeAll(async () => {
    const begun = performance.now();
    started = await Started.fromNothing();
    process.stdout.write(`  npm start, from nothing to ready: ${seconds(begun)} s\n`);
    browser = await openBrowser();
    [enterprise, expert, institute, stranger] = [
      await sitDown(browser, started.url),
      await sitDown(browser, started.url),
      await sitDown(browser, started.url),
      await sitDown(browser, started.url),
    ];
  }, 150_000);

  afterAll(async () => {
    await browser?.close();
    started?.clear();
  }, 60_000);

  it('shows the public pages to anybody', async () => {
    const { page } = stranger;
    await page.goto('/');
    await expectNoFaults(page, 'home');
    await photograph(page, 'home');
    await page.goto('/sign-in');
    await expectNoFaults(page, 'sign-in');
    await photograph(page, 'sign-in');
  }, 60_000);

  it('signs the enterprise in', async () => {
    await signIn(enterprise.page, 'enterprise');
    await photograph(enterprise.page, 'waiting-for-me');
  }, 60_000);

  it('takes a demand through the form and submits it', async () => {
    const { page } = enterprise;
    await page.getByRole('link', { name: '技术需求' }).first().click();
    await page.getByRole('link', { name: '写需求' }).click();
    await page.getByLabel('标题', { exact: true }).waitFor();
    await expectNoFaults(page, 'form');
    await fillIn(page);
    await page.getByRole('button', { name: '保存并提交审核' }).click();
    await page.waitForURL(/\/console\/demands\/[0-9a-f-]{36}$/);
    demandId = page.url().split('/').at(-1) ?? '';
    await page.getByRole('heading', { level: 1, name: demand.title }).waitFor();
    await page.getByText('待审核').first().waitFor();
    await photograph(page, 'demand-submitted');
    await page.goto('/console/demands');
    await page.getByRole('link', { name: demand.title }).waitFor();
    await expectNoFaults(page, 'demands');
    await photograph(page, 'demands');
  }, 60_000);

  it('is screened, and its matches appear on the open page by themselves', async () => {
    const { page } = enterprise;
    await page.goto(`/console/demands/${demandId}/matches`);
    await page.getByText('实时更新中').waitFor();
    await photograph(page, 'matches-waiting');
    await page.evaluate('window.sameDocument = true');

    await signIn(expert.page, 'expert');
    await expert.page.getByRole('link', { name: '需求审核' }).first().click();
    await photograph(expert.page, 'screening-queue');
    await expert.page.getByRole('link', { name: demand.title }).click();
    await expert.page.getByRole('button', { name: '开始审核' }).click();
    await expert.page.getByRole('radio', { name: spaced('通过') }).check();
    await expectNoFaults(expert.page, 'screening desk');
    await photograph(expert.page, 'screening-desk');
    const begun = performance.now();
    await expert.page.getByRole('button', { name: '作出结论：通过' }).click();
    await page.locator('article').filter({ hasText: '匹配分' }).first().waitFor({ timeout: 20_000 });
    const took = performance.now() - begun;
    process.stdout.write(`  click of publication to visible matches: ${(took / 1000).toFixed(2)} s\n`);
    expect(took).toBeLessThan(5_000);
    expect(await page.evaluate('window.sameDocument')).toBe(true);
    await page.getByText(/新到 \d+ 项/).waitFor();
    await expectNoFaults(page, 'matches');
    await photograph(page, 'matches');
  }, 90_000);

  it('gives its reasons, in parts that add up', async () => {
    const { page } = enterprise;
    const first = page.locator('article').first();
    const shown = (text: string | null) => Number(/[\d.]+/.exec(text ?? '')?.[0]);
    const rows = first.getByRole('table').locator('tbody td.end');
    const parts = (await rows.allTextContents()).map((text) => (/\d/.test(text) ? shown(text) : 0));
    const total = shown(await first.getByRole('table').locator('tfoot td:last-child').textContent());
    expect(total).toBeGreaterThan(0);
    const sumOf = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0);
    expect(sumOf(parts)).toBeCloseTo(total, 1);
    // Beneath the first criterion stands where its words come from: each group says what it brought, and what of it is folded.
    const groups = (await first.locator('.score-words .score-facts').allTextContents()).map((text) =>
      [...text.matchAll(/(\d+\.\d) 分/gu)].map(([, points]) => Number(points)),
    );
    expect(groups.length).toBeGreaterThan(0);
    expect(sumOf(groups.map(([points = 0]) => points))).toBeCloseTo(parts[0] ?? 0, 1);
    for (const [points = 0, ...folded] of groups) expect(sumOf(folded)).toBeLessThanOrEqual(points);
    expect(await page.locator('aside mark').count()).toBeGreaterThan(0);
    expect(await first.locator('mark').count()).toBeGreaterThan(0);
    expect(await first.textContent()).toContain('轴承');
  }, 30_000);

  it('takes feedback', async () => {
    const { page } = enterprise;
    // By its title: a yes refines the list, and what stood first may stand elsewhere.
    const titleAt = async (place: number) =>
      (await page.locator('article').nth(place).getByRole('heading').getByRole('link').textContent()) ?? '';
    const [fits, misses] = [await titleAt(0), await titleAt(1)];
    const card = (title: string) => page.locator('article').filter({ hasText: title });
    await card(fits).getByRole('button', { name: '相关', exact: true }).click();
    await card(fits)
      .getByRole('button', { name: /✓ 相关/ })
      .waitFor();
    await card(misses)
      .getByRole('button', { name: /不相关/ })
      .click();
    await card(misses).getByRole('radio').first().check();
    await card(misses).getByLabel('补充说明').fill('我们的主轴不用这种传感器');
    await card(misses).getByRole('button', { name: '提交原因' }).click();
    await card(misses).waitFor({ state: 'detached' });
    const aside = page.locator('details.set-aside').filter({ hasText: '已放在一边' });
    await aside.locator('summary').click();
    await aside
      .locator('li')
      .filter({ hasText: misses })
      .getByRole('button', { name: /✓ 不相关/ })
      .waitFor();
    await photograph(page, 'feedback');
    await page.reload();
    await card(fits)
      .getByRole('button', { name: /✓ 相关/ })
      .waitFor();
  }, 60_000);

  it('tells the university office who may need its achievement', async () => {
    const cards = await enterprise.page.locator('article').filter({ hasText: '浦澜大学' }).all();
    const [card] = cards;
    if (!card) throw new Error('no achievement of 浦澜大学 was found');
    topOfInstitute = (await card.getByRole('heading').getByRole('link').getAttribute('href')) ?? '';
    const { page } = institute;
    await signIn(page, 'institute');
    await page.goto(`/console${topOfInstitute}`);
    await page.getByRole('heading', { name: '谁可能需要它' }).waitFor();
    await page.getByRole('link', { name: demand.title }).waitFor();
    await photograph(page, 'interest');
  }, 60_000);

  it('finds the demand by public search without signing in', async () => {
    const { page } = stranger;
    await page.goto('/');
    await page.getByRole('searchbox').first().fill('主轴轴承 寿命预测');
    await page.getByRole('searchbox').first().press('Enter');
    await page.waitForURL(/\/search\?/);
    await expectNoFaults(page, 'search');
    await photograph(page, 'search');
    await page
      .getByRole('link', { name: new RegExp(demand.title) })
      .first()
      .click();
    await page.waitForURL(new RegExp(demandId));
    await page.getByRole('heading', { level: 1, name: demand.title }).waitFor();
    await expectNoFaults(page, 'detail');
    await photograph(page, 'detail');
    expect(await page.content()).not.toContain(demand.contact.phone);
  }, 60_000);

  it('keeps the page when the language changes', async () => {
    const outside = stranger.page;
    await outside.getByRole('link', { name: 'English' }).click();
    await outside.waitForURL(new RegExp(demandId));
    expect(await outside.locator('html').getAttribute('lang')).toBe('en');
    await outside.getByText('Budget').first().waitFor();
    await expectNoFaults(outside, 'detail in English');
    await photograph(outside, 'detail');
    for (const [name, path] of [
      ['search', '/search?q=bearing'],
      ['sign-in', '/sign-in'],
      ['home', '/'],
    ] as const) {
      await outside.goto(path);
      await photograph(outside, name);
    }

    const inside = enterprise.page;
    const address = inside.url();
    await inside.getByRole('button', { name: 'English' }).click();
    await inside.getByRole('heading', { level: 1, name: 'Matching achievements' }).waitFor();
    expect(inside.url()).toBe(address);
    expect(await inside.locator('html').getAttribute('lang')).toBe('en');
    await expectNoFaults(inside, 'matches in English');
    await photograph(inside, 'matches');
    await inside.goto('/console/demands');
    await inside.getByRole('heading', { level: 1, name: 'My technical needs' }).waitFor();
    await photograph(inside, 'demands');
  }, 90_000);

  it('lets the browser complain about nothing', () => {
    expect([enterprise, expert, institute, stranger].flatMap(({ complaints }) => complaints)).toEqual([]);
  });

  it('stops by one Ctrl-C and leaves nothing behind', async () => {
    await browser.close();
    for (const one of ['scripts/start.mjs', 'apps/api/main.js', 'apps/worker/main.js', 'postgres']) {
      expect(started.processes.filter((line) => line.includes(one))).not.toEqual([]);
    }
    expect(await started.interrupt()).toEqual({ code: 0, leftBehind: [] });
  }, 60_000);

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
});

/** Through the five steps; nobody presses a button to save. */
async function fillIn(page: Page): Promise<void> {
  const [alarm] = demand.indicators;
  await page.getByLabel('标题', { exact: true }).fill(demand.title);
  await page.getByText(/已保存 \d\d:\d\d/).waitFor();
  await page.waitForURL(/\/edit/);
  await page.getByLabel('需求类型').selectOption(demand.demandType);
  await page.getByLabel('所在区').selectOption(demand.districtCode);
  await pick(page, '技术领域', demand.highTechField);
  await page.getByLabel('关键词').fill(demand.keywords.join('、'));
  await goOn(page, '现状与指标');
  await page.getByLabel('要解决的问题', { exact: true }).fill(demand.background);
  await page.getByLabel('第 1 项 指标名称').fill(alarm?.name ?? '');
  await page.getByLabel('第 1 项 目标值').fill(alarm?.value ?? '');
  await page.getByLabel('第 1 项 单位').fill(alarm?.unit ?? '');
  await goOn(page, '投入与时限');
  await page.getByLabel('预算').fill('120');
  await page.getByLabel('期望完成日期').fill(demand.deadline);
  await page.getByRole('checkbox', { name: '委托开发' }).check();
  await goOn(page, '公开方式与附件');
  await page.getByLabel('决策人').fill(demand.decisionOwner);
  await page.getByLabel('联系人姓名').fill(demand.contact.name);
  await page.getByLabel('电话').fill(demand.contact.phone);
  await page.getByRole('checkbox', { name: /我确认/ }).check();
  await goOn(page, '检查并提交');
  await page.getByText('必填项已齐').waitFor();
}

async function pick(page: Page, label: string, code: string): Promise<void> {
  const field = page.getByLabel(label, { exact: true });
  await field.fill(code);
  await page.getByRole('option', { name: code }).first().click();
}

/** To the next step; each is looked at once, as its reader sees it. */
async function goOn(page: Page, title: string): Promise<void> {
  await page.getByRole('link', { name: `下一步：${title}` }).click();
  await page.getByRole('heading', { level: 2, name: title }).waitFor();
  await expectNoFaults(page, `form: ${title}`);
  await photograph(page, 'form');
}

async function expectNoFaults(page: Page, where: string): Promise<void> {
  expect({ where, faults: await seriousFaults(page) }).toEqual({ where, faults: [] });
}
