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
    const compared = page.getByRole('region', { name: /^比较所选成果/u });
    await compared.getByRole('columnheader', { name: '评价项目' }).waitFor();
    await lookAt(page, 'matches-compared');
  }, 60_000);

  it('begin on a phone with the first match: what else was compared folds away above it', async () => {
    const { page } = owner;
    await page.setViewportSize({ width: 360, height: 780 });
    await page.reload();
    const first = page.locator('.match h2').first();
    await first.waitFor();
    const place = await first.boundingBox();
    expect((place?.y ?? 780) + (place?.height ?? 0)).toBeLessThan(780);
    expect(await page.getByRole('button', { name: '重新计算本次比对' }).count()).toBe(0);
    await page.getByText('复杂程度与比对说明').click();
    await page.getByText(/^复杂度 \d+ 分/u).waitFor();
    await page.setViewportSize({ width: 1280, height: 900 });
  }, 60_000);

  it('are computed again by anybody who asks, with the same fingerprint', async () => {
    const { page } = owner;
    await page.getByText('这次匹配的技术记录').click();
    await page.getByRole('button', { name: '重新计算本次比对' }).click();
    await page.getByText('重新计算结果完全一致。').waitFor();
  }, 60_000);

  it('are told of any achievement, by keyboard', async () => {
    const { page } = owner;
    await page.getByLabel('标题、关键词，或页面网址').fill('水稻');
    await page.keyboard.press('Enter');
    const found = page.locator('.found-objects button').first();
    await found.waitFor();
    await found.focus();
    await page.keyboard.press('Enter');
    await page.getByText(/没有列入清单$|没有进入排序$/u).waitFor();
    await page.getByRole('heading', { name: '改变一项，位次会怎样' }).waitFor();
    await lookAt(page, 'why-not');
    await page.getByRole('button', { name: spaced('搜索') }).waitFor();
  }, 60_000);

  it('leave one line in the history, however often the system has matched', async () => {
    const { page } = owner;
    await page.goto(`/console/demands/${demandId}/matches`);
    // Each click has the demand matched anew.
    await page
      .getByRole('button', { name: spaced('相关') })
      .first()
      .click();
    await page.locator('.chosen-answer').first().waitFor();
    await here.drain();
    const [row] = await here.query<{ runs: number }>(
      `SELECT count(*)::int AS runs FROM platform.audit_events WHERE entity_id = $1 AND action = 'match'`,
      [demandId],
    );
    const runs = row?.runs ?? 0;
    expect(runs).toBeGreaterThan(1);
    await page.goto(`/console/demands/${demandId}`);
    const line = page.locator('.history > li').filter({ hasText: '系统匹配' });
    await line.getByText(`共 ${runs} 次`).press('Enter');
    expect(await line.locator('.history-repeated li').count()).toBe(runs);
    expect(await line.count()).toBe(1);
    await lookAt(page, 'history-folded');
  }, 60_000);

  it('never make the page complain', () => expect(owner.complaints).toEqual([]));
});
