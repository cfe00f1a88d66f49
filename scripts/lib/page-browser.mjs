import { chromium } from 'playwright-core';
import { findBrowser } from './browser.mjs';
import { freePort } from './ports.mjs';
import { Refusal } from './say.mjs';

const flags = [
  '--no-sandbox',
  '--disable-dev-shm-usage',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--lang=zh-CN',
];

/** A Chromium that listens on a port as well, for whoever measures from outside. */
export async function openPageBrowser(shutdown) {
  const executablePath = findBrowser();
  if (!executablePath)
    throw new Refusal(
      '找不到 Chromium（apt install chromium，或设置 CHROMIUM_PATH）',
      'No Chromium found (apt install chromium, or set CHROMIUM_PATH)',
    );
  const port = await freePort();
  const browser = await chromium.launch({
    executablePath,
    args: [...flags, `--remote-debugging-port=${port}`],
    // The shutdown alone answers signals: else the process would be gone before the database is.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
  shutdown.add(() => browser.close());
  return { browser, port };
}

/**
 * What comes over the wire when somebody opens this address with nothing kept from before.
 * @param {import('playwright-core').BrowserContext} context
 * @returns {Promise<{ requests: number, document: number, script: number, style: number, other: number }>}
 */
export async function weighAddress(context, address) {
  const page = await context.newPage();
  const finished = [];
  page.on('requestfinished', (request) => finished.push(request));
  await page.goto(address, { waitUntil: 'networkidle' });
  const sum = { requests: finished.length, document: 0, script: 0, style: 0, other: 0 };
  for (const request of finished) {
    const { responseBodySize } = await request.sizes();
    // Below nought where the page asks a second time for what it has.
    sum[kindOf(request)] += Math.max(0, responseBodySize);
  }
  await page.close();
  return sum;
}

/** A preload of a module asks for it as "other": the name tells better. */
function kindOf(request) {
  const { pathname } = new URL(request.url());
  if (pathname.endsWith('.js')) return 'script';
  if (pathname.endsWith('.css')) return 'style';
  return request.resourceType() === 'document' ? 'document' : 'other';
}

/** A browser in which somebody of the demo has signed in. */
export async function signedIn(browser, site, { login, password }, how = { locale: 'zh-CN' }) {
  const context = await browser.newContext(how);
  const page = await context.newPage();
  await page.goto(`${site}/sign-in`);
  const status = await page.evaluate(
    async (body) =>
      (
        await fetch('/api/session', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(body),
        })
      ).status,
    { login, password },
  );
  if (status !== 200) throw new Error(`sign-in as ${login} answers ${status}`);
  await page.close();
  return context;
}
