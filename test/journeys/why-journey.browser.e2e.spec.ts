import type { Browser } from 'playwright-core';
import { bringToValidation, publish } from './bring-to-publication';
import { openBrowser } from './browser';
import { Installation } from './installation';
import { lookAt, type Seat, spaced, takeSeat } from './pages/seat';

/** Why something is on a list, why it is not, and what would move it. */
describe('the reasons of a list, in the browser', () => {
  let here: Installation;
  let browser: Browser;
  let owner: Seat;
  let demandId: string;

  beforeAll(async () => {
    here = await Installation.prepare();
    await here.startApi();
    here.startWorker();
    const [enterprise, expert] = [await here.signIn('enterprise'), await here.signIn('expert')];
    const validated = await bringToValidation(enterprise, expert);
    demandId = (await publish(expert, validated)).id;
    browser = await openBrowser();
    owner = await takeSeat(browser, here.url, here.account('enterprise'));
  }, 150_000);

  afterAll(async () => {
    await browser?.close();
    await here?.stop();
  }, 60_000);

  it('are sentences beside the words, and two of the list stand side by side', async () => {
    const { page } = owner;
    await page.goto(`/console/demands/${demandId}/matches`);
    await page
      .getByText(/^文字.*相符：共有“/u)
      .first()
      .waitFor();
    const ticks = page.getByRole('checkbox', { name: '比较' });
    await ticks.first().check();
    if ((await ticks.count()) > 1) await ticks.nth(1).check();
    await page.getByRole('columnheader', { name: '评价项目' }).waitFor();
    await lookAt(page, 'matches-compared');
  }, 60_000);

  it('are computed again by anybody who asks, with the same fingerprint', async () => {
    const { page } = owner;
    await page.getByRole('button', { name: '重新计算本次比对' }).click();
    await page.getByText('重新计算结果完全一致。').waitFor();
  }, 60_000);

  it('are told of any achievement, by keyboard', async () => {
    const { page } = owner;
    await page.getByLabel('名称、关键词，或页面网址').fill('水稻');
    await page.keyboard.press('Enter');
    const found = page.locator('.picked button').first();
    await found.waitFor();
    await found.focus();
    await page.keyboard.press('Enter');
    await page.getByText(/没有列入清单$|没有进入排序$/u).waitFor();
    await page.getByRole('heading', { name: '改变一项，位次会怎样' }).waitFor();
    await lookAt(page, 'why-not');
    await page.getByRole('button', { name: spaced('搜索') }).waitFor();
  }, 60_000);

  it('never make the page complain', () => expect(owner.complaints).toEqual([]));
});
