import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort, isFree } from './ports.mjs';
import { whenReady } from './postgres-connection.mjs';
import { makePassword, openLog, readPort, removeMisleadingPostmaster } from './postgres-files.mjs';
import { isGoneWithin } from './processes.mjs';
import { Refusal } from './say.mjs';

const usualPort = 54_329;
const readyMs = 120_000; // recovery after a crash may take its time
const attempts = 20;

const settings = [
  'listen_addresses=127.0.0.1', // no one else's business, and a socket file's path has a length limit
  'unix_socket_directories=',
  'max_connections=200', // BullMQ on PostgreSQL opens several per queue
  'shared_buffers=256MB',
];
const throwAwaySettings = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'shared_buffers=128MB'];

/** Make the data directory, unless there is one. A half-made one (power cut, kill -9) never gets its final name. */
export async function initialise({ runner, files, test }) {
  if (existsSync(path.join(files.data, 'PG_VERSION'))) return;
  const draft = `${files.data}.new`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { recursive: true, mode: 0o700 });
  runner.give(draft);
  const secret = `${files.data}.secret`;
  writeFileSync(secret, makePassword(files) + '\n', { mode: 0o600 });
  runner.give(secret);
  try {
    // scram for every way in: other people may have accounts on this machine.
    const args = [
      '-D',
      draft,
      '-U',
      'jiqiao',
      '--pwfile',
      secret,
      '--auth=scram-sha-256',
      '-E',
      'UTF8',
      `--locale=${locale()}`,
    ];
    await finish(runner.spawn('initdb', test ? [...args, '--no-sync'] : args, { stdio: ['ignore', 'pipe', 'pipe'] }));
  } finally {
    rmSync(secret, { force: true });
  }
  renameSync(draft, files.data);
}

/**
 * Start the server and wait until it lets us in.
 * @returns {Promise<{ child: import('node:child_process').ChildProcess, port: number, identity: string }>}
 */
export async function startServer({ runner, files, test, port, urlFor }) {
  await removeMisleadingPostmaster(files);
  for (let attempt = 1; ; attempt++) {
    const usual = test ? undefined : (readPort(files) ?? usualPort);
    const wanted = attempt === 1 ? (port ?? usual) : undefined;
    const chosen = wanted && (await isFree(wanted)) ? wanted : await freePort();
    const log = openLog(files);
    const child = runner.spawn('postgres', argumentsFor({ files, test, port: chosen }), {
      stdio: ['ignore', log.fd, log.fd],
      // Ctrl-C in a terminal reaches the whole group: the database must outlive the processes that use it.
      detached: !test,
    });
    log.close();
    child.on('error', () => {});
    const isAlive = () => child.pid !== undefined && child.exitCode === null && child.signalCode === null;
    const met = await whenReady({ url: urlFor(chosen), isAlive, ms: readyMs }).catch(async (error) => {
      const reason = error.code === '28P01' ? `${error.message}: ${files.password}` : log.tail() || error.message;
      child.kill('SIGINT');
      await isGoneWithin(child.pid, 10_000);
      throw cannotStart(reason);
    });
    if (met) {
      writeFileSync(files.port, `${chosen}\n`);
      return { child, port: chosen, identity: met.identity };
    }
    const reason = log.tail();
    if (attempt === attempts || !isWorthAnotherTry(reason)) throw cannotStart(reason);
    await sleep(250);
  }
}

function argumentsFor({ files, test, port }) {
  const all = test ? [...settings, ...throwAwaySettings] : settings;
  return ['-D', files.data, '-p', String(port), ...all.flatMap((setting) => ['-c', setting])];
}

/** The port was taken between our look and the start, or processes of a killed server are still leaving. */
function isWorthAnotherTry(reason) {
  return /could not bind|Address already in use|shared memory block .* is still in use/.test(reason);
}

function cannotStart(reason) {
  return new Refusal('PostgreSQL 没有启动，日志最后几行：', 'PostgreSQL did not start; the end of its log:', reason);
}

function finish(child) {
  return new Promise((resolve, reject) => {
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (bytes) => (output += bytes));
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) return resolve();
      const last = output.trim().split('\n').slice(-12).join('\n');
      reject(new Refusal('无法建立 PostgreSQL 数据目录：', 'Could not make the PostgreSQL data directory:', last));
    });
  });
}

/** With plain `C` the trigram index is empty for Chinese; code point order is the same on every machine. */
function locale() {
  const missing = process.platform === 'darwin' && !readdirSync('/usr/share/locale').includes('C.UTF-8');
  return missing ? 'en_US.UTF-8' : 'C.UTF-8';
}
