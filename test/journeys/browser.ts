import { mkdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';

const flags = [
  '--no-sandbox',
  '--disable-dev-shm-usage',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const screenshots = process.env.JIQIAO_SCREENSHOTS ?? join(tmpdir(), 'jiqiao-screenshots');
const desk = { width: 1280, height: 900 };
const phone = { width: 360, height: 780 };

interface Violation {
  readonly id: string;
  readonly impact: string | null;
  readonly nodes: readonly { readonly html: string }[];
}

export function openBrowser(): Promise<Browser> {
  const executablePath = process.env.CHROMIUM_PATH;
  if (!executablePath) throw new Error('CHROMIUM_PATH names no browser: run these through scripts/test.mjs');
  mkdirSync(screenshots, { recursive: true });
  return chromium.launch({ executablePath, args: flags });
}

/** A person at their own machine: own cookies, Chinese first. What the page complains about is kept. */
export async function sitDown(
  browser: Browser,
  url: string,
): Promise<{ context: BrowserContext; page: Page; complaints: string[] }> {
  const context = await browser.newContext({ baseURL: url, locale: 'zh-CN', viewport: desk, reducedMotion: 'reduce' });
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    // The browser itself reports every answer that is not 2xx; those are the tests' to judge.
    if (message.type() === 'error' && !/Failed to load resource/.test(message.text()))
      complaints.push(`${page.url()}: ${message.text()}`);
  });
  return { context, page, complaints };
}

let shots = 0;

/** The page as it is now, at a desk and on a phone; fails where a phone would have to scroll sideways. */
export async function photograph(
  page: Page,
  name: string,
  { sizes = [desk, phone] }: { sizes?: readonly (typeof desk)[] } = {},
): Promise<void> {
  shots += 1;
  const [number, language] = [
    String(shots).padStart(2, '0'),
    (await page.locator('html').getAttribute('lang'))?.slice(0, 2),
  ];
  for (const size of sizes) {
    await page.setViewportSize(size);
    await page.screenshot({
      path: join(screenshots, `${number}-${name}-${language}-${size.width}.png`),
      fullPage: true,
    });
    const overhang = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
    expect({ page: name, width: size.width, overhang }).toEqual({ page: name, width: size.width, overhang: 0 });
  }
  await page.setViewportSize(desk);
  // A headless page that was resized and is not in front may stop to draw, and what waits for a frame waits for ever.
  await page.bringToFront();
}

/** What axe calls serious or critical (WCAG A and AA, and its own best practices). */
export async function seriousFaults(page: Page): Promise<string[]> {
  // Evaluated, not added as a script: the page's own policy would refuse it.
  await page.evaluate(axe);
  const violations = await page.evaluate<Violation[]>(
    `axe.run(document, { resultTypes: ['violations'] }).then((result) => result.violations)`,
  );
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(
      ({ id, nodes }) =>
        `${id}: ${nodes
          .slice(0, 3)
          .map(({ html }) => html.slice(0, 160))
          .join(' | ')}${nodes.length > 3 ? ` … ${nodes.length}` : ''}`,
    );
}
