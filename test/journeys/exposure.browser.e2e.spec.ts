import type { Browser, Page } from 'playwright-core';
import { openBrowser } from './browser';
import { Installation } from './installation';
import { downloaded } from './pages/downloads';
import { exposureByHand, type HandGroup } from './pages/exposure-by-hand';
import { lookAt, type Seat, takeSeat } from './pages/seat';

const formula = '=cmd()';
const heads = '"分组方式","组","单位数","成果数","成果占比","出现次数","曝光","曝光占比","比值","警戒"';

/** Whom the lists show, against what there is to show; for those who have to watch over it. */
describe('the report of exposure, in the browser', () => {
  let here: Installation;
  let browser: Browser;
  let operator: Seat;

  beforeAll(async () => {
    here = await Installation.prepare();
    await here.startApi();
    here.startWorker();
    await here.drain();
    browser = await openBrowser();
    operator = await takeSeat(browser, here.url, here.account('operator'));
  }, 150_000);

  afterAll(async () => {
    await browser?.close();
    await here?.stop();
  }, 60_000);

  /** The cells of a table, by the name of each row's group. */
  const table = async (page: Page, caption: string) => {
    const rows = await page.getByRole('table', { name: caption }).locator('tbody tr').all();
    const cells = await Promise.all(rows.map((row) => row.locator('th, td').allInnerTexts()));
    return new Map(cells.map(([name = '', ...rest]) => [name, rest]));
  };
  const written = ({ achievements, places, exposureShare, ratio }: HandGroup) => ({
    achievements: String(achievements),
    places: String(places),
    exposureShare: `${(exposureShare * 100).toFixed(1)} %`,
    ratio: ratio.toFixed(2),
  });
  const read = (cells: readonly string[] = []) => {
    const [, achievements, , places, exposureShare, ratio] = cells;
    return { achievements, places, exposureShare, ratio };
  };

  it('is found in the menu, and says by size and by district what the log gives when it is computed again', async () => {
    const { page } = operator;
    await page.getByRole('link', { name: '公平曝光' }).click();
    await page.getByRole('table', { name: '按地区' }).waitFor();
    const hand = await exposureByHand(here);
    await page.getByText(`统计了 ${hand.lists} 份清单`).waitFor();
    await lookAt(page, 'exposure');
    const size = await table(page, '按单位成果数量');
    expect(size.size).toBe(hand.size.size);
    expect([...size.values()].map(read)).toEqual(
      [...hand.size.values()].toSorted((one, other) => other.achievements - one.achievements).map(written),
    );
    const district = await table(page, '按地区');
    expect(district.size).toBe(hand.district.size);
    expect(
      [...district.values()]
        .map(read)
        .map((row) => JSON.stringify(row))
        .toSorted(),
    ).toEqual(
      [...hand.district.values()]
        .map(written)
        .map((row) => JSON.stringify(row))
        .toSorted(),
    );
  }, 60_000);

  it('is taken out as a file that opens, with nothing that a spreadsheet would calculate', async () => {
    const { page } = operator;
    await here.query(
      `UPDATE identity.organisations SET district_code = $1
        WHERE id = (SELECT organisation_id FROM matching.documents WHERE kind = 'achievement' AND until_seq IS NULL LIMIT 1)`,
      [formula],
    );
    await page.reload();
    await page.getByRole('table', { name: '按地区' }).waitFor();
    const { name, content } = await downloaded(page, () => page.getByRole('button', { name: 'CSV' }).click());
    expect(name).toMatch(/\.csv$/);
    expect([...content.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const [head, ...rows] = content.toString('utf8').slice(1).trimEnd().split('\r\n');
    expect(head).toBe(heads);
    const shown = await page.locator('table.rows tbody tr').count();
    expect(rows).toHaveLength(shown);
    const odd = rows.filter((row) => row.includes(formula));
    expect(odd).toHaveLength(1);
    expect(odd[0]).toContain(`"'${formula}"`);
    const [exported] = await here.query<{ facts: object }>(
      `SELECT facts FROM platform.audit_events WHERE action = 'export' ORDER BY at DESC LIMIT 1`,
    );
    expect(JSON.stringify(exported?.facts)).toContain('exposure');
  }, 60_000);

  it('says so where there were no lists, and refuses a period that is none, without losing the way', async () => {
    const { page } = operator;
    await page.getByLabel('起始日期').fill('2020-01-01');
    await page.getByLabel('截止日期').fill('2020-01-31');
    await page.getByRole('button', { name: /^查\s*看$/ }).click();
    await page.getByText('这一时段没有匹配清单').waitFor();
    await lookAt(page, 'exposure-empty');
    await page.getByLabel('截止日期').fill('2019-01-31');
    await page.getByRole('button', { name: /^查\s*看$/ }).click();
    await page.getByText('起始日期不能晚于截止日期').waitFor();
    await lookAt(page, 'exposure-refused');
    await page.getByRole('link', { name: '公平曝光' }).click();
    await page.getByRole('table', { name: '按地区' }).waitFor();
  }, 60_000);

  it('is read by an auditor, in English too', async () => {
    const auditor = await takeSeat(browser, here.url, here.account('auditor'));
    await auditor.page.getByRole('link', { name: '公平曝光' }).click();
    await auditor.page.getByRole('button', { name: 'English' }).click();
    await auditor.page.getByRole('table', { name: 'By district' }).waitFor();
    await lookAt(auditor.page, 'exposure');
    expect([...operator.complaints, ...auditor.complaints]).toEqual([]);
  }, 60_000);

  it.each(['enterprise', 'institute', 'expert'])(
    'is nobody else’s business: %s',
    async (role) => {
      const seat = await takeSeat(browser, here.url, here.account(role));
      expect(await seat.page.getByRole('link', { name: '公平曝光' }).count()).toBe(0);
      await seat.page.goto('/console/exposure');
      await seat.page.getByRole('heading', { name: /^这里属于/ }).waitFor();
      await lookAt(seat.page, `exposure-refused-${role}`);
      const visitor = await here.signIn(role);
      for (const path of ['/api/exposure', '/api/exposure/export?format=csv'])
        expect((await visitor.send('GET', path)).status).toBe(403);
      await seat.context.close();
    },
    60_000,
  );

  it('tells an institute its own line where its achievements are', async () => {
    const { page, complaints, context } = await takeSeat(browser, here.url, here.account('institute'));
    await page.goto('/console/achievements');
    await page.getByText(/^曝光（.*贵单位成果在公开需求的匹配清单中出现 \d+ 次/).waitFor();
    await lookAt(page, 'exposure-own');
    expect(complaints).toEqual([]);
    await context.close();
  }, 60_000);
});
