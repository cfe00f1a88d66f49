import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { aCreditCode } from '../support/credit-code';
import { aScan } from '../support/uploads';
import { nextCode } from './authenticator';
import { openBrowser, photograph, seriousFaults, sitDown } from './browser';
import { eventually } from './eventually';
import { Started } from './started';

const newcomer = { login: 'qiu@yunhe-optics.example', name: '邱云和', password: '晨光照在外白渡桥上 2026' };
const colleague = { login: 'fang@yunhe-optics.example', name: '方知行', password: '苏州河边的旧仓库很安静' };
const organisation = { uscc: aCreditCode(), name: '上海云禾光学有限公司' };
const scan = join(tmpdir(), `jiqiao-scan-${process.pid}.pdf`);

/** From registering an organisation to a verified member who acts with a role, and is refused without it. */
describe('joining, in the browser', () => {
  let started: Started;
  let browser: Browser;
  let admin: { context: BrowserContext; page: Page; complaints: string[] };
  let reviewer: typeof admin;
  let invited: typeof admin;

  beforeAll(async () => {
    writeFileSync(scan, aScan());
    started = await Started.fromNothing();
    browser = await openBrowser();
    [admin, reviewer, invited] = [
      await sitDown(browser, started.url),
      await sitDown(browser, started.url),
      await sitDown(browser, started.url),
    ];
  }, 150_000);

  afterAll(async () => {
    await browser?.close();
    started?.clear();
  }, 60_000);

  it('begins with an account that a link by mail opens', async () => {
    const { page } = admin;
    await page.goto('/register');
    await expectNoFaults(page, 'register');
    await photograph(page, 'register');
    await page.getByLabel('登录名').fill('abc');
    await page.getByLabel('姓名').fill(newcomer.name);
    await page.locator('#login-fault').getByText('请填写有效的邮箱地址').waitFor();
    await page.locator('form#register button[type=submit]').click();
    await page.locator('#login:focus').waitFor();
    await page.locator('#agree-fault').getByText('请先阅读并勾选同意').waitFor();
    await expectNoFaults(page, 'register marked');
    await photograph(page, 'register-marked');
    await page.getByLabel('登录名').fill(newcomer.login);
    await page.getByLabel('姓名').fill(newcomer.name);
    await page.getByLabel('密码', { exact: true }).fill(newcomer.password);
    await page.locator('[data-agree]').check();
    await page.locator('form#register button[type=submit]').click();
    await page.goto(await linkFor(newcomer.login));
    await page.getByLabel('注册时设置的密码').fill(newcomer.password);
    await page.locator('form#confirm button[type=submit]').click();
    await page.getByRole('heading', { level: 1, name: '待我处理' }).waitFor();
    await photograph(page, 'acting-for-nobody');
  }, 60_000);

  it('acts for nobody yet, and is told so where a role is needed', async () => {
    const { page } = admin;
    await page.goto('/console/screening');
    await page.getByRole('heading', { level: 1, name: /这里属于/ }).waitFor();
    expect(await statusOf(page, '/api/demands')).toBe(403);
  }, 30_000);

  it('applies; the credit code is judged while it is typed', async () => {
    const { page } = admin;
    await page.goto('/console/joining/new');
    await page.getByLabel('统一社会信用代码').fill(`${organisation.uscc.slice(0, 17)}${wrongLast(organisation.uscc)}`);
    await page.locator('.code-verdict[data-tone=stopped]').waitFor();
    await photograph(page, 'code-wrong');
    await page.getByLabel('统一社会信用代码').fill(organisation.uscc.toLowerCase());
    await page.locator('.code-verdict[data-tone=good]').waitFor();
    await page.getByLabel('单位名称（与证照一致）').fill(organisation.name);
    await page.getByLabel('您的职务').fill('总经理');
    await page.getByRole('button', { name: '提交核验' }).click();
    await page.getByText('请至少上传一份单位证照。').waitFor();
    await page.getByText('请看标出的 2 项。').waitFor();
    await photograph(page, 'application-marked');
    await page.getByLabel('所在区').selectOption('310115');
    await page.getByRole('button', { name: '提交核验' }).click();
    await page.locator('#application_fileIds:focus').waitFor();
    await page.locator('input[type=file]').setInputFiles(scan);
    await page.getByRole('link', { name: /jiqiao-scan/ }).waitFor();
    await expectNoFaults(page, 'application form');
    await photograph(page, 'application-form');
    await page.getByRole('button', { name: '提交核验' }).click();
    await page.waitForURL(/\/console\/joining\/[0-9a-f-]{36}$/);
    await page.getByText('待核验').first().waitFor();
    await photograph(page, 'application-submitted');
  }, 60_000);

  it('is verified at the desk', async () => {
    const { page } = reviewer;
    await signIn(page, started.account('platform_reviewer'));
    await page.getByRole('link', { name: '单位核验' }).first().click();
    await photograph(page, 'verification-queue');
    await page.getByRole('link', { name: organisation.name }).click();
    await page.getByRole('button', { name: '受理核验' }).click();
    await page.getByRole('radio', { name: /^通\s*过/ }).check();
    await expectNoFaults(page, 'verification desk');
    await photograph(page, 'verification-desk');
    await page.getByRole('button', { name: '作出结论：通过' }).click();
    await eventually(async () => started.mails.some((mail) => mail.includes('已入驻')), {
      within: 20_000,
      what: 'the applicant is told by mail',
    });
  }, 60_000);

  it('lets its first administrator act for it, with its roles and no other', async () => {
    const { page } = admin;
    await page.goto('/console');
    // The only one that one may act for is taken without a question.
    await page.getByRole('link', { name: '技术需求' }).first().waitFor();
    expect(await statusOf(page, '/api/demands')).toBe(200);
    expect(await statusOf(page, '/api/screening-queue')).toBe(403);
    expect(await statusOf(page, '/api/achievements')).toBe(403);
    await photograph(page, 'administrator');
  }, 30_000);

  it('invites a colleague, who joins with the role that was given', async () => {
    const { page } = admin;
    await page.goto('/console/members');
    await expectNoFaults(page, 'members');
    await page.getByLabel(/邮箱/).fill(colleague.login);
    await page.getByRole('checkbox', { name: '企业经办人', exact: true }).check();
    await page.getByRole('button', { name: /发出邀请/ }).click();
    await page.getByText(colleague.login).first().waitFor();
    await photograph(page, 'members');

    await invited.page.goto(await linkFor(colleague.login));
    await invited.page.getByText(organisation.name).first().waitFor();
    await photograph(invited.page, 'invitation');
    await invited.page.getByLabel('姓名').fill(colleague.name);
    await invited.page.getByLabel('密码', { exact: true }).fill(colleague.password);
    for (const tick of await invited.page.locator('input[type=checkbox][required]').all()) await tick.check();
    await invited.page.getByRole('button', { name: '接受邀请' }).click();
    await invited.page.getByText('您已加入。').waitFor();
    await signIn(invited.page, colleague);
    await invited.page.getByRole('link', { name: '技术需求' }).first().waitFor();
    expect(await statusOf(invited.page, '/api/demands')).toBe(200);
    expect(await statusOf(invited.page, '/api/invitations')).toBe(403);
  }, 60_000);

  it('takes the role away, and the next request is refused', async () => {
    const { page } = admin;
    await page.goto('/console/members');
    const row = page.getByRole('row').filter({ hasText: colleague.name });
    await row.getByRole('button', { name: /移出|移除/ }).click();
    await page.getByRole('dialog').getByRole('radio').first().check();
    await page.getByRole('dialog').locator('.main-action').click();
    await row.waitFor({ state: 'detached' });
    expect(await statusOf(invited.page, '/api/demands')).toBe(403);
    await invited.page.goto('/console');
    await invited.page.getByText('目前没有可代表的单位').waitFor();
    await photograph(invited.page, 'removed');
  }, 60_000);

  it('leaves no page complaining', () =>
    expect([...admin.complaints, ...reviewer.complaints, ...invited.complaints]).toEqual([]));

  async function linkFor(address: string): Promise<string> {
    const letter = () => started.mails.findLast((mail) => mail.includes(address) && /https?:\/\//.test(mail));
    await eventually(async () => letter() !== undefined, { within: 20_000, what: `a mail to ${address}` });
    const link = /https?:\/\/\S+/.exec(letter() ?? '')?.[0] ?? '';
    const { pathname, search, hash } = new URL(link);
    return `${pathname}${search}${hash}`;
  }

  async function signIn(
    page: Page,
    account: { readonly login: string; readonly password: string; readonly totpSecret?: string },
  ): Promise<void> {
    await page.goto('/sign-in');
    await page.getByLabel('登录名').fill(account.login);
    await page.getByLabel('密码', { exact: true }).fill(account.password);
    await page.getByRole('button', { name: /登\s*录/ }).click();
    if (account.totpSecret) {
      await page.getByLabel('验证码', { exact: true }).fill(await nextCode(account.totpSecret));
      await page.getByRole('button', { name: '验证', exact: true }).click();
    }
    await page.getByRole('heading', { level: 1, name: '待我处理' }).waitFor();
  }
});

function wrongLast(code: string): string {
  return code.endsWith('0') ? '1' : '0';
}

function statusOf(page: Page, path: string): Promise<number> {
  return page.evaluate(`fetch(${JSON.stringify(path)}).then((answer) => answer.status)`);
}

async function expectNoFaults(page: Page, where: string): Promise<void> {
  expect({ where, faults: await seriousFaults(page) }).toEqual({ where, faults: [] });
}
