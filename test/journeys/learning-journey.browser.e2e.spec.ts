import type { Browser, Locator, Page } from 'playwright-core';
import { judgedLedger, otherTaste } from '../../libs/learning/method/judgements.fixture';
import { fillLedger } from '../support/fill-ledger';
import { bringToValidation, publish } from './bring-to-publication';
import { openBrowser } from './browser';
import { eventually } from './eventually';
import { Installation } from './installation';
import { lookAt, type Seat, spaced, takeSeat } from './pages/seat';
import type { Visitor } from './visitor';

interface MatchList {
  readonly run: { readonly id: string; readonly weightsVersion: string } | null;
  readonly matches: readonly { readonly score: number; readonly achievement: { readonly id: string } }[];
}

/** What people said becomes weights: proposed by one, activated by another, used, and taken back bit for bit. */
describe('weights, in the browser', () => {
  let here: Installation;
  let browser: Browser;
  let proposer: Seat;
  let decider: Seat;
  let enterprise: Visitor;
  let demandId: string;

  beforeAll(async () => {
    here = await Installation.prepare();
    await here.startApi();
    here.startWorker();
    enterprise = await here.signIn('enterprise');
    const expert = await here.signIn('expert');
    demandId = (await publish(expert, await bringToValidation(enterprise, expert))).id;
    await here.drain();
    await fillLedger(here, judgedLedger({ demands: 150, taste: otherTaste }));
    browser = await openBrowser();
    proposer = await takeSeat(browser, here.url, here.account('operator'));
    decider = await takeSeat(browser, here.url, here.account('operator', 1));
  }, 180_000);

  afterAll(async () => {
    await browser?.close();
    await here?.stop();
  }, 60_000);

  const list = async () => {
    const { run, matches } = await enterprise.get<MatchList>(`/api/demands/${demandId}/matches`);
    return { version: run?.weightsVersion, order: matches.map(({ achievement, score }) => [achievement.id, score]) };
  };
  const listBy = async (version: string) => {
    await eventually(async () => (await list()).version === version, {
      within: 90_000,
      what: `the list is made with ${version}`,
    });
    return list();
  };
  const open = async ({ page }: Seat) => {
    await page.goto('/console/operations/weights');
    await page.getByRole('article', { name: 'weights-1' }).waitFor();
  };
  const set = (page: Page, name: string): Locator => page.getByRole('article', { name, exact: true });
  const weightsOf = async (name: string) => {
    const rows = await here.query<object>(
      `SELECT weights, least_text, least_of_best FROM matching.weight_sets WHERE name = $1`,
      [name],
    );
    return rows[0];
  };
  /** Both languages, on a desk and on a phone. */
  const look = async (page: Page, name: string) => {
    await lookAt(page, name);
    await page.getByRole('button', { name: 'English' }).click();
    await page.locator('html[lang^="en"]').waitFor({ state: 'attached' });
    await lookAt(page, name);
    await page.getByRole('button', { name: '中文' }).click();
    await page.locator('html[lang^="zh"]').waitFor({ state: 'attached' });
  };
  let before: Awaited<ReturnType<typeof list>>;

  it('are ordered by words and facts alone, and the operator reads how to switch on more', async () => {
    const { page } = proposer;
    before = await listBy('weights-1');
    expect(before.order.length).toBeGreaterThan(0);
    await page.goto('/console/operations');
    await page.getByText('关闭：文本不外发，匹配只比对文字和事实。').first().waitFor();
    for (const name of ['SEMANTICS_URL', 'RERANK_URL', 'LATENT_MEANING=on'])
      await page.getByText(name, { exact: true }).waitFor();
    await look(page, 'semantics-off');
  }, 60_000);

  it('come from what people say: an institute’s no stands apart with who said it, why and when', async () => {
    const institute = await takeSeat(browser, here.url, here.account('institute'));
    const { page } = institute;
    const [own] = await here.query<{ id: string }>(
      `SELECT m.achievement_id AS id FROM matching.current_matches m
         JOIN achievement.achievements a ON a.id = m.achievement_id
         JOIN identity.memberships s ON s.organisation_id = a.organisation_id
         JOIN identity.people p ON p.id = s.person_id AND p.login = $2
        WHERE m.demand_id = $1 ORDER BY m.score DESC LIMIT 1`,
      [demandId, here.account('institute').login],
    );
    await page.goto(`/console/achievements/${own?.id}`);
    const needs = page.getByRole('region', { name: '谁可能需要它' });
    const need = needs.locator('.interest > li', { has: page.locator(`a[href="/demands/${demandId}"]`) });
    await need.getByRole('button', { name: '不合适，因为…' }).click();
    await need.getByRole('radio', { name: '目前没有力量承接' }).check();
    await need.getByRole('button', { name: '提交原因' }).click();
    await needs.getByText('已放在一边的需求（1）').click();
    await needs.getByText(/目前没有力量承接\s+· 叶/u).waitFor();
    await look(page, 'institute-no');
    expect(institute.complaints).toEqual([]);
    await institute.context.close();
  }, 60_000);

  it('are proposed from what people said, with the check on needs held out', async () => {
    const { page } = proposer;
    await open(proposer);
    await page.getByRole('button', { name: '现在学习' }).click();
    await page.getByText('提出 weights-2').waitFor({ timeout: 60_000 });
    const learnt = set(page, 'weights-2');
    await learnt.getByText(/在留出的需求上检验：顺序正确率 0\.\d+ → 0\.\d+/u).waitFor();
    await learnt.getByText('由您提出：启用或恢复启用须由另一位运营人员决定。').waitFor();
    expect(await learnt.getByRole('button', { name: '启用 weights-2', exact: true }).count()).toBe(0);
    await look(page, 'weights-learnt');
  }, 120_000);

  it('are activated by the other operator, who sees what they would change, and the next match uses them', async () => {
    const { page } = decider;
    await open(decider);
    const learnt = set(page, 'weights-2');
    await learnt.getByRole('button', { name: '会改变什么 weights-2' }).click();
    await learnt.getByText(/条需求的列表中|最近的列表顺序都不变/u).waitFor();
    await look(page, 'weights-to-decide');
    await learnt.getByRole('button', { name: '启用 weights-2', exact: true }).click();
    await page
      .getByRole('dialog', { name: '启用' })
      .getByRole('button', { name: spaced('启用') })
      .click();
    await learnt.getByRole('heading', { name: 'weights-2 · 启用中' }).waitFor();
    const now = await listBy('weights-2');
    expect(now.order).not.toEqual(before.order);
  }, 150_000);

  it('are taken back with a reason, and lists and numbers are what they were to the last bit', async () => {
    const { page } = decider;
    await set(page, 'weights-1').getByRole('button', { name: '恢复启用 weights-1' }).click();
    const dialog = page.getByRole('dialog', { name: '恢复启用' });
    await dialog.getByRole('radio', { name: '匹配列表变差' }).check();
    await lookAt(page, 'weights-rollback');
    await dialog.getByRole('button', { name: '恢复启用' }).click();
    await set(page, 'weights-1').getByRole('heading', { name: 'weights-1 · 启用中' }).waitFor();
    expect(await listBy('weights-1')).toEqual(before);
  }, 150_000);

  it('are proposed by hand in percents, by keyboard, and nothing is sent before they sum to 100', async () => {
    const { page } = proposer;
    await open(proposer);
    const summary = page.getByText('提出一组权重', { exact: true });
    await summary.focus();
    await page.keyboard.press('Enter');
    const form = page.locator('form');
    await form.getByText('合计 100%').waitFor();
    const price = form.getByRole('spinbutton', { name: /价格/ });
    await price.focus();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    await form.getByText('合计 102%').waitFor();
    await form.getByText('多出 2%').waitFor();
    await page.keyboard.press('Enter');
    await form.getByText('没有提出：各项合计须为 100%，请先调整。').waitFor();
    await look(page, 'weights-wrong-sum');
    // The page was read in another language meanwhile: what was typed is still there.
    await form.getByText('合计 102%').waitFor();
    const text = form.getByRole('spinbutton', { name: '技术内容' });
    await text.fill('66');
    await form.getByText('正好。').waitFor();
    await form.getByRole('button', { name: spaced('提出') }).click();
    await form.getByText(/^请写明为什么用这些数值/u).waitFor();
    await page.keyboard.type('价格更要紧');
    await form.getByRole('button', { name: spaced('提出') }).click();
    await set(page, 'weights-3').getByText('价格更要紧').waitFor();
    expect(await weightsOf('weights-3')).toEqual({
      weights: {
        text: 0.66,
        semantic: 0,
        field: 0.11,
        maturity: 0.08,
        price: 0.08,
        region: 0.03,
        record: 0.02,
        freshness: 0.02,
      },
      least_text: 0.08,
      least_of_best: 0.55,
    });
  }, 90_000);

  it('leave a trace of who did what', async () => {
    const auditor = await takeSeat(browser, here.url, here.account('auditor'));
    await auditor.page.goto('/console/audit?entity=weight-set');
    const rows = auditor.page.getByRole('row');
    await rows.nth(1).waitFor();
    const told = (await rows.allInnerTexts()).join('\n');
    for (const word of ['姚值舸', '尚权宁', '匹配列表变差']) expect(told).toContain(word);
    const events = await here.query<{ action: string; name: string; by: string }>(
      `SELECT e.action, e.facts ->> 'name' AS name, p.name AS by FROM platform.audit_events e LEFT JOIN identity.people p ON p.id = e.person_id
        WHERE e.entity = 'weight-set' ORDER BY e.at, e.id`,
    );
    expect(events.map(({ action, name, by }) => `${by} ${action} ${name}`)).toEqual([
      '姚值舸 propose weights-2',
      '尚权宁 replace weights-1',
      '尚权宁 activate weights-2',
      '尚权宁 replace weights-2',
      '尚权宁 reactivate weights-1',
      '姚值舸 propose weights-3',
    ]);
    await look(auditor.page, 'weights-audit');
    expect([...proposer.complaints, ...decider.complaints, ...auditor.complaints]).toEqual([]);
  }, 90_000);
});
