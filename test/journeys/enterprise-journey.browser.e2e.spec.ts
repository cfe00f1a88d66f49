import type { Browser, Dialog } from 'playwright-core';
import { aScan } from '../support/uploads';
import { inMonths } from './bearing-demand';
import { openBrowser, sitDown } from './browser';
import { Installation } from './installation';
import { DemandWizard } from './pages/demand-wizard';
import { ReviewDesk } from './pages/review-desk';
import { lookAt, type Seat, spaced, takeSeat } from './pages/seat';

const title = '五轴机床转台蜗轮副回差在线补偿';
const background =
  '五轴机床转台的蜗轮副磨损后回差增大，连续加工八小时后定位误差超过二十角秒，现在每周停机一次用自准直仪标定。试过加密标定和预紧，前者占用机时，后者加快磨损。希望不停机测得回差并在数控系统里补偿。';
const keywords = ['蜗轮副', '回差补偿', '转台', '在线测量'];
const table = [
  ['指标', '目标值', '单位', '检测方法', '必达'],
  ['补偿后定位误差', '≤ 5', '角秒', '自准直仪，八小时连续加工后', '是'],
  ['测量占用机时', '不超过 2', 'min', '现场计时', '是'],
  ['适用转台直径', '200 至 630', 'mm', '', '否'],
];
const learnt = '预紧后一个月又恢复原样。';
const basis = '已有三台转台半年的回差记录。';
const wish = '请写明连续加工的工况和转速范围。';
const mended = '连续加工指钢件粗铣，转台转速每分钟十到三十转。';

