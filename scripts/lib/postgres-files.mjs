import { randomBytes } from 'node:crypto';
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { commandLineOf, isAlive, isNamedAlive, isTaken, nameOf } from './processes.mjs';

const maxLogBytes = 10_000_000;

/** Where everything of one cluster lies. Data of different PostgreSQL majors never share a folder. */
export function filesOf({ root, home, major }) {
  // Data kept elsewhere is another cluster with another password than one that lies under root.
  const beside = path.join(root, home === root ? `pg${major}` : `pg${major}-elsewhere`);
  return {
    data: path.join(home, `pg${major}`),
    password: `${beside}.password`,
    port: `${beside}.port`,
    log: `${beside}.log`,
    lock: `${beside}.lock`,
    users: `${beside}.users`,
  };
}

/** The password of the cluster, or undefined. */
export function readPassword(files) {
  return existsSync(files.password) ? readFileSync(files.password, 'utf8').trim() : undefined;
}

/** A new random password, kept for the owner of the file alone. */
export function makePassword(files) {
  const password = randomBytes(24).toString('base64url');
  const draft = `${files.password}.new`;
  rmSync(draft, { force: true });
  writeFileSync(draft, password + '\n', { mode: 0o600 });
  renameSync(draft, files.password);
  return password;
}

/** The port of the last start, or undefined. */
export function readPort(files) {
  const port = existsSync(files.port) ? Number(readFileSync(files.port, 'utf8')) : 0;
  return port > 0 && port < 65_536 ? port : undefined;
}

/**
 * What postmaster.pid says, if the process it names is the server of this data directory. The file outlives a
 * kill -9, and the number in it may since belong to anybody.
 * @returns {{ pid: number, port: number } | undefined}
 */
export function readPostmaster(files) {
  const claim = readClaim(files);
  return claim && isAlive(claim.pid) && isServerOf(claim.pid, files.data) ? claim : undefined;
}

/**
 * PostgreSQL refuses to start while the process number in postmaster.pid is taken, be it by another program or by
 * a killed server that nobody collected (no init in a container). Then the file goes; but never while a process
 * of the killed server still holds its shared memory, for that one may still write.
 */
export async function removeMisleadingPostmaster(files) {
  const claim = readClaim(files);
  if (!claim || !isTaken(claim.pid) || readPostmaster(files)) return;
  for (let tries = 0; tries < 100 && isAttached(claim.memory); tries++) await sleep(100);
  if (!isAttached(claim.memory)) rmSync(path.join(files.data, 'postmaster.pid'), { force: true });
}

function isAttached(memory) {
  try {
    const rows = readFileSync('/proc/sysvipc/shm', 'utf8')
      .split('\n')
      .map((line) => line.trim().split(/\s+/));
    const [attached, id] = [rows[0].indexOf('nattch'), rows[0].indexOf('shmid')];
    return rows.some((row) => row[id] === memory && Number(row[attached]) > 0);
  } catch {
    return false;
  }
}

function readClaim(files) {
  try {
    const lines = readFileSync(path.join(files.data, 'postmaster.pid'), 'utf8').split('\n');
    return { pid: Number(lines[0]), port: Number(lines[3]), memory: lines[6]?.trim().split(/\s+/)[1] };
  } catch {
    return undefined;
  }
}

function isServerOf(pid, data) {
  const words = commandLineOf(pid);
  // Where the system does not show command lines, the password login that follows decides alone.
  return words === undefined || (words.includes(data) && words.some((word) => word.endsWith('postgres')));
}

/** Note that this process uses the cluster. The one that leaves last stops it. */
export function enter(files) {
  mkdirSync(files.users, { recursive: true, mode: 0o700 });
  writeFileSync(path.join(files.users, String(process.pid)), nameOf(process.pid));
}

/** Take the note back. */
export function leave(files) {
  rmSync(path.join(files.users, String(process.pid)), { force: true });
}

/** Does a living process besides this one use the cluster? Notes of dead ones are cleared. */
export function hasOtherUsers(files) {
  if (!existsSync(files.users)) return false;
  const others = readdirSync(files.users).filter((name) => name !== String(process.pid));
  const [living, dead] = [[], []];
  for (const name of others) {
    const note = path.join(files.users, name);
    (isNamedAlive(readFileSync(note, 'utf8')) ? living : dead).push(note);
  }
  for (const note of dead) rmSync(note, { force: true });
  return living.length > 0;
}

/** Open the log at its end; `tail()` gives the last lines written since. */
export function openLog(files) {
  if (existsSync(files.log) && statSync(files.log).size > maxLogBytes) truncateSync(files.log);
  const fd = openSync(files.log, 'a', 0o600);
  const from = statSync(files.log).size;
  return {
    fd,
    close: () => closeSync(fd),
    tail: () => readFrom(files.log, from).trim().split('\n').slice(-12).join('\n'),
  };
}

function readFrom(file, from) {
  const fd = openSync(file, 'r');
  try {
    const bytes = Buffer.alloc(Math.max(0, statSync(file).size - from));
    readSync(fd, bytes, 0, bytes.length, from);
    return bytes.toString('utf8');
  } finally {
    closeSync(fd);
  }
}
