import type { Browser, Page } from 'playwright-core';
import { openBrowser } from './browser';
import { eventually } from './eventually';
import { Installation } from './installation';
import { HeldRounds } from './pages/held-rounds';
import { lookAt, type Seat, takeSeat } from './pages/seat';
import type { ServerProcess } from './server-process';

/** The whole market is matched at once, watched, stopped, taken up again; and who may do that. */
describe('match rounds, in the browser', () => {
  let here: Installation;
  let browser: Browser;
  let operator: Seat;
  let held: HeldRounds;
  let worker: ServerProcess;

  beforeAll(async () => {
    here = await Installation.prepare();
    await here.startApi();
    worker = here.startWorker();
    await here.drain();
    held = await HeldRounds.in(here);
    browser = await openBrowser();
    operator = await takeSeat(browser, here.url, here.account('operator'));
  }, 150_000);

  afterAll(async () => {
    await held?.letGo();
    await browser?.close();
    await here?.stop();
  }, 60_000);

  const fact = (page: Page, name: string) =>
    page
      .locator('.round-facts div')
      .filter({ has: page.getByText(name, { exact: true }) })
      .locator('dd');
  const newest = async () => {
    const [row] = await here.query<{ id: string; state: string; demands: number }>(
      `SELECT id, state, demands FROM match_round.rounds ORDER BY asked_at DESC LIMIT 1`,
    );
    return row ?? { id: '', state: '', demands: 0 };
  };
  /** Lists that a round has stored, by what the audit says. */
  const stored = (id: string) => here.count(`platform.audit_events WHERE action = 'match' AND request_id = $1`, [id]);
  const begin = async (page: Page) => {
    await page.goto('/console/rounds');
    await page.getByRole('button', { name: '开始新批次' }).click();
    await page.getByRole('heading', { name: '正在进行' }).waitFor();
  };

  it('are found by an operator in the menu, with nothing there yet', async () => {
    const { page } = operator;
    await page.getByRole('link', { name: '匹配批次' }).click();
    await page.getByText('还没有批次').waitFor();
    await lookAt(page, 'rounds-none');
  });

  it('are begun with one click and watched until they are done, on the page that is open', async () => {
    const { page } = operator;
    await held.after(2);
    await begin(page);
    const matched = await held.standsStill();
    await page
      .getByText(new RegExp(`^${matched} / \\d+$`))
      .first()
      .waitFor();
    expect(await page.getByRole('button', { name: '开始新批次' }).isDisabled()).toBe(true);
    await lookAt(page, 'round-running');
    await held.letGo();
    await page.getByRole('cell', { name: '已完成' }).waitFor({ timeout: 60_000 });
    await page.getByRole('heading', { name: '正在进行' }).waitFor({ state: 'detached' });
    await lookAt(page, 'rounds-done');
  }, 120_000);

  it('go on after their worker died, and match every demand once', async () => {
    const { page } = operator;
    await held.after(2);
    await begin(page);
    await held.standsStill();
    await worker.kill();
    worker = here.startWorker();
    await held.letGo();
    await page.getByRole('heading', { name: '正在进行' }).waitFor({ state: 'detached', timeout: 90_000 });
    const { id, demands } = await newest();
    expect(await stored(id)).toBe(demands);
    await page.goto(`/console/rounds/${id}`);
    expect(await fact(page, '状态').innerText()).toContain('已完成');
    expect(await fact(page, '需求').innerText()).toBe(`${demands} / ${demands}`);
    await lookAt(page, 'round-done');
  }, 150_000);

  it('are cancelled with a reason, and say what of them is kept', async () => {
    const { page } = operator;
    await held.after(2);
    await begin(page);
    const matched = await held.standsStill();
    await page.getByRole('button', { name: '取消批次' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('占用资源过多').waitFor();
    await lookAt(page, 'round-cancel');
    expect(await dialog.getByRole('button', { name: '取消批次' }).isDisabled()).toBe(true);
    await dialog.getByRole('button', { name: '让它继续' }).waitFor();
    await dialog.getByLabel('占用资源过多').check();
    await dialog.getByRole('button', { name: '取消批次' }).click();
    await page.getByRole('cell', { name: '已取消' }).waitFor();
    await held.letGo();
    const { id, demands } = await newest();
    await page.goto(`/console/rounds/${id}`);
    expect(await fact(page, '状态').innerText()).toContain('已取消');
    expect(await fact(page, '原因').innerText()).toBe('占用资源过多');
    await page.getByText(`已存入的 ${matched} 份清单保留，其余 ${demands - matched} 项需求沿用原有清单`).waitFor();
    expect(await page.getByRole('button', { name: '取消批次' }).count()).toBe(0);
    await lookAt(page, 'round-cancelled');
    await here.signIn('operator').then((operator) => operator.post('/api/match-rounds', {}));
    await eventually(async () => (await newest()).state === 'done', { within: 60_000, what: 'another round is done' });
    // What waited when it was cancelled has come to nothing.
    expect(await stored(id)).toBe(matched);
    await page.goto('/console/rounds');
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('cell', { name: 'Cancelled' }).waitFor();
    await lookAt(page, 'rounds-all');
    await page.goto(`/console/rounds/${id}`);
    await page.getByText('It takes too much of the machine').waitFor();
    await lookAt(page, 'round-cancelled');
    expect(operator.complaints).toEqual([]);
  }, 150_000);

  it('are read, and not begun, by an auditor, whose records tell of each step', async () => {
    const auditor = await takeSeat(browser, here.url, here.account('auditor'));
    const { page } = auditor;
    await page.getByRole('link', { name: '匹配批次' }).click();
    await page.getByRole('cell', { name: '已取消' }).waitFor();
    expect(await page.getByRole('button', { name: '开始新批次' }).count()).toBe(0);
    await lookAt(page, 'rounds-auditor');
    const [row] = await here.query<{ id: string }>(`SELECT id FROM match_round.rounds WHERE state = 'cancelled'`);
    await page.goto(`/console/audit?entity=match-round&entityId=${row?.id}`);
    await page.getByRole('cell', { name: '发起匹配批次' }).waitFor();
    await page.getByRole('cell', { name: '占用资源过多' }).waitFor();
    await lookAt(page, 'round-audit');
    expect(
      (await (await here.signIn('auditor')).send('POST', '/api/match-rounds', { body: {}, key: 'a' })).status,
    ).toBe(403);
    expect(auditor.complaints).toEqual([]);
  }, 60_000);

  it.each(['enterprise', 'institute', 'expert'])(
    'are nobody else’s business: %s',
    async (role) => {
      const seat = await takeSeat(browser, here.url, here.account(role));
      expect(await seat.page.getByRole('link', { name: '匹配批次' }).count()).toBe(0);
      await seat.page.goto('/console/rounds');
      await seat.page.getByRole('heading', { name: /^这里属于/ }).waitFor();
      expect(await seat.page.getByRole('button', { name: '开始新批次' }).count()).toBe(0);
      await lookAt(seat.page, `rounds-refused-${role}`);
      const visitor = await here.signIn(role);
      for (const [method, path] of [
        ['GET', '/api/match-rounds'],
        ['POST', '/api/match-rounds'],
      ] as const)
        expect((await visitor.send(method, path, method === 'POST' ? { body: {}, key: role } : {})).status).toBe(403);
      await seat.context.close();
    },
    60_000,
  );
});
