import { accessSync, constants, existsSync, mkdirSync, readdirSync, realpathSync, rmSync } from 'node:fs';
import path from 'node:path';
import { withLock } from './lock.mjs';
import { findBinaries } from './postgres-binaries.mjs';
import { ensureDatabase, loadDriver, otherDatabase, whenReady } from './postgres-connection.mjs';
import { enter, filesOf, hasOtherUsers, leave, readPassword, readPostmaster } from './postgres-files.mjs';
import { findRunner } from './postgres-privileges.mjs';
import { initialise, startServer } from './postgres-start.mjs';
import { isAlive, isGoneWithin, whenGone } from './processes.mjs';
import { Refusal } from './say.mjs';
import { clearAbandoned, makeThrowAwayFolder } from './throw-away.mjs';

const database = 'jiqiao';
const joinMs = 60_000;

/**
 * @typedef {object} Cluster
 * @property {string} url of the database `jiqiao`, with its password
 * @property {number} port
 * @property {number} pid of the server
 * @property {string} version of PostgreSQL
 * @property {string} identity names this database: another one, or the same remade, has another
 * @property {boolean} reused it ran already
 * @property {import('node:child_process').ChildProcess} [child] when this process started it
 * @property {Promise<string>} exited settles with the reason when the server ends, asked or not
 * @property {string} [notice] something the reader should know
 * @property {(options?: { force?: boolean }) => Promise<void>} stop leaves the cluster; the last one to leave stops the server
 */

/**
 * A PostgreSQL of our own under `root`: made if there is none, started if it does not run, joined if it does.
 * @param {object} options
 * @param {string} [options.root] folder for the data; not used by a test cluster
 * @param {boolean} [options.test] a throw-away cluster: fast, and gone after stop()
 * @param {number} [options.port] preferred port
 * @returns {Promise<Cluster>}
 */
export async function ensureCluster({ root, test = false, port }) {
  await loadDriver();
  if (test) await clearAbandoned(destroyCluster);
  const folder = test ? makeThrowAwayFolder() : prepareFolder(root);
  const { bin, major, version } = findBinaries();
  const runner = findRunner({ root: folder, bin, version });
  const files = filesOf({ root: folder, home: runner.home, major });
  const notice = noticeOther(folder, major);
  const context = { folder, test, files, runner, port, version, notice };
  return withLock(files.lock, async () => (await join(context)) ?? (await start(context)));
}

/**
 * Stop and delete every cluster under `root`. Refuses while another process uses one.
 * @param {{ root: string }} options
 */
export async function destroyCluster({ root }) {
  if (!existsSync(root)) return;
  const { bin, major, version } = findBinaries();
  const runner = findRunner({ root, bin, version });
  const majors = new Set([major, ...majorsIn(root)]);
  for (const each of majors) {
    const files = filesOf({ root, home: runner.home, major: each });
    await withLock(files.lock, async () => {
      if (hasOtherUsers(files)) throw stillUsed();
      const running = readPostmaster(files);
      if (running) await stopServer(running.pid);
      for (const file of Object.values(files)) if (file !== files.lock) rmSync(file, { recursive: true, force: true });
    });
  }
  if (runner.leftovers) rmSync(runner.leftovers, { recursive: true, force: true });
}

function stillUsed() {
  return new Refusal(
    '数据库正被另一个进程使用：请先停止它（例如另一个终端里的 npm start）。',
    'Another process uses the database: stop it first (for instance `npm start` in another terminal).',
  );
}

async function join({ files, test, version, notice }) {
  const running = readPostmaster(files);
  if (!running) return undefined;
  const admin = urlOf(files, running.port, 'postgres');
  const met = await whenReady({ url: admin, isAlive: () => isAlive(running.pid), ms: joinMs }).catch((error) => {
    throw new Refusal(
      `端口 ${running.port} 上的 PostgreSQL 不接受我们的密码或没有应答（${error.message}）。`,
      `The PostgreSQL on port ${running.port} does not accept our password or does not answer.`,
    );
  });
  if (!met) return undefined; // it was just stopping
  if (realpathSync(met.dataDirectory) !== realpathSync(files.data)) {
    throw new Refusal(
      `端口 ${running.port} 上是另一个 PostgreSQL。`,
      `The PostgreSQL on port ${running.port} is not ours.`,
    );
  }
  const exited = whenGone(running.pid).then(() => 'PostgreSQL ended');
  return describe({ files, test, version, notice, admin, exited, ...running, identity: met.identity, reused: true });
}

