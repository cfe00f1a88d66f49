// Every page for every role, in both languages, at four widths, light and dark: what is wrong is printed, and the exit
// code is 1. A production build on a PostgreSQL of its own with the demo market, deleted afterwards; loopback only.
import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { openStage, startServer, startWorkerUntilIndexed } from './lib/bench-stage.mjs';
import { build } from './lib/build-steps.mjs';
import { openPageBrowser } from './lib/page-browser.mjs';
import { projectRoot } from './lib/root.mjs';
import { progress, Refusal } from './lib/say.mjs';
import { gaps } from './lib/walk-places.mjs';
import { walkAs } from './lib/walk-role.mjs';
import { playRound } from './lib/walk-stage.mjs';
import { walkTable } from './lib/walk-table.mjs';
import { runMain } from './lib/run-main.mjs';

const help = `npm run check:walk -- [选项 options]
  --role R    只走这些角色，用逗号分开（visitor 为访客） these roles only, with commas between (visitor: signed in as nobody)
  --page P    只看地址含 P 的页面 only pages whose address contains P
  --quick     一个角色、一种宽度、浅色 one role, one width, light
  --shots F   把每页的截图写入文件夹 F screenshots of every page into folder F
  --site S    用已在运行的平台，账号见 JIQIAO_LOCAL on a running installation, accounts in JIQIAO_LOCAL`;
// As many windows at once as the least machine has processors.
const atOnce = 2;

function readOptions() {
  const text = { type: 'string' };
  try {
    const options = { role: text, page: text, shots: text, site: text, quick: { type: 'boolean', default: false } };
    return parseArgs({ options }).values;
  } catch (error) {
    throw new Refusal('不认识的选项', 'Unknown option', `${error.message}\n${help}`);
  }
}

async function main(options, shutdown) {
  const { withoutEntry, withoutPage } = gaps(projectRoot);
  const missing = [
    ...withoutEntry.map((one) => `${one}: has no entry in scripts/lib/walk-places.mjs`),
    ...withoutPage.map((one) => `${one}: an entry without a page`),
  ];
  const { site, folder } = options.site
    ? { site: options.site, folder: path.resolve(process.env.JIQIAO_LOCAL ?? '.local') }
    : await openSite(shutdown);
  const accounts = JSON.parse(readFileSync(path.join(folder, 'demo-accounts.json'), 'utf8'));
  if (options.shots) mkdirSync(options.shots, { recursive: true });
  const from = Date.now();
  const rows = await walkAll({ site, options, seats: seatsOf(accounts, options), shutdown });
  console.log(walkTable(rows));
  const missed = [...missing, ...(isWhole(options) ? unseen(rows) : []), ...rows.flatMap(told)];
  const [pages, seconds] = [rows.filter(({ address }) => address).length, Math.round((Date.now() - from) / 1000)];
  console.log(`\n${pages} 页 pages · ${rows.reduce((sum, { stops }) => sum + stops, 0)} 次停留 stops · ${seconds} s`);
  console.log(
    missed.length
      ? `\n✗ 未达标 missed: ${missed.length}\n${missed.map((one) => `  ${one}`).join('\n')}`
      : '\n✓ 全部达标 every bar is met',
  );
  return missed.length ? 1 : 0;
}

async function openSite(shutdown) {
  await build({ root: projectRoot });
  const { env, folder } = await openStage(shutdown);
  const site = await startServer('apps/api/main.js', env, shutdown);
  const stopWorker = await startWorkerUntilIndexed(env, shutdown, site);
  await playRound(site, folder);
  await stopWorker();
  return { site, folder };
}

/** The visitor and the first account of each role; the second of a role sees what the first does. */
function seatsOf(accounts, { role, quick }) {
  const roles = [...new Map(accounts.toReversed().map((account) => [account.role, account])).values()].toReversed();
  const seats = [{ role: 'visitor' }, ...roles];
  const wanted = (role ?? (quick ? 'enterprise' : '')).split(',').filter(Boolean);
  const chosen = seats.filter((seat) => wanted.length === 0 || wanted.includes(seat.role));
  if (chosen.length === 0) throw new Refusal('没有这个角色', 'No such role', seats.map((seat) => seat.role).join(', '));
  return chosen;
}

async function walkAll({ site, options, seats, shutdown }) {
  const { browser } = await openPageBrowser(shutdown);
  const waiting = [...seats];
  const found = new Map();
  const seen = new Set();
  const work = async () => {
    for (let seat = waiting.shift(); seat; seat = waiting.shift()) {
      const from = Date.now();
      found.set(seat.role, await walkAs({ browser, site, seat, options: { ...options, seen } }));
      progress('走完', 'walked', `${seat.role} · ${Math.round((Date.now() - from) / 1000)} s`);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return seats.flatMap(({ role }) => found.get(role) ?? []);
}

const isWhole = ({ role, page, quick }) => !role && !page && !quick;
const told = ({ role, place, faults }) => faults.map((fault) => `${role} ${place}: ${fault}`);

/** A page that nobody could be shown is as unseen as one without an entry. */
function unseen(rows) {
  const places = [...new Set(rows.map(({ place }) => place))];
  const isSeen = (place) => rows.some((row) => row.place === place && row.address && !row.isOthers);
  return places.filter((place) => !isSeen(place)).map((place) => `${place}: nobody of the demo is shown it`);
}

await runMain(import.meta.url, (shutdown) => main(readOptions(), shutdown));
