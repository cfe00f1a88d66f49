// Drives every operation of the contract with valid, boundary and broken input as each role (test/fuzz), then prints what
// was answered and what must not have been. `npm test` runs a short set of the same.
//   npm run test:fuzz -- --seed 7 --runs 50 --operation createDemand --role enterprise
//   npm run test:fuzz -- --replay WORD      one request of a violation again, on a fresh stage
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { requireNode } from './lib/node-version.mjs';
import { projectRoot } from './lib/root.mjs';

const whole = /^\d{1,9}$/;

function settingsOf(args) {
  const text = { type: 'string' };
  const { values } = parseArgs({
    args,
    options: { seed: text, runs: text, operation: text, role: text, replay: text },
  });
  const { seed = String(Date.now() % 1_000_000), runs = '20', operation, role, replay } = values;
  if (!whole.test(seed) || !whole.test(runs)) throw new Error('--seed and --runs are whole numbers');
  return { seed: Number(seed), runs: Number(runs), operation, role, replay };
}

function runTests(settings, figures) {
  const env = { ...process.env, JIQIAO_FUZZ: JSON.stringify(settings), JIQIAO_FUZZ_FIGURES: figures };
  const flags = ['--conditions=jiqiao-source', '--experimental-vm-modules', '--no-warnings'];
  const jest = path.join(projectRoot, 'node_modules/jest/bin/jest.js');
  const only = ['--selectProjects', 'db', '--testPathPatterns', 'test/fuzz/fuzz', '--silent', '--forceExit'];
  const child = spawn(process.execPath, [...flags, jest, ...only], { cwd: projectRoot, env, stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => resolve(signal ? 1 : code));
  });
}

function print(rows) {
  const widths = rows[0].map((_, i) => Math.max(...rows.map((row) => row[i].length)));
  for (const row of rows)
    console.log(
      row
        .map((cell, i) => cell.padEnd(widths[i]))
        .join('  ')
        .trimEnd(),
    );
}

/** Of each operation and sender: how often it was granted / refused. Where all were refused, one number says so. */
function printOperations(outcomes) {
  const rows = outcomes.map(({ operation, statuses, answers, violations }) => {
    const seen = Object.entries(statuses).map(([status, times]) => `${status}×${times}`);
    const served = Object.entries(answers).filter(([, { granted }]) => granted > 0);
    const refused = Object.values(answers).reduce((sum, { granted, refused }) => sum + (granted > 0 ? 0 : refused), 0);
    const by = served.map(([sender, { granted, refused }]) => `${sender} ${granted}/${refused}`);
    return [operation, seen.join(' '), String(violations.length), [...by, `others 0/${refused}`].join(', ')];
  });
  print([['operation', 'statuses', 'violations', 'granted/refused by sender'], ...rows]);
}

function printSenders(outcomes) {
  const sums = new Map();
  for (const { answers } of outcomes)
    for (const [sender, { granted, refused }] of Object.entries(answers)) {
      const sum = sums.get(sender) ?? { granted: 0, refused: 0, operations: 0 };
      const operations = sum.operations + (granted > 0 ? 1 : 0);
      sums.set(sender, { granted: sum.granted + granted, refused: sum.refused + refused, operations });
    }
  const rows = [...sums].map(([sender, sum]) => [sender, ...[sum.granted, sum.refused, sum.operations].map(String)]);
  print([['sender', 'granted', 'refused', 'operations granted'], ...rows]);
}

function printNever(outcomes) {
  const never = outcomes.filter(({ answers }) => Object.values(answers).every(({ granted }) => granted === 0));
  if (never.length > 0) console.log(`\nnever granted: ${never.map(({ operation }) => operation).join(', ')}`);
}

function printViolations(outcomes) {
  for (const { operation, violations } of outcomes)
    for (const { sender, seed, fault, smallest, replay } of violations) {
      console.log(`\n${operation} as ${sender}: ${fault}\n  ${smallest}`);
      console.log(`  the same request: npm run test:fuzz -- --replay ${replay}`);
      console.log(`  the same search:  npm run test:fuzz -- --seed ${seed} --operation ${operation} --role ${sender}`);
    }
}

function report(outcomes, settings, code) {
  console.log();
  printOperations(outcomes);
  console.log();
  printSenders(outcomes);
  printNever(outcomes);
  printViolations(outcomes);
  const requests = outcomes.flatMap(({ statuses }) => Object.values(statuses)).reduce((sum, times) => sum + times, 0);
  const violations = outcomes.reduce((sum, outcome) => sum + outcome.violations.length, 0);
  console.log(`\nseed ${settings.seed}: ${outcomes.length} operations, ${requests} requests, ${violations} violations`);
  // An empty table may not look like success.
  process.exitCode = code !== 0 || requests === 0 || violations > 0 ? 1 : 0;
}

await requireNode(import.meta.url);
const folder = mkdtempSync(path.join(os.tmpdir(), 'jiqiao-fuzz-'));
try {
  const settings = settingsOf(process.argv.slice(2));
  const figures = path.join(folder, 'figures');
  const code = await runTests(settings, figures);
  const lines = existsSync(figures) ? readFileSync(figures, 'utf8').trim().split('\n') : [];
  const outcomes = lines.map((line) => JSON.parse(line));
  if (settings.replay) {
    console.log(code === 0 ? '\nanswered as it should be' : '\nthe violation is there');
    process.exitCode = code;
  } else report(outcomes, settings, code);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