async function start({ folder, files, runner, test, port, version, notice }) {
  await initialise({ runner, files, test });
  const urlFor = (chosen) => urlOf(files, chosen, 'postgres');
  const started = await startServer({ runner, files, test, port, urlFor });
  const { child } = started;
  const exited = new Promise((resolve) => {
    child.once('exit', (code, signal) => resolve(`PostgreSQL ended (${signal ?? `code ${code}`}), see ${files.log}`));
  });
  child.unref(); // whoever needs to wait awaits `exited`
  const leftovers = test ? [folder, runner.leftovers].filter(Boolean) : [];
  const admin = urlFor(started.port);
  return describe({
    files,
    test,
    version,
    notice,
    admin,
    exited,
    child,
    pid: child.pid,
    ...started,
    reused: false,
    leftovers,
  });
}

async function describe({ files, admin, pid, port, version, identity, reused, child, exited, notice, leftovers = [] }) {
  const oid = await ensureDatabase(admin, database);
  enter(files);
  const stop = async ({ force = false } = {}) => {
    if (force) forceStop(files, pid);
    else await withLock(files.lock, () => leaveAndStop(files, pid));
    for (const folder of leftovers) rmSync(folder, { recursive: true, force: true });
  };
  const url = otherDatabase(admin, database);
  return { url, port, pid, version, identity: `${identity}.${oid}`, reused, child, exited, notice, stop };
}

async function leaveAndStop(files, pid) {
  leave(files);
  // While somebody else works with it the server stays; that process will stop it.
  if (!hasOtherUsers(files) && readPostmaster(files)?.pid === pid) await stopServer(pid);
}

/** All at once, for a caller that is about to exit. Its next start replays the log; nothing committed is lost. */
function forceStop(files, pid) {
  leave(files);
  if (!hasOtherUsers(files) && readPostmaster(files)?.pid === pid) process.kill(pid, 'SIGQUIT');
}

async function stopServer(pid) {
  // SIGINT is PostgreSQL's fast shutdown: it ends sessions and writes a checkpoint. SIGQUIT is the way out if that hangs.
  for (const [signal, ms] of [
    ['SIGINT', 20_000],
    ['SIGQUIT', 5_000],
  ]) {
    try {
      process.kill(pid, signal);
    } catch (error) {
      if (error.code === 'ESRCH') return;
      throw error;
    }
    if (await isGoneWithin(pid, ms)) return;
  }
}

function urlOf(files, port, name) {
  const password = readPassword(files);
  if (!password) {
    throw new Refusal(
      `数据目录 ${files.data} 在，但密码文件 ${files.password} 不在：请恢复该文件，或用 npm start -- --reset 重新开始（会删除数据）。`,
      `The data directory ${files.data} is there but its password file ${files.password} is not: bring it back, or start anew with \`npm start -- --reset\` (deletes the data).`,
    );
  }
  return `postgres://jiqiao:${password}@127.0.0.1:${port}/${name}`;
}

function prepareFolder(root) {
  const folder = path.resolve(root);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  accessSync(folder, constants.W_OK);
  return realpathSync(folder);
}

function noticeOther(folder, major) {
  const others = majorsIn(folder).filter((other) => other !== major);
  if (others.length === 0 || majorsIn(folder).includes(major)) return undefined;
  return `已有 PostgreSQL ${others.join('、')} 的数据，此次使用 ${major}，数据不互通 / data of PostgreSQL ${others.join(', ')} exists; ${major} is used now and does not see it`;
}

function majorsIn(folder) {
  return readdirSync(folder)
    .flatMap((name) => /^pg(\d+)(?:-elsewhere)?\.password$/.exec(name)?.[1] ?? [])
    .map(Number);
}
