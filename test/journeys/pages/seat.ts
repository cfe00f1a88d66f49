import type { Browser, BrowserContext, Page } from 'playwright-core';
import { nextCode } from '../authenticator';
import { photograph, seriousFaults, sitDown } from '../browser';
import type { DemoAccount } from '../visitor';

/** Somebody at their own machine, signed in. */
export interface Seat {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly complaints: string[];
}

export async function takeSeat(browser: Browser, url: string, account: DemoAccount): Promise<Seat> {
  const seat = await sitDown(browser, url);
  await signIn(seat.page, account);
  return seat;
}

/** By the form; whoever has a second factor shows it. */
export async function signIn(page: Page, { login, password, totpSecret }: DemoAccount): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel('登录名', { exact: true }).fill(login);
  await page.getByLabel('密码', { exact: true }).fill(password);
  await page.getByRole('button', { name: spaced('登录') }).click();
  if (totpSecret) {
    await page.getByLabel('验证码', { exact: true }).fill(await nextCode(totpSecret));
    await page.getByRole('button', { name: '验证', exact: true }).click();
  }
  await page.getByRole('heading', { level: 1, name: '待我处理' }).waitFor();
}

/** Two characters in a button: antd may put a space between them. */
export function spaced(word: string): RegExp {
  return new RegExp(`^${[...word].join('\\s*')}$`);
}

/** What axe finds, and how it looks at a desk and on a phone, where nothing may overhang. */
export async function lookAt(page: Page, name: string): Promise<void> {
  expect({ name, faults: await seriousFaults(page) }).toEqual({ name, faults: [] });
  await photograph(page, name);
}
