// The long set of test/faults on both backends of the queue: more kills, longer outages; then one table. `npm test`
// runs a short set of the same. JIQIAO_FAULT=F6,F7 runs some, JIQIAO_FAULT_OUTAGE=600 keeps the store of F7 away longer.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { requireNode } from './lib/node-version.mjs';
import { projectRoot } from './lib/root.mjs';

const columns = ['no', 'fault', 'backend', 'times', 'result', 'recovery'];
const notRun = /^not run/;
const broken = /^BROKEN/;

function runTests(figures) {
  const env = { ...process.env, JIQIAO_FAULTS: 'long', JIQIAO_FAULT_FIGURES: figures };
  const args = [path.join(projectRoot, 'scripts/test.mjs'), 'test/faults/', '--selectProjects', 'e2e'];
  const child = spawn(process.execPath, args, { cwd: projectRoot, env, stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => resolve(signal ? 1 : code));
  });
}

/** Every fault has a line, also one that broke a promise and one that was not run. */
function readFigures(file) {
  const lines = existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : [];
  const number = ({ no }) => Number(/\d+/.exec(no)?.[0]);
  return lines.map((line) => JSON.parse(line)).sort((a, b) => number(a) - number(b) || compare(a, b, 'backend'));
}

function compare(a, b, column) {
  return a[column] < b[column] ? -1 : Number(a[column] > b[column]);
}

function printTable(figures) {
  const rows = figures.map((figure) => columns.map((column) => String(figure[column])));
  const widths = columns.map((column, i) => Math.max(column.length, ...rows.map((row) => row[i].length)));
  for (const row of [columns, ...rows])
    console.log(
      row
        .map((cell, i) => cell.padEnd(widths[i]))
        .join('  ')
        .trimEnd(),
    );
  const count = (pattern) => figures.filter(({ result }) => pattern.test(result)).length;
  const kept = figures.length - count(broken) - count(notRun);
  console.log(`\n${kept} kept, ${count(broken)} broken, ${count(notRun)} not run`);
}

await requireNode(import.meta.url);
const folder = mkdtempSync(path.join(os.tmpdir(), 'jiqiao-faults-'));
try {
  const code = await runTests(path.join(folder, 'figures'));
  const figures = readFigures(path.join(folder, 'figures'));
  console.log();
  printTable(figures);
  // Neither a test that never came to its fault nor an empty table may look like success.
  process.exitCode = code !== 0 || figures.length === 0 || figures.some(({ result }) => broken.test(result)) ? 1 : 0;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