describe('a demand from the first word to its withdrawal, in the browser', () => {
  let here: Installation;
  let browser: Browser;
  let owner: Seat;
  let expert: Seat;
  let stranger: Seat;
  let wizard: DemandWizard;
  let desk: ReviewDesk;
  let id: string;

  beforeAll(async () => {
    here = await Installation.prepare();
    await here.startApi();
    here.startWorker();
    browser = await openBrowser();
    [owner, expert, stranger] = [
      await takeSeat(browser, here.url, here.account('enterprise')),
      await takeSeat(browser, here.url, here.account('expert')),
      await sitDown(browser, here.url),
    ];
    [wizard, desk] = [new DemandWizard(owner.page), new ReviewDesk(expert.page)];
  }, 150_000);

  afterAll(async () => {
    await browser?.close();
    await here?.stop();
  }, 60_000);

  it('saves itself from the first word on, and asks nobody who leaves', async () => {
    const { page } = owner;
    id = await wizard.begin(title);
    await page.getByLabel('需求类型').selectOption('research');
    await page.getByLabel('所在区').selectOption('310114');
    await wizard.pickByKeyboard('技术领域', '先进制造', '先进制造');
    await wizard.pickByKeyboard('所属行业', '34', '通用设备制造业');
    await wizard.field('关键词').fill(keywords.join('、'));
    await wizard.saved();
    await lookAt(page, 'demand-overview');
    const asked: string[] = [];
    const note = (dialog: Dialog) => {
      asked.push(dialog.message());
      void dialog.accept();
    };
    page.on('dialog', note);
    await page.reload();
    expect(await wizard.field('关键词').inputValue()).toBe(keywords.join('、'));
    expect(await wizard.field('技术领域').inputValue()).toContain('先进制造');
    await page.getByRole('link', { name: title }).first().click();
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    expect(asked).toEqual([]);
    page.off('dialog', note);
  }, 60_000);

  it('keeps what is written while the line is down, and asks whoever would lose it', async () => {
    const { page, context } = owner;
    await wizard.open(id, 2);
    await context.setOffline(true);
    await wizard.field('要解决的问题').fill(background);
    await page.getByText('未保存：离线，将重试').waitFor();
    const asked = page.waitForEvent('dialog').then(async (dialog) => {
      await dialog.dismiss();
      return dialog.message();
    });
    await page.getByRole('link', { name: title }).first().click();
    expect(await asked).toBe('有尚未保存的内容，确定离开吗？');
    await context.setOffline(false);
    await wizard.saved();
    expect(await wizard.field('要解决的问题').inputValue()).toBe(background);
  }, 60_000);

  it('takes a table of indicators from a spreadsheet', async () => {
    const { page } = owner;
    await wizard.pasteTable(table);
    await page.getByText('已粘贴 3 行。').waitFor();
    expect(await wizard.field('第 1 项 关系').inputValue()).toBe('le');
    expect(await wizard.field('第 2 项 目标值').inputValue()).toBe('2');
    expect(await wizard.field('第 3 项 上限').inputValue()).toBe('630');
    await wizard.saved();
    await lookAt(page, 'demand-indicators');
  }, 60_000);

  it('shows both texts when two tabs wrote it, and loses neither', async () => {
    const { page, context } = owner;
    const other = new DemandWizard(await context.newPage());
    await other.open(id, 2);
    await wizard.field('要解决的问题').fill(`${background}${learnt}`);
    await wizard.saved();
    await other.field('要解决的问题').fill('另一页写的现状。');
    await other.field('已有基础').fill(basis);
    const dialog = other.page.getByRole('dialog', { name: '两边都有改动' });
    await dialog
      .getByRole('group', { name: /要解决的问题/ })
      .getByLabel(/对方的/)
      .check();
    await dialog
      .getByRole('group', { name: /已有基础/ })
      .getByLabel(/我的/)
      .check();
    await lookAt(other.page, 'demand-conflict');
    await dialog.getByRole('button', { name: '按所选继续' }).click();
    await other.saved();
    await other.page.close();
    await wizard.open(id, 2);
    expect(await wizard.field('要解决的问题').inputValue()).toBe(`${background}${learnt}`);
    expect(await wizard.field('已有基础').inputValue()).toBe(basis);
    expect(await wizard.field('第 3 项 上限').inputValue()).toBe('630');
    await page.getByText('草稿只有本单位可见。').waitFor();
  }, 60_000);

  it('names what is missing, and leads there', async () => {
    const { page } = owner;
    await wizard.next();
    await wizard.field('期望完成日期').fill(inMonths(9));
    await page.getByRole('checkbox', { name: '委托开发' }).check();
    await wizard.next();
    await wizard.attach('转台图纸.pdf', aScan());
    await page.getByRole('link', { name: '转台图纸.pdf' }).waitFor();
    await page.getByText('没有接入病毒扫描').waitFor();
    await wizard.field('决策人').fill('总工程师');
    await wizard.field('联系人姓名').fill('林慕川');
    await wizard.field('电话').fill('021-55550100');
    await lookAt(page, 'demand-disclosure');
    await wizard.next();
    await page.getByRole('heading', { name: '还需处理 2 项' }).waitFor();
    await lookAt(page, 'demand-points');
    await page.getByRole('link', { name: '预算' }).click();
    await page.locator('#demand_budgetWan:focus').fill('80');
    await wizard.saved();
    await wizard.open(id, 5);
    await page.getByRole('link', { name: '不涉密声明' }).click();
    await page.locator('#demand_declaredUnclassified:focus').check();
    await wizard.saved();
  }, 60_000);

  it('is seen as the public will see it, then handed in', async () => {
    const { page } = owner;
    await wizard.open(id, 5);
    await page.getByText('必填项已齐').waitFor();
    const preview = page.locator('.preview');
    await preview.getByRole('heading', { name: title }).waitFor();
    await preview.getByText('80 万元').first().waitFor();
    expect(await preview.innerText()).not.toMatch(/021-55550100|总工程师/);
    await lookAt(page, 'demand-preview');
    await wizard.submit();
    await page.waitForURL(new RegExp(`/console/demands/${id}$`));
    await page.getByText('待审核').first().waitFor();
  }, 60_000);

  it('comes back with a reason, which stands at the step where it is mended', async () => {
    const verdict = { verdict: '整改', title, reason: '需求范围不清', text: wish } as const;
    await desk.open('screening', title);
    await desk.choose(verdict);
    await lookAt(expert.page, 'demand-desk');
    await desk.startToLeave();
    await desk.decide(verdict);
    await wizard.open(id, 2);
    await owner.page.getByText(wish).first().waitFor();
    await owner.page.getByText('需求范围不清').first().waitFor();
    await lookAt(owner.page, 'demand-returned');
    await wizard.field('要解决的问题').fill(`${background}${learnt}${mended}`);
    await wizard.saved();
    await wizard.open(id, 5);
    await wizard.submit();
    await owner.page.waitForURL(new RegExp(`/console/demands/${id}$`));
  }, 60_000);

  it('is read against what was sent back, passes, and is found by anybody', async () => {
    await desk.open('screening', title);
    await expert.page.getByText('与退回前的第 1 稿相比，1 处修改').waitFor();
    expect(await expert.page.locator('ins').allInnerTexts()).toEqual([expect.stringContaining(mended)]);
    await lookAt(expert.page, 'demand-desk-changes');
    await desk.choose({ verdict: '通过', title });
    await desk.decide({ verdict: '通过', title });
    const { page } = stranger;
    await page.goto('/demands');
    await page.getByRole('link', { name: title }).first().click();
    await page.getByText(mended).waitFor();
    await page.getByRole('link', { name: '转台图纸.pdf' }).waitFor();
    await lookAt(page, 'demand-public');
    await page.getByRole('link', { name: 'English' }).click();
    await page.getByText('Budget').first().waitFor();
    await page.getByText('Shenyu Intelligent Equipment').first().waitFor();
    await lookAt(page, 'demand-public');
  }, 60_000);

  it('goes on saying the old to the public while a change of it is screened', async () => {
    const { page } = owner;
    await wizard.open(id, 3);
    await page.getByText('审核期间原稿继续公开').waitFor();
    await wizard.field('预算').fill('95');
    await wizard.saved();
    await wizard.open(id, 5);
    await wizard.submit();
    await page.getByText(/公众目前看到的是第 \d 稿/).waitFor();
    await stranger.page.goto(`/demands/${id}?lang=zh`);
    await stranger.page.getByText('80 万元').first().waitFor();
    expect(await stranger.page.content()).not.toContain('95 万元');
    await desk.open('screening', title);
    await desk.choose({ verdict: '通过', title });
    await desk.decide({ verdict: '通过', title });
    await stranger.page.reload();
    await stranger.page.getByText('95 万元').first().waitFor();
  }, 60_000);

  it('is renewed, and withdrawn with a reason', async () => {
    const { page } = owner;
    await here.query(`UPDATE demand.demands SET valid_until = current_date + 3 WHERE id = $1`, [id]);
    await page.goto(`/console/demands/${id}`);
    await page.getByRole('button', { name: spaced('续期') }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText(/续期后有效至/).waitFor();
    await lookAt(page, 'demand-renewal');
    await dialog.getByRole('button', { name: spaced('续期') }).click();
    await dialog.waitFor({ state: 'detached' });
    expect(await here.count(`demand.demands WHERE id = $1 AND valid_until > current_date + 30`, [id])).toBe(1);
    await page.getByRole('button', { name: spaced('撤回') }).click();
    await dialog.getByLabel('预算取消').check();
    await dialog.getByRole('button', { name: spaced('撤回') }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByText('已撤回').first().waitFor();
    await lookAt(page, 'demand-withdrawn');
    await stranger.page.goto('/demands');
    await stranger.page.getByRole('heading', { level: 1, name: '技术需求' }).waitFor();
    expect(await stranger.page.getByRole('link', { name: title }).count()).toBe(0);
    const gone = await stranger.page.goto(`/demands/${id}`);
    expect(gone?.status()).toBe(404);
  }, 60_000);

  it('left nothing for the browser to complain about', () => {
    expect([owner, expert, stranger].flatMap(({ complaints }) => complaints)).toEqual([]);
  });
});
