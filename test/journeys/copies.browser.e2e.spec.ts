import type { Browser } from 'playwright-core';
import { aDemandForm, anAchievementForm } from '../support/forms';
import { bringToValidation, publish } from './bring-to-publication';
import { openBrowser, sitDown } from './browser';
import { eventually } from './eventually';
import { Installation } from './installation';
import { publishAchievement, withdrawAchievement } from './pages/market-by-api';
import { lookAt, type Seat, takeSeat } from './pages/seat';
import type { Receipt, Visitor } from './visitor';

const titles = {
  first: '高温合金叶片激光清洗装备',
  copy: '高温合金叶片激光清洗装备（二型）',
  gone: '高温合金叶片激光清洗装备（旧型）',
  draft: '高温合金叶片激光清洗装备（未提交）',
  waiting: '高温合金叶片激光清洗装备（待审）',
} as const;

/** Texts that are nearly the same take one place; whoever wants to sees the others, and nobody sees what is not published. */
describe('near copies, in the browser', () => {
  let here: Installation;
  let browser: Browser;
  let stranger: Seat;
  let office: Visitor;
  let reviewer: Visitor;
  let gone: Receipt;

  beforeAll(async () => {
    here = await Installation.prepare();
    await here.startApi();
    here.startWorker();
    [office, reviewer] = [await here.signIn('institute'), await here.signIn('platform_reviewer')];
    for (const title of [titles.first, titles.copy]) await publishAchievement(office, reviewer, { title });
    gone = await publishAchievement(office, reviewer, { title: titles.gone });
    await office.post('/api/achievements', anAchievementForm({ title: titles.draft }));
    const waiting = await office.post('/api/achievements', anAchievementForm({ title: titles.waiting }));
    await office.post(`/api/achievements/${waiting.id}/submission`, { version: waiting.version });
    await here.drain();
    browser = await openBrowser();
    stranger = await sitDown(browser, here.url);
  }, 180_000);

  afterAll(async () => {
    await browser?.close();
    await here?.stop();
  }, 60_000);

  const question = `/search?q=${encodeURIComponent('叶片激光清洗')}`;

  it('take one place among the results, and are opened by the keyboard', async () => {
    const { page } = stranger;
    const summary = page.locator('.near-copies summary');
    await eventually(
      async () => {
        await page.goto(question);
        return (await summary.allInnerTexts()).includes('另有 2 项文本近似');
      },
      { within: 30_000, every: 500, what: 'the search knows of the copies' },
    );
    const group = page.locator('article.card').filter({ has: summary });
    expect(await group.count()).toBe(1);
    await lookAt(page, 'copies-closed');
    await summary.focus();
    await page.keyboard.press('Enter');
    await group
      .getByText(/相同 \d+%/)
      .first()
      .waitFor();
    const shown = [
      await group.getByRole('heading').innerText(),
      ...(await group.locator('.near-copies a').allInnerTexts()),
    ].map((text) => text.replace(/^\S+\s+/, ''));
    for (const title of [titles.first, titles.copy, titles.gone])
      expect(shown.some((text) => text.endsWith(title))).toBe(true);
    await lookAt(page, 'copies-open');
    const text = await page.locator('main').innerText();
    for (const title of [titles.draft, titles.waiting]) expect(text).not.toContain(title);
    await group.locator('.near-copies a').first().click();
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(new URL(page.url()).pathname).toMatch(/^\/achievements\//);
  }, 60_000);

  it('are fewer at once when one of them is withdrawn', async () => {
    const { page } = stranger;
    await withdrawAchievement(office, gone);
    await page.goto(question);
    await page.getByText('另有 1 项文本近似').waitFor();
    expect(await page.locator('main').innerText()).not.toContain(titles.gone);
    await page.goto(`${question}&lang=en`);
    await page.locator('.near-copies summary').click();
    await lookAt(page, 'copies-open');
    expect(stranger.complaints).toEqual([]);
  }, 60_000);

  it('stand beneath one of them in the list of a demand', async () => {
    const [enterprise, expert] = [await here.signIn('enterprise'), await here.signIn('expert')];
    const { id } = await publish(expert, await bringToValidation(enterprise, expert, aDemandForm()));
    await here.drain();
    const { page, complaints } = await takeSeat(browser, here.url, here.account('enterprise'));
    await page.goto(`/console/demands/${id}/matches`);
    const summary = page.locator('.near-copies > summary');
    await summary.waitFor();
    expect(await summary.innerText()).toBe('另有 1 项文本近似');
    await lookAt(page, 'copies-matched');
    await summary.focus();
    await page.keyboard.press('Enter');
    await page
      .locator('.near-copies')
      .getByText(/相同 \d+%/)
      .waitFor();
    await lookAt(page, 'copies-matched-open');
    const text = await page.locator('main').innerText();
    for (const title of [titles.gone, titles.draft, titles.waiting]) expect(text).not.toContain(title);
    expect(complaints).toEqual([]);
  }, 90_000);
});
