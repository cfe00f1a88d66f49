import type { Browser } from 'playwright-core';
import { bearingDemand } from './bearing-demand';
import { bringToValidation, publish } from './bring-to-publication';
import { openBrowser } from './browser';
import { Installation } from './installation';
import { DemandWizard } from './pages/demand-wizard';
import { lookAt, type Seat, takeSeat } from './pages/seat';
import type { Visitor } from './visitor';

const title = bearingDemand().title;

describe('searches that are kept, and demands that are alike, in the browser', () => {
  let here: Installation;
  let browser: Browser;
  let reader: Seat;
  let owner: Seat;
  let enterprise: Visitor;
  let expert: Visitor;
  let published: string;

  beforeAll(async () => {
    here = await Installation.prepare();
    await here.startApi();
    here.startWorker();
    await here.drain();
    browser = await openBrowser();
    [reader, owner] = [
      await takeSeat(browser, here.url, here.account('institute')),
      await takeSeat(browser, here.url, here.account('enterprise')),
    ];
    [enterprise, expert] = [await here.signIn('enterprise'), await here.signIn('expert')];
  }, 180_000);

  afterAll(async () => {
    await browser?.close();
    await here?.stop();
  }, 60_000);

  it('a search is kept from its results, by the keyboard', async () => {
    const { page } = reader;
    await page.goto(`/search?q=${encodeURIComponent('主轴轴承剩余寿命预测')}&kind=demand`);
    await page.getByRole('link', { name: '保存这个搜索' }).click();
    const name = page.getByLabel('名称', { exact: true });
    expect(await name.inputValue()).toBe('主轴轴承剩余寿命预测 · 技术需求');
    await lookAt(page, 'search-to-keep');
    await page.getByLabel('新结果提醒', { exact: true }).selectOption({ label: '有新结果就提醒' });
    await name.fill('轴承寿命');
    await name.press('Enter');
    await page.getByRole('link', { name: '轴承寿命', exact: true }).waitFor();
    await page.getByText('还没有新结果').waitFor();
  });

  it('what is published afterwards and answers it appears on the open page, marked new, and by mail', async () => {
    const { page } = reader;
    published = (await publish(expert, await bringToValidation(enterprise, expert))).id;
    await page.getByRole('link', { name: title }).last().waitFor({ timeout: 60_000 });
    await page.getByText('来自搜索“轴承寿命”').waitFor();
    await lookAt(page, 'search-alert');
    await here.drain();
    const mails = await here.query<{ template: string }>(
      `SELECT template FROM platform.mails WHERE template LIKE 'search.%'`,
    );
    expect(mails).toEqual([{ template: 'search.found' }]);
  });

  it('alerts are stopped and the search is forgotten in one step each', async () => {
    const { page } = reader;
    await page.getByLabel('“轴承寿命”的提醒').selectOption({ label: '不提醒' });
    await page.reload();
    expect(await page.getByLabel('“轴承寿命”的提醒').inputValue()).toBe('off');
    await page.getByRole('button', { name: '删除“轴承寿命”' }).click();
    await page.getByText('还没有保存搜索').waitFor();
    await page.getByText('还没有新结果').waitFor();
    expect(reader.complaints).toEqual([]);
  });

  it('a demand that is being written is warned of as soon as title and problem are there, without being stopped', async () => {
    const { page } = owner;
    const wizard = new DemandWizard(page);
    const { background } = bearingDemand();
    await wizard.begin('主轴轴承寿命的在线推断');
    expect(await page.getByRole('heading', { name: '已有相似的需求' }).count()).toBe(0);
    await wizard.next();
    await wizard.field('要解决的问题').fill(background);
    await page.getByRole('heading', { name: '已有相似的需求' }).waitFor();
    // Who does not see it hears of it, and the words go on where they are being written.
    expect(await page.getByRole('status').filter({ hasText: '项相似的需求' }).count()).toBe(1);
    expect(await page.evaluate('document.activeElement.tagName')).toBe('TEXTAREA');
    const link = page.getByRole('link', { name: title, exact: true });
    expect(await link.getAttribute('href')).toBe(`/demands/${published}`);
    await lookAt(page, 'similar-while-writing');
    await page.getByRole('button', { name: '确实不同，不再提醒这些' }).press('Enter');
    await page.getByText('已确认不同').waitFor();
    expect(await page.locator('.similar-status:focus').count()).toBe(1);
    await wizard.next();
    await page.getByText('第 3 步，共 5 步').waitFor();
    expect(owner.complaints).toEqual([]);
  }, 60_000);

  it('before a demand is handed in its owner is shown what is like it, and may go on', async () => {
    const { page } = owner;
    const draft = await enterprise.post('/api/demands', bearingDemand(2));
    const wizard = new DemandWizard(page);
    await wizard.open(draft.id, 5);
    await page.getByRole('heading', { name: '已有相似的需求' }).waitFor();
    const link = page.getByRole('link', { name: title, exact: true });
    expect(await link.getAttribute('href')).toBe(`/demands/${published}`);
    await page
      .getByText(/相似度 \d+%/)
      .first()
      .waitFor();
    await lookAt(page, 'similar-demands');
    await page.getByRole('button', { name: '确实不同，继续提交' }).press('Enter');
    await page.getByText('已确认不同').waitFor();
    await wizard.submit();
    await page.waitForURL(`**/console/demands/${draft.id}`);
    expect(owner.complaints).toEqual([]);
    const desk = await takeSeat(browser, here.url, here.account('expert'));
    await desk.page.goto(`/console/screening/${draft.id}`);
    await desk.page.getByRole('heading', { name: '已有相似的需求' }).waitFor();
    await desk.page.getByRole('link', { name: title, exact: true }).waitFor();
    await lookAt(desk.page, 'similar-on-desk');
    expect(desk.complaints).toEqual([]);
  }, 60_000);

  it('what is new for an enterprise is told with its reasons, in both languages, until it was seen', async () => {
    const { page } = owner;
    await page.goto('/console/searches');
    await page.getByText('相符的词：').first().waitFor();
    await lookAt(page, 'news');
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { name: 'New matches since your last visit' }).waitFor();
    await lookAt(page, 'news');
    await page.getByRole('button', { name: 'Mark all as seen' }).click();
    await page.getByText('No new matches').waitFor();
    expect(owner.complaints).toEqual([]);
  });
});
