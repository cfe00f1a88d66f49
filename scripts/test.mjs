import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { findBrowser } from './lib/browser.mjs';
import { build } from './lib/build-steps.mjs';
import { requireNode } from './lib/node-version.mjs';
import { projectRoot } from './lib/root.mjs';
import { explain, progress, Refusal } from './lib/say.mjs';
import { filesBelow } from './lib/stale.mjs';
import { failedSuites, sumOf, tallyLine, tallyOf, tallyOfSecondTry } from './lib/test-tally.mjs';

// Journeys that drive a browser carry it in their name, so that the others run everywhere.
const inBrowser = '\\.browser\\.e2e\\.spec\\.ts$';

/** The end-to-end files that these arguments let run. */
function selectedJourneys(args) {
  const journeys = ['apps/api', 'apps/worker', 'libs', 'test']
    .flatMap((folder) => filesBelow(projectRoot, folder))
    .filter((file) => file.endsWith('.e2e.spec.ts'));
  const patterns = args.filter((arg, index) => !arg.startsWith('-') && !(args[index - 1] ?? '').startsWith('--'));
  return patterns.length === 0
    ? journeys
    : journeys.filter((file) => patterns.some((pattern) => file.includes(pattern)));
}

/** The arguments without one option and its values. */
function without(args, option) {
  const values = new Set(valuesOf(args, option));
  return args.filter(
    (arg, index) => arg.split('=')[0] !== option && !(values.has(arg) && index > args.indexOf(option)),
  );
}

function valuesOf(args, option) {
  const from = args.indexOf(option);
  if (from < 0) return args.filter((arg) => arg.startsWith(`${option}=`)).map((arg) => arg.slice(option.length + 1));
  const rest = args.slice(from + 1);
  const end = rest.findIndex((arg) => arg.startsWith('-'));
  return end < 0 ? rest : rest.slice(0, end);
}

/** Arguments that leave out what this machine cannot run; says so. */
function withoutBrowser(journeys) {
  const left = journeys.filter((file) => new RegExp(inBrowser).test(file));
  if (left.length === 0) return [];
  const browser = findBrowser();
  if (browser) {
    process.env.CHROMIUM_PATH = browser;
    return [];
  }
  const zh = '找不到 Chromium（apt install chromium，或设置 CHROMIUM_PATH）';
  const en = 'No Chromium found (apt install chromium, or set CHROMIUM_PATH)';
  if (process.env.JIQIAO_REQUIRE_BROWSER === '1')
    throw new Refusal(`${zh}，而 JIQIAO_REQUIRE_BROWSER=1。`, `${en}, and JIQIAO_REQUIRE_BROWSER=1.`);
  const bar = '!'.repeat(72);
  process.stderr.write(`${bar}\n! ${zh}，以下浏览器测试没有运行：\n! ${en}; these browser tests do not run:\n`);
  for (const file of left) process.stderr.write(`!   ${file}\n`);
  process.stderr.write(`${bar}\n`);
  return [`--testPathIgnorePatterns=${inBrowser}`];
}

// A worker that has loaded fifty applications keeps their modules; one that grew is replaced by a fresh one. Two
// workers, whatever the machine: each suite of a database works on one of its own. Journeys start processes with
// ports, clocks and browsers: one after the other.
const runs = [
  { projects: ['unit', 'db'], how: ['--maxWorkers=2', '--workerIdleMemoryLimit=1500MB'] },
  { projects: ['e2e'], how: ['--runInBand'] },
];

function runJest(args) {
  // The condition lets globalSetup, which runs outside jest's own resolver, find `#platform/…` in the sources.
  const flags = ['--conditions=jiqiao-source', '--experimental-vm-modules', '--no-warnings'];
  const jest = path.join(projectRoot, 'node_modules/jest/bin/jest.js');
  const child = spawn(process.execPath, [...flags, jest, ...args], { cwd: projectRoot, stdio: 'inherit' });
  const pass = (signal) => child.kill(signal);
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, pass);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => resolve(signal ? 1 : code));
  });
}

/** Headless Chromium now and then stops to draw: a journey in the browser that failed gets a second try, and the log says so. */
async function runProjects({ projects, how }, args, folder) {
  const first = path.join(folder, `${projects[0]}.json`);
  // A suite that failed to start leaves its connections open, and jest would wait for them for ever.
  const usual = (result) => [
    ...['--selectProjects', ...projects, ...how],
    ...['--forceExit', '--passWithNoTests', '--json', `--outputFile=${result}`],
  ];
  const code = await runJest([...args, ...usual(first)]);
  const failed = failedSuites(first);
  const isOnlyBrowser = failed.length > 0 && failed.every((file) => new RegExp(inBrowser).test(file));
  if (!isOnlyBrowser) return { code, tally: tallyOf(first) };
  progress(`第二次 ${failed.join(' ')}`, 'a second try of what failed in the browser');
  const second = path.join(folder, 'second.json');
  const ended = await runJest([...failed, ...usual(second)]);
  return { code: ended, tally: tallyOfSecondTry(first, second, failed) };
}

async function main(given) {
  const wanted = valuesOf(given, '--selectProjects');
  const args = without(given, '--selectProjects');
  const chosen = runs
    .map((run) => ({ ...run, projects: run.projects.filter((each) => wanted.length === 0 || wanted.includes(each)) }))
    .filter(({ projects }) => projects.length > 0);
  const journeys = chosen.some(({ projects }) => projects.includes('e2e')) ? selectedJourneys(args) : [];
  const limits = withoutBrowser(journeys);
  if (journeys.length > 0) {
    progress('检查构建', 'build for the end-to-end tests');
    await build({ root: projectRoot });
  }
  const folder = mkdtempSync(path.join(os.tmpdir(), 'jiqiao-jest-'));
  const tallies = [];
  let code = 0;
  try {
    for (const run of chosen) {
      if (run.projects.includes('e2e') && journeys.length === 0) continue;
      const { code: ended, tally } = await runProjects(run, [...args, ...limits], folder);
      code = ended || code;
      tallies.push(tally);
    }
    const tally = sumOf(tallies);
    console.log(tallyLine(tally));
    return code || (tally.passed + tally.failed === 0 ? 1 : 0);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

await requireNode(import.meta.url);
try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  explain(error);
  console.log('0 passed, 1 failed');
  process.exitCode = 1;
}
