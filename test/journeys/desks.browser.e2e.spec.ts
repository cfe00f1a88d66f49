import type { Browser } from 'playwright-core';
import { bearingDemand } from './bearing-demand';
import { openBrowser } from './browser';
import { Installation } from './installation';
import { lookAt, type Seat, takeSeat } from './pages/seat';
import type { Receipt, Visitor } from './visitor';

const question = '请问验收时的转速范围是多少？';

describe('what waits for an enterprise and for an expert, in the browser', () => {
  let here: Installation;
  let browser: Browser;
  let owner: Seat;
  let expert: Seat;
  let enterprise: Visitor;
  let old: Receipt;

  beforeAll(async () => {
    here = await Installation.prepare();
    await here.startApi();
    browser = await openBrowser();
    enterprise = await here.signIn('enterprise');
    // More than one page holds, and the oldest of them, overdue since January, among the last that were written.
    const handIn = async (): Promise<Receipt> => {
      const created = await enterprise.post('/api/demands', bearingDemand());
      return enterprise.post(`/api/demands/${created.id}/submission`, { version: created.version });
    };
    for (let i = 0; i < 21; i++) await handIn();
    old = await handIn();
    await here.query(`UPDATE demand.demand_revisions SET submitted_at = '2026-01-05T03:00:00Z' WHERE demand_id = $1`, [
      old.id,
    ]);
    expert = await takeSeat(browser, here.url, here.account('expert'));
  }, 180_000);

  afterAll(async () => {
    await browser?.close();
    await here?.stop();
  }, 60_000);

  it('shows the expert what is overdue first, and narrows by kind', async () => {
    const { page } = expert;
    const first = page.locator('table.rows tbody tr').first();
    await first.getByText(/^! 逾期 \d+ 个工作日$/).waitFor();
    await page.getByText(/其中 1 项已逾期/).waitFor();
    await lookAt(page, 'desk-expert');
    await page.getByRole('link', { name: /^待审核的需求/ }).click();
    await page.waitForURL(/kind=screening/);
    await page.getByRole('button', { name: '更多' }).click();
    await page.locator('table.rows tbody tr').nth(20).waitFor();
  }, 60_000);

  it('takes the expert from the row to the case by keyboard alone, where its span stands', async () => {
    const { page } = expert;
    await page.goto('/console');
    const next = page.locator('table.rows tbody tr').first().locator('a[data-row-link]');
    await next.waitFor();
    for (let i = 0; i < 40; i++) {
      await page.keyboard.press('Tab');
      if (await next.evaluate((link) => link === link.ownerDocument.activeElement)) break;
    }
    expect(await next.evaluate((link) => link === link.ownerDocument.activeElement)).toBe(true);
    await page.keyboard.press('Enter');
    await page.waitForURL(new RegExp(`/console/screening/${old.id}`));
    await page.getByRole('list', { name: '链路' }).waitFor();
    await lookAt(page, 'desk-expert-case');
    expect(expert.complaints).toEqual([]);
  }, 60_000);

  it('brings a returned need and a question back to the enterprise, each with its one next step', async () => {
    const [open] = await here.query<{ id: string }>(
      `SELECT d.id FROM demand.demands d JOIN identity.memberships m ON m.organisation_id = d.organisation_id
         JOIN identity.people p ON p.id = m.person_id WHERE d.state = 'published' AND p.login = $1 LIMIT 1`,
      [here.account('enterprise').login],
    );
    const asker = await here.signIn('institute');
    await asker.post(`/api/demands/${open?.id}/questions`, { language: 'zh', text: question });
    const judge = await here.signIn('expert');
    const taken = await judge.post(`/api/demands/${old.id}/screening`, { version: old.version });
    await judge.post(`/api/demands/${old.id}/screening/decision`, {
      version: taken.version,
      verdict: 'return',
      reasonCodes: ['return.scope_unclear'],
    });
    owner = await takeSeat(browser, here.url, here.account('enterprise'));
    const { page } = owner;
    await page.getByText('退回原因：需求范围不清').waitFor();
    await page.getByText(question).waitFor();
    await lookAt(page, 'desk-enterprise');
    await page
      .getByRole('row', { name: new RegExp(question.slice(0, 8)) })
      .getByRole('link', { name: '答复' })
      .click();
    await page.waitForURL(/\/console\/questions\/[0-9a-f-]{36}$/);
    await page.getByText(question).first().waitFor();
    expect(owner.complaints).toEqual([]);
  }, 90_000);

  it('tells an auditor, for whom nothing waits, what there is to look at', async () => {
    const { page, context, complaints } = await takeSeat(browser, here.url, here.account('auditor'));
    await page.getByText(/^现在没有等您处理的事项/).waitFor();
    await lookAt(page, 'desk-auditor');
    await page.getByRole('link', { name: '打开审计记录' }).click();
    await page.waitForURL(/\/console\/audit/);
    expect(complaints).toEqual([]);
    await context.close();
  }, 60_000);
});
