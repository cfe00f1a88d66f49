import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { isNamedAlive, nameOf } from './processes.mjs';

const prefix = 'jiqiao-test-';

/** A folder for one test run, marked with the process that owns it. */
export function makeThrowAwayFolder() {
  const folder = realpathSync(mkdtempSync(path.join(os.tmpdir(), prefix)));
  writeFileSync(path.join(folder, 'owner'), nameOf(process.pid));
  return folder;
}

/**
 * Clear what killed test runs left behind: their server and their folder.
 * @param {(options: { root: string }) => Promise<void>} destroy stops and deletes a cluster
 */
export async function clearAbandoned(destroy) {
  for (const name of readdirSync(os.tmpdir())) {
    const folder = path.join(os.tmpdir(), name);
    const owner = path.join(folder, 'owner');
    if (!name.startsWith(prefix) || !existsSync(owner) || statSync(owner).uid !== process.getuid?.()) continue;
    if (isNamedAlive(readFileSync(owner, 'utf8'))) continue;
    await destroy({ root: realpathSync(folder) }).catch(() => {});
    rmSync(folder, { recursive: true, force: true });
  }
}
