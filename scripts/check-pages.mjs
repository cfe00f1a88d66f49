// Weight and quality of the pages of the production build, in a Chromium of this machine, on a PostgreSQL of its own
// with the demo market that is deleted afterwards. Loopback only; ends by itself after some three minutes, and with
// exit code 1 where a bar is missed.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { openStage, startServer, startWorkerUntilIndexed } from './lib/bench-stage.mjs';
import { build } from './lib/build-steps.mjs';
import { audit, categories, lowestScore } from './lib/page-audit.mjs';
import { openPageBrowser, signedIn, weighAddress } from './lib/page-browser.mjs';
import { routeTable, scoreTable, wireTable } from './lib/page-tables.mjs';
import { bars, weighBuild } from './lib/page-weight.mjs';
import { projectRoot } from './lib/root.mjs';
import { progress } from './lib/say.mjs';
import { runMain } from './lib/run-main.mjs';

const withoutLink = ['/register', '/confirm', '/forgot', '/reset', '/invitation', '/not-there'];

async function main(shutdown) {
  await build({ root: projectRoot });
  const { env, folder } = await openStage(shutdown);
  const site = await startServer('apps/api/main.js', env, shutdown);
  const stopWorker = await startWorkerUntilIndexed(env, shutdown, site);
  // What is measured has the processor for itself.
  await stopWorker();
  const { browser, port } = await openPageBrowser(shutdown);
  const accounts = JSON.parse(readFileSync(path.join(folder, 'demo-accounts.json'), 'utf8'));
  const details = await detailsOf(site);
  const missed = [
    ...(await weigh({ site, browser, details, account: accounts.find(({ role }) => role === 'enterprise') })),
    ...(await score({ site, port, details })),
  ];
  console.log(
    missed.length
      ? `\n✗ 未达标 missed:\n${missed.map((one) => `  ${one}`).join('\n')}`
      : '\n✓ 全部达标 every bar is met',
  );
  return missed.length ? 1 : 0;
}

async function detailsOf(site) {
  const first = async (kind) => (await (await fetch(`${site}/api/public/search?kind=${kind}`)).json()).items[0].id;
  return { demand: `/demands/${await first('demand')}`, achievement: `/achievements/${await first('achievement')}` };
}

/** Whatever the home page leads to at one step, and what no page leads to. */
async function publicAddresses(site, details) {
  const home = await (await fetch(site)).text();
  const links = [...home.matchAll(/<a\b[^>]*\shref="(\/[^"?#]*)"/g)].map(([, link]) => link);
  const pages = links.filter((link) => !/^\/(api|assets|console|demands\/.+|achievements\/.+)(\/|$)/.test(link));
  return [...new Set(['/', '/search', ...pages, ...Object.values(details), ...withoutLink])];
}

async function weigh({ site, browser, details, account }) {
  progress('称重', 'weighing');
  const rows = [];
  for (const name of await publicAddresses(site, details)) {
    const context = await browser.newContext({ locale: 'zh-CN' });
    rows.push({ name: shortened(name), ...(await weighAddress(context, site + name)), bar: bars.publicScript / 1000 });
    await context.close();
  }
  const context = await signedIn(browser, site, account);
  const bar = `${bars.console / 1000} with css`;
  const first = { name: '/console, first load', ...(await weighAddress(context, `${site}/console`)), bar };
  await context.close();
  console.log(`${wireTable([...rows, first])}\n`);
  console.log(`${routeTable(weighBuild(path.join(projectRoot, 'dist/web')).routes)}\n`);
  const heavy = rows.filter(({ script }) => script > bars.publicScript);
  return [
    ...heavy.map(({ name, script }) => `${name}: ${script} bytes of JavaScript, at most ${bars.publicScript}`),
    ...(first.script + first.style > bars.console
      ? [`/console: ${first.script + first.style} bytes, at most ${bars.console}`]
      : []),
  ];
}

const shortened = (name) => name.replace(/[0-9a-f-]{36}/, '…');

async function score({ site, port, details }) {
  const cases = [
    { name: 'home, zh', address: '/', language: 'zh-CN' },
    { name: 'list, zh', address: '/demands', language: 'zh-CN' },
    { name: 'detail of a demand, zh', address: details.demand, language: 'zh-CN' },
    { name: 'detail of an achievement, zh', address: details.achievement, language: 'zh-CN' },
    { name: 'sign-in, zh', address: '/sign-in', language: 'zh-CN' },
    { name: 'home, en', address: '/?lang=en', language: 'en' },
  ];
  const rows = [];
  for (const { name, address, language } of cases) {
    progress('Lighthouse', name);
    rows.push({ name, ...(await audit(site + address, { port, language })) });
  }
  console.log(scoreTable(rows, categories));
  for (const { name, failing } of rows) for (const one of failing) console.log(`  ${name}: ${one}`);
  return rows.flatMap(({ name, scores }) =>
    categories
      .filter((each) => scores[each] < lowestScore)
      .map((each) => `${name}: ${each} ${scores[each]}, at least ${lowestScore}`),
  );
}

await runMain(import.meta.url, main);
