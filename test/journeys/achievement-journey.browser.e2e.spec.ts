import type { Browser } from 'playwright-core';
import { openBrowser } from './browser';
import { Installation } from './installation';
import { AchievementForm } from './pages/achievement-form';
import { ReviewDesk } from './pages/review-desk';
import { lookAt, type Seat, takeSeat } from './pages/seat';
import { runCommand } from './server-process';

const title = '高速主轴轴承剩余寿命在线预测系统';
const benefit = '停机检查改为在线判断，预警提前 72 小时。';
const added = '与定期拆检相比，误报率由 12% 降到 3%（实测）。';
const wrongNumber = 'ZL202110123456.0';
const rightNumber = 'ZL202110123456.7';
const wish = '请补充比对数据。';

describe('an achievement on its way, in the browser', () => {
  let here: Installation;
  let browser: Browser;
  let researcher: Seat;
  let office: Seat;
  let reviewer: Seat;
  let form: AchievementForm;
  let officeDesk: ReviewDesk;
  let reviewDesk: ReviewDesk;
  let id: string;

  beforeAll(async () => {
    here = await Installation.prepare();
    await here.startApi();
    browser = await openBrowser();
    [researcher, office, reviewer] = [
      await takeSeat(browser, here.url, await aResearcher()),
      await takeSeat(browser, here.url, here.account('institute')),
      await takeSeat(browser, here.url, here.account('platform_reviewer')),
    ];
    form = new AchievementForm(researcher.page);
    [officeDesk, reviewDesk] = [new ReviewDesk(office.page), new ReviewDesk(reviewer.page)];
  }, 150_000);

  afterAll(async () => {
    await browser?.close();
    await here?.stop();
  }, 60_000);

  it('is saved by itself while it is written, and keeps its address', async () => {
    const { page } = researcher;
    id = await form.begin(title);
    await page.getByLabel('成果形式').selectOption('software');
    await form.pick('技术领域', '先进制造');
    await page.getByLabel('关键词').fill('主轴轴承、寿命预测、振动信号');
    await lookAt(page, 'achievement-what');
    await form.next();
    await form.field('成果简介').fill('用振动与声发射信号在线估计主轴轴承的剩余寿命。');
    await form.field('技术优势').fill(benefit);
    await form.field('经济效益').fill('每台每年少停机 40 小时。');
    await lookAt(page, 'achievement-benefit');
    await form.next();
    await page.getByLabel('所处阶段').selectOption('middle');
    await page.getByLabel('技术成熟度（TRL）').selectOption('6');
    await form.field('成熟度证明').fill('样机试验报告。');
    await page.getByLabel('类型').selectOption('patent_invention');
    await page.getByLabel('状态').selectOption('granted');
    await form.field('编号').fill(wrongNumber);
    await lookAt(page, 'achievement-rights');
    await form.next();
    await page.getByRole('checkbox', { name: '许可' }).check();
    await page.getByLabel('意向价格').fill('120');
    await page.getByLabel('联系人姓名').fill('叶知蘅');
    await page.getByLabel('电话').fill('021-55550000');
    await lookAt(page, 'achievement-people');
    await form.saved();
    await page.reload();
    expect(await page.getByLabel('意向价格').inputValue()).toBe('120');
  }, 90_000);

  it('names what keeps it from being handed in, and leads there', async () => {
    const { page } = researcher;
    await form.open(id, 5);
    await page.getByRole('link', { name: '不涉密声明' }).click();
    await page.getByRole('checkbox', { name: /^我声明/ }).check();
    await form.saved();
    await form.next();
    await page.getByRole('heading', { name: title }).waitFor();
    await page.getByRole('button', { name: '提交审核' }).click();
    await page.getByRole('link', { name: /知识产权 1/ }).click();
    const number = form.field('编号');
    expect(await number.evaluate((field) => field === document.activeElement)).toBe(true);
    await lookAt(page, 'achievement-wrong-number');
    await number.fill(rightNumber);
    await form.saved();
    await form.handIn(id);
    await page.getByText('待本单位确认').first().waitFor();
  }, 60_000);

  it('is confirmed by its own office first', async () => {
    await passThe(officeDesk, 'office-queue', 'office-desk');
    await researcher.page.reload();
    await researcher.page.getByText('平台审核中').first().waitFor();
  }, 60_000);

  it('comes back with a reason, which stands where it is to be mended', async () => {
    const verdict = { verdict: '整改', title, reason: '技术优势或效益不清', text: wish } as const;
    await reviewDesk.open('reviews', title);
    await reviewer.page.getByText('第一次提交，没有可比较的内容。').waitFor();
    await reviewDesk.choose(verdict);
    await lookAt(reviewer.page, 'review-desk');
    await reviewDesk.decide(verdict);
    await form.open(id, 2);
    await researcher.page.getByText(wish).first().waitFor();
    await lookAt(researcher.page, 'achievement-returned');
  }, 60_000);

  it('shows both texts when two tabs wrote it, and loses neither', async () => {
    const other = new AchievementForm(await researcher.context.newPage());
    await other.open(id, 2);
    await form.field('技术优势').fill(`${benefit}${added}`);
    await form.saved();
    await other.field('技术优势').fill('另一页写的优势。');
    const dialog = other.page.getByRole('dialog');
    await dialog.getByText('误报率').waitFor();
    await lookAt(other.page, 'achievement-conflict');
    await dialog.getByLabel(/对方的/).check();
    await dialog.getByRole('button', { name: '按所选继续' }).click();
    await other.saved();
    expect(await other.field('技术优势').inputValue()).toBe(`${benefit}${added}`);
    await other.page.close();
    await form.handIn(id);
  }, 60_000);

  it('is read anew against what was sent back, passes, and is public', async () => {
    const { page } = reviewer;
    await passThe(officeDesk, 'office-queue', 'office-desk-again');
    await reviewDesk.open('reviews', title);
    await page.getByText('与退回前的第 1 稿相比，1 处修改').waitFor();
    expect(await page.locator('ins').innerText()).toContain('误报率');
    await lookAt(page, 'review-desk-changes');
    await page.keyboard.press('d');
    await page.getByRole('button', { name: '只看新文', pressed: true }).waitFor();
    expect(await page.locator('ins').count()).toBe(0);
    await reviewDesk.choose({ verdict: '通过', title });
    await reviewDesk.decide({ verdict: '通过', title });
    await page.goto(`/achievements/${id}`);
    await page.getByText(added).waitFor();
    await lookAt(page, 'achievement-public');
  }, 60_000);

  it('is confirmed with others in one go, each with its own outcome', async () => {
    const { page } = office;
    await page.goto('/console/achievements/yearly?within=365');
    await page.getByLabel(`选择：${title}`).check();
    await page.getByRole('button', { name: '确认所选仍可转化' }).click();
    await page.getByText('1 项已确认，0 项未确认。').waitFor();
    await lookAt(page, 'achievement-yearly');
  }, 60_000);

  it('left nothing for the browser to complain about', () => {
    expect([researcher, office, reviewer].flatMap(({ complaints }) => complaints)).toEqual([]);
  });

  async function passThe(desk: ReviewDesk, queue: 'office-queue', name: string): Promise<void> {
    await desk.open(queue, title);
    await desk.choose({ verdict: '通过', title });
    await lookAt(desk.page, name);
    await desk.decide({ verdict: '通过', title });
  }

  /** Of the same university as the office; the demo shows no sign-in of one. */
  async function aResearcher() {
    const login = 'gu@pulan.example';
    const [university] = await here.query<{ uscc: string }>(
      `SELECT o.uscc FROM identity.organisations o JOIN identity.memberships m ON m.organisation_id = o.id
         JOIN identity.people p ON p.id = m.person_id WHERE p.login = $1`,
      [here.account('institute').login],
    );
    const membership = ['--organisation', university?.uscc ?? '', '--roles', 'researcher'];
    const printed = await runCommand(
      ['enrol', 'person', '--login', login, '--name', '顾临川', ...membership],
      here.env,
    );
    const password = new RegExp(`${login}\\s+(\\S+)`).exec(printed)?.[1] ?? '';
    return { role: 'researcher', login, password };
  }
});
