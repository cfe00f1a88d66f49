import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** Is this number taken? (Also by somebody else's process, and by a dead one that its parent has not collected.) */
export function isTaken(pid) {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** Does a process with this number run? */
export function isAlive(pid) {
  return isTaken(pid) && statOf(pid)?.[0] !== 'Z';
}

/** A name for a process that a later process with the same number does not share (where /proc tells). */
export function nameOf(pid) {
  return `${pid} ${statOf(pid)?.[19] ?? ''}`.trim();
}

/** Does the process that `nameOf` named still run? */
export function isNamedAlive(name) {
  const pid = Number(name.split(' ')[0]);
  return isAlive(pid) && nameOf(pid) === name.trim();
}

/** The command line of a process, or undefined where the system does not tell. */
export function commandLineOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
  } catch {
    return undefined;
  }
}

/** Wait until the process is gone; false when it is still there after `ms`. */
export async function isGoneWithin(pid, ms) {
  const end = Date.now() + ms;
  while (isAlive(pid)) {
    if (Date.now() > end) return false;
    await sleep(20);
  }
  return true;
}

/** Settles when the process is gone; watching does not keep this process running. */
export function whenGone(pid) {
  return new Promise((resolve) => {
    const timer = setInterval(() => {
      if (isAlive(pid)) return;
      clearInterval(timer);
      resolve();
    }, 500);
    timer.unref();
  });
}

function statOf(pid) {
  try {
    // The second field is the program's name in brackets and may hold spaces: what follows it is regular.
    return readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
  } catch {
    return undefined;
  }
}
