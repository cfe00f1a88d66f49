import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, chownSync, cpSync, lstatSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { Refusal } from './say.mjs';

/**
 * @typedef {object} Runner how PostgreSQL's programs are run on this machine
 * @property {'plain' | 'namespace' | 'user'} kind
 * @property {string} bin folder of the programs
 * @property {string} home folder that holds the data directory
 * @property {string} [leftovers] a folder outside `home` that belongs to this installation alone
 * @property {(program: string, args: string[], options?: object) => import('node:child_process').ChildProcess} spawn
 * @property {(file: string) => void} give makes a file readable to whom PostgreSQL runs as
 */

/**
 * PostgreSQL refuses to run as root. As root it is put into a user namespace of its own, which needs no other
 * account and works in root's home; where the kernel forbids that, an ordinary account of the system is used.
 * @returns {Runner}
 */
export function findRunner({ root, bin, version }) {
  if (process.getuid?.() !== 0) return plain(root, bin);
  return inNamespace(root, bin) ?? asOtherUser(root, bin, version) ?? refuse();
}

function refuse() {
  throw new Refusal(
    'PostgreSQL 不能以 root 运行，而此系统既不允许用户命名空间，也没有可用的普通账户：请用普通用户运行，或用 DATABASE_URL 指向已有数据库，或运行 docker compose up。',
    'PostgreSQL cannot run as root, and this system allows neither user namespaces nor another account: run as an ordinary user, or point DATABASE_URL at a database, or run `docker compose up`.',
  );
}

function plain(root, bin) {
  return {
    kind: 'plain',
    bin,
    home: root,
    spawn: (program, args, options) => spawn(path.join(bin, program), args, options),
    give: () => {},
  };
}

function inNamespace(root, bin) {
  // Without root's capabilities the folders must be open to it as their owner: ask, do not assume.
  const question = 'test -w "$1" && "$2" --version';
  const asked = spawnSync('unshare', ['-U', 'sh', '-c', question, 'sh', root, path.join(bin, 'postgres')]);
  if (asked.status !== 0) return undefined;
  return {
    kind: 'namespace',
    bin,
    home: root,
    // unshare becomes the program: the process number is PostgreSQL's own.
    spawn: (program, args, options) => spawn('unshare', ['-U', path.join(bin, program), ...args], options),
    give: () => {},
  };
}

function asOtherUser(root, bin, version) {
  const account = ['postgres', '_postgres', 'jiqiao', 'nobody'].map(accountOf).find(Boolean);
  if (!account) return undefined;
  // Neither the repository nor root's home need be open to that account, so the data goes where anybody may pass.
  const home = `/var/tmp/jiqiao-${createHash('sha256').update(root).digest('hex').slice(0, 12)}`;
  mkdirSync(home, { recursive: true, mode: 0o711 });
  const found = lstatSync(home);
  if (!found.isDirectory() || found.uid !== 0) {
    throw new Refusal(`${home} 属于别的用户：请删除它。`, `${home} belongs to another user: remove it.`);
  }
  const usable = reachable(bin, account) ? bin : copyPrograms(bin, version, home, account);
  if (!reachable(usable, account)) return undefined;
  return {
    kind: 'user',
    bin: usable,
    home,
    leftovers: home,
    // The current folder may be closed to the account, and PostgreSQL wants to know where it is.
    spawn: (program, args, options) => spawn(path.join(usable, program), args, { cwd: home, ...options, ...account }),
    give: (file) => chownSync(file, account.uid, account.gid),
  };
}

function accountOf(name) {
  const [uid, gid] = ['-u', '-g'].map((what) => {
    const asked = spawnSync('id', [what, name], { encoding: 'utf8' });
    return asked.status === 0 ? Number(asked.stdout) : 0;
  });
  return uid && gid ? { uid, gid } : undefined;
}

function reachable(bin, account) {
  return spawnSync(path.join(bin, 'postgres'), ['--version'], { ...account, cwd: '/' }).status === 0;
}

function copyPrograms(bin, version, home, account) {
  const copy = path.join(home, `programs-${version}`);
  const usable = path.join(copy, 'bin');
  if (reachable(usable, account)) return usable;
  rmSync(copy, { recursive: true, force: true });
  cpSync(path.dirname(bin), copy, { recursive: true, verbatimSymlinks: true });
  // The copy takes over who may enter; the account must.
  chmodSync(copy, 0o755);
  return usable;
}
