import type { Browser } from 'playwright-core';
import { aDemandForm } from '../support/forms';
import { bringToValidation, publish } from './bring-to-publication';
import { openBrowser } from './browser';
import { Installation } from './installation';
import { publishAchievement } from './pages/market-by-api';
import { lookAt, type Seat, spaced, takeSeat } from './pages/seat';

const open = '叶片表面清洗（公开）';
const closed = '航空发动机叶片积碳激光清洗';
const ours = '高温合金叶片激光清洗装备';

/** Whose text may not be read is not ranked by it either, wherever an institute sees it. */
describe('a demand that shows its title only, in the browser', () => {
  let here: Installation;
  let browser: Browser;
  let office: Seat;
  let achievement: string;

  beforeAll(async () => {
    here = await Installation.prepare();
    await here.startApi();
    here.startWorker();
    await here.drain();
    const [enterprise, expert] = [await here.signIn('enterprise'), await here.signIn('expert')];
    // What is hidden answers far better than what is open.
    for (const given of [
      { title: closed, visibility: 'title_only' },
      { title: open, highTechField: '1' },
    ])
      await publish(expert, await bringToValidation(enterprise, expert, aDemandForm(given)));
    await here.drain();
    const reviewer = await here.signIn('platform_reviewer');
    achievement = (await publishAchievement(await here.signIn('institute'), reviewer)).id;
    await here.drain();
    browser = await openBrowser();
    office = await takeSeat(browser, here.url, here.account('institute'));
  }, 180_000);

  afterAll(async () => {
    await browser?.close();
    await here?.stop();
  }, 60_000);

  it('stands behind those that may be read, without a score, and says why', async () => {
    const { page } = office;
    await page.goto(`/console/achievements/${achievement}`);
    const titles = page.locator('.interest h3');
    await titles.filter({ hasText: closed }).waitFor();
    const shown = await titles.allInnerTexts();
    expect(shown.indexOf(closed)).toBe(shown.length - 1);
    expect(shown).toContain(open);
    const last = page.locator('.interest > li').last();
    await last.getByText('因此不参与排序').waitFor();
    expect(await last.getByText('匹配分').count()).toBe(0);
    await lookAt(page, 'title-only-interest');
  }, 60_000);

  it('is told to be on a list, and not where on it', async () => {
    const { page } = office;
    await page.getByLabel('标题、关键词，或页面网址').fill('积碳激光清洗');
    await page.keyboard.press('Enter');
    await page.locator('.found-objects button', { hasText: closed }).first().click();
    await page.getByText('在这项需求的清单中').waitFor();
    await page.getByText('因此不显示位次和原因').waitFor();
    expect(await page.getByText(/排第 \d+ 位/).count()).toBe(0);
    await lookAt(page, 'title-only-why');
    await page.getByRole('button', { name: spaced('搜索') }).waitFor();
  }, 60_000);

  it('is behind the others in what is new, too', async () => {
    const { page } = office;
    await page.goto('/console/searches');
    const news = page.locator('.found-list').first().locator('li');
    await news.filter({ hasText: closed }).first().waitFor();
    // Of the moment in which the achievement came.
    const own = (await news.allInnerTexts()).filter((text) => text.includes(ours));
    expect(own.map((text) => [open, closed].find((title) => text.includes(title)))).toEqual([open, closed]);
    await news.filter({ hasText: closed }).first().getByText('只公开标题').waitFor();
    await lookAt(page, 'title-only-news');
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { name: 'New matches since your last visit' }).waitFor();
    await lookAt(page, 'title-only-news');
    expect(office.complaints).toEqual([]);
  }, 60_000);
});
