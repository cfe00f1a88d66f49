/* global document, CSSStyleSheet -- the functions handed to a page run there */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe calls serious or critical (WCAG 2.2 A and AA, target size among them, and its own best practices). */
export async function seriousFaults(page) {
  // Evaluated, not added as a script: the page's own policy would refuse it.
  await page.evaluate(`window.axe || (() => { ${axe} })()`);
  const violations = await page.evaluate(() =>
    globalThis.axe
      .run(document, { resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } })
      .then((result) => result.violations),
  );
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map(({ html, any, all }) => `${id}: ${[...any, ...all][0]?.message ?? ''} ${html.slice(0, 200)}`),
    );
}

/** A ring or a colour that fades in is judged as it will stand. */
export function holdStill(page) {
  return page.evaluate(() => {
    const still = new CSSStyleSheet();
    still.replaceSync('*, *::before, *::after { transition: none !important; animation: none !important; }');
    document.adoptedStyleSheets = [still];
  });
}

/** By how many pixels the page is wider than the window, and what sticks out. */
export function overhang(page) {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return null;
    const sticking = [...document.body.querySelectorAll('*')].filter((one) => {
      const { right, width } = one.getBoundingClientRect();
      return width > 0 && right > clientWidth + 1 && !one.closest('[class*="scroll"]');
    });
    const last = sticking.at(-1);
    return `${scrollWidth - clientWidth} px: ${last ? `${last.tagName.toLowerCase()}.${last.className}` : '?'}`;
  });
}

/**
 * What a page says of itself: one heading, a title, its language, and nothing in the other language that is not
 * marked as such. Answers what is wrong, and the title to be compared with the others'.
 */
export function readPage(page, language) {
  return page.evaluate(readInPage, language);
}

/** Runs in the page. */
function readInPage(language) {
  const faults = [];
  const seen = (one) => one.checkVisibility?.({ visibilityProperty: true }) ?? true;
  const headings = [...document.querySelectorAll('h1')].filter(seen);
  if (headings.length !== 1) faults.push(`h1: ${headings.length}`);
  if (!document.title.trim()) faults.push('title: none');
  const said = document.documentElement.lang;
  if (!said.startsWith(language)) faults.push(`lang: ${said}`);
  const han = /\p{Script=Han}/u;
  const rawKey = /^[a-z][\w]*(\.[a-z][\w-]*)+$|\{\{/;
  const isChinese = (one) => one.closest('[lang]')?.lang.startsWith('zh');
  const judge = (text, one, where) => {
    if (language === 'en' && han.test(text) && !isChinese(one))
      faults.push(`zh: ${where}${text.trim().slice(0, 40)} <${one.tagName.toLowerCase()}.${one.className}>`);
    if (rawKey.test(text.trim()) && !one.closest('code, pre')) faults.push(`key: ${where}${text.trim()}`);
  };
  const texts = document.createTreeWalker(document.body, 4 /* text */);
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const one = node.parentElement;
    if (one && node.data.trim() && !one.closest('script, style, noscript, svg') && seen(one)) judge(node.data, one, '');
  }
  for (const name of ['aria-label', 'title', 'placeholder', 'alt'])
    for (const one of document.body.querySelectorAll(`[${name}]`)) judge(one.getAttribute(name), one, `${name}=`);
  // The page which only tells whose it is: a head and one way back.
  const isOthers = document.querySelector('main > .page-head + a.action[href^="/console"]') !== null;
  const shape = [...document.body.querySelectorAll('*')]
    .map((one) => `${one.localName}.${one.className}`)
    .join(' ')
    .replace(/ css-var-\S+/g, '');
  return { faults: [...new Set(faults)], title: document.title, shape, isOthers };
}
