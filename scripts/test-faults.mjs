// The long set of test/faults: more kills, longer outages; then one table. `npm test` runs a short set of the same.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { requireNode } from './lib/node-version.mjs';
import { projectRoot } from './lib/root.mjs';

const columns = ['fault', 'times', 'result', 'recovery'];

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

/** A fault whose test failed has no line: what is missing here is told above. */
function printTable(figures) {
  const lines = existsSync(figures) ? readFileSync(figures, 'utf8').trim().split('\n') : [];
  const rows = lines.map((line) => JSON.parse(line)).map((figure) => columns.map((column) => String(figure[column])));
  const widths = columns.map((column, i) => Math.max(column.length, ...rows.map((row) => row[i].length)));
  for (const row of [columns, ...rows])
    console.log(
      row
        .map((cell, i) => cell.padEnd(widths[i]))
        .join('  ')
        .trimEnd(),
    );
}

await requireNode(import.meta.url);
const folder = mkdtempSync(path.join(os.tmpdir(), 'jiqiao-faults-'));
try {
  process.exitCode = await runTests(path.join(folder, 'figures'));
  console.log();
  printTable(path.join(folder, 'figures'));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
