import type { Browser, BrowserContext, Page } from 'playwright-core';
import { openBrowser, photograph, seriousFaults, sitDown } from './browser';
import { Installation } from './installation';
import type { DemoAccount } from './visitor';

// Two characters in a button: antd may put a space between them.
const spaced = (word: string) => new RegExp(`^${[...word].join('\\s*')}$`);
const question = '请问清洗后表面粗糙度的验收值是多少？';

interface Seat {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly complaints: string[];
  readonly account: DemoAccount;
}

describe('questions and answers on a demand, in the browser', () => {
  let here: Installation;
  let browser: Browser;
  let owner: Seat;
  let asker: Seat;
  let operator: Seat;
  let demandId: string;

  beforeAll(async () => {
    here = await Installation.prepare();
    await here.startApi();
    browser = await openBrowser();
    const sit = async (role: string): Promise<Seat> => ({
      ...(await sitDown(browser, here.url)),
      account: here.account(role),
    });
    [owner, asker, operator] = [await sit('enterprise'), await sit('institute'), await sit('operator')];
    const [row] = await here.query<{ id: string }>(
      `SELECT d.id FROM demand.demands d JOIN identity.memberships m ON m.organisation_id = d.organisation_id
         JOIN identity.people p ON p.id = m.person_id WHERE d.state = 'published' AND p.login = $1
         AND NOT EXISTS (SELECT FROM question.questions q WHERE q.demand_id = d.id) LIMIT 1`,
      [owner.account.login],
    );
    demandId = row?.id ?? '';
  }, 150_000);

  afterAll(async () => {
    await browser?.close();
    await here?.stop();
  }, 60_000);

  const expectNoFaults = async (page: Page, name: string) => {
    await photograph(page, name);
    expect({ name, faults: await seriousFaults(page) }).toEqual({ name, faults: [] });
  };
  const signIn = async ({ page, account }: Seat) => {
    await page.getByLabel('登录名', { exact: true }).fill(account.login);
    await page.locator('input[name=password]').fill(account.password);
    await page.getByRole('button', { name: '登录', exact: true }).click();
  };

  it('are asked from the public page, after signing in and coming back to it', async () => {
    const { page } = asker;
    await page.goto(`/demands/${demandId}`);
    await expectNoFaults(page, 'questions-to-sign-in');
    await page.getByRole('link', { name: '登录后可以提问' }).click();
    await signIn(asker);
    await page.waitForURL(`**/demands/${demandId}`);
    const field = page.getByLabel('您的问题');
    await field.fill('短');
    await page.getByRole('button', { name: '提交问题' }).click();
    await page.getByText('请写下问题').waitFor();
    await field.fill('请加微信：lin_muchuan 详谈');
    // By the keyboard alone: from the field to the button.
    await field.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByText('含有电话').waitFor();
    expect(await field.inputValue()).toBe('请加微信：lin_muchuan 详谈');
    await expectNoFaults(page, 'question-refused');
    await field.fill(question);
    await page.getByRole('button', { name: '提交问题' }).click();
    await page.getByText('问题已送达需求方').waitFor();
    await page.getByRole('link', { name: '查看我单位的提问' }).click();
    await page.getByText(question).waitFor();
    await expectNoFaults(page, 'questions-asked');
  });

  it('wait on the start page of the owner, who answers and corrects where they stand', async () => {
    const { page } = owner;
    await page.goto('/sign-in');
    await signIn(owner);
    await page.getByRole('link', { name: /^待答复的提问/ }).waitFor();
    await page.getByText(question).waitFor();
    await expectNoFaults(page, 'questions-waiting');
    await page.goto(`/console/demands/${demandId}`);
    await page.getByRole('button', { name: spaced('谢绝') }).click();
    await expectNoFaults(page, 'question-decline');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: spaced('答复') }).click();
    await page.getByLabel('公开答复').fill('请电 138 0013 8000');
    await page.getByRole('button', { name: spaced('公开答复') }).click();
    await page.getByText('含有电话').first().waitFor();
    // While its sign of loading goes, the button has another name, and a photograph may hold that for ever.
    await page.getByRole('button', { name: spaced('公开答复') }).waitFor();
    await expectNoFaults(page, 'answer-refused');
    await page.getByLabel('公开答复').fill('不大于 1.6 微米。');
    // To sign out is to leave what was not sent, and is asked about; who stays loses nothing.
    const asked = new Promise<string>((resolve) => {
      page.once('dialog', (dialog) => void dialog.dismiss().then(() => resolve(dialog.message())));
    });
    await page.getByRole('button', { name: '退出' }).click();
    expect(await asked).toContain('尚未保存');
    expect(await page.getByLabel('公开答复').inputValue()).toBe('不大于 1.6 微米。');
    await page.getByRole('button', { name: spaced('公开答复') }).click();
    await page.getByRole('button', { name: '更正答复' }).click();
    await page.getByLabel('公开答复').fill('不大于 0.8 微米。');
    await page.getByRole('button', { name: '保存更正' }).click();
    await page.getByText('更正于').waitFor();
    await expectNoFaults(page, 'question-answered');
  });

  it('are hidden by staff with a reason that the asker reads, and made public again', async () => {
    const { page } = operator;
    await page.goto('/sign-in');
    await signIn(operator);
    await page.waitForURL(/console/);
    await page.goto(`/demands/${demandId}`);
    await page.getByRole('link', { name: '管理这条问答' }).click();
    await page.getByRole('button', { name: spaced('隐藏') }).click();
    await page.getByText('与这条需求无关').click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: spaced('隐藏') })
      .click();
    await page.getByText('更正前的答复').waitFor();
    await page.getByRole('button', { name: '恢复公开' }).waitFor();
    await expectNoFaults(page, 'question-hidden');
    await asker.page.goto(`/demands/${demandId}`);
    await asker.page.getByText('还没有公开的问答').waitFor();
    await asker.page.goto('/console/questions?side=asked');
    await asker.page.getByText('与这条需求无关').waitFor();
    await page.getByRole('button', { name: '恢复公开' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '恢复公开' }).click();
    await page.getByText('已答复').waitFor();
    await asker.page.goto(`/demands/${demandId}?lang=en`);
    await asker.page.getByText('不大于 0.8 微米。').waitFor();
    await expectNoFaults(asker.page, 'questions-public');
    expect([owner, asker, operator].flatMap(({ complaints }) => complaints)).toEqual([]);
  });
});
