// Drives every operation of the contract with valid, boundary and broken input as each role (test/fuzz), then prints what
// was answered and what must not have been. `npm test` runs a short set of the same.
//   npm run test:fuzz -- --seed 7 --runs 50 --operation createDemand --role enterprise
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
  const { values } = parseArgs({ args, options: { seed: text, runs: text, operation: text, role: text } });
  const { seed = String(Date.now() % 1_000_000), runs = '20', operation, role } = values;
  if (!whole.test(seed) || !whole.test(runs)) throw new Error('--seed and --runs are whole numbers');
  return { seed: Number(seed), runs: Number(runs), operation, role };
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

function printTable(outcomes) {
  const rows = outcomes.map(({ operation, statuses, violations }) => {
    const seen = Object.entries(statuses).map(([status, times]) => `${status}×${times}`);
    return [operation, seen.join(' '), String(violations.length)];
  });
  const columns = ['operation', 'statuses', 'violations'];
  const widths = columns.map((column, i) => Math.max(column.length, ...rows.map((row) => row[i].length)));
  for (const row of [columns, ...rows])
    console.log(
      row
        .map((cell, i) => cell.padEnd(widths[i]))
        .join('  ')
        .trimEnd(),
    );
}

function printViolations(outcomes) {
  for (const { operation, violations } of outcomes)
    for (const { sender, seed, fault, smallest } of violations) {
      console.log(`\n${operation} as ${sender}: ${fault}\n  ${smallest}`);
      console.log(`  again: npm run test:fuzz -- --seed ${seed} --operation ${operation} --role ${sender}`);
    }
}

await requireNode(import.meta.url);
const folder = mkdtempSync(path.join(os.tmpdir(), 'jiqiao-fuzz-'));
try {
  const settings = settingsOf(process.argv.slice(2));
  const figures = path.join(folder, 'figures');
  const code = await runTests(settings, figures);
  const lines = existsSync(figures) ? readFileSync(figures, 'utf8').trim().split('\n') : [];
  const outcomes = lines.map((line) => JSON.parse(line));
  console.log();
  printTable(outcomes);
  printViolations(outcomes);
  const requests = outcomes.flatMap(({ statuses }) => Object.values(statuses)).reduce((sum, times) => sum + times, 0);
  const violations = outcomes.reduce((sum, outcome) => sum + outcome.violations.length, 0);
  console.log(`\nseed ${settings.seed}: ${outcomes.length} operations, ${requests} requests, ${violations} violations`);
  // An empty table may not look like success.
  process.exitCode = code !== 0 || requests === 0 || violations > 0 ? 1 : 0;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
