import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isNamedAlive, nameOf } from './processes.mjs';
import { Refusal } from './say.mjs';

const waitMs = 150_000;
// Where the system cannot tell one process from a later one with the same number, age decides.
const staleMs = 300_000;

/**
 * Do the work while no other process does the same. The lock is a file with the name of its holder; one whose
 * holder is dead is taken over, so a kill -9 never blocks the next start.
 * @template T
 * @param {string} file
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withLock(file, work) {
  mkdirSync(path.dirname(file), { recursive: true });
  const me = nameOf(process.pid);
  const end = Date.now() + waitMs;
  while (!take(file, me)) {
    if (Date.now() > end) {
      throw new Refusal(
        `另一个进程一直占用 ${file}：请先停止它，或在确认没有进程后删除该文件。`,
        `Another process keeps ${file}: stop it, or delete the file when no process is left.`,
      );
    }
    await sleep(50);
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

function take(file, me) {
  try {
    writeFileSync(file, me, { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
  }
  const holder = read(file);
  if (holder === undefined || isHeld(file, holder)) return false;
  const aside = `${file}.${process.pid}`;
  try {
    renameSync(file, aside);
    // Somebody may have taken the lock between our look and our move: then it goes back.
    if (read(aside) !== holder) linkSync(aside, file);
  } catch {
    // Another process cleared it first.
  }
  rmSync(aside, { force: true });
  return false;
}

function isHeld(file, holder) {
  try {
    const age = Date.now() - statSync(file).mtimeMs;
    // An empty file is one whose holder is just writing its name.
    return holder === '' ? age < 2_000 : isNamedAlive(holder) && age < staleMs;
  } catch {
    return true;
  }
}

function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
