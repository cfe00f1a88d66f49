import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** The folders that become dist, as they lie in the repository. */
export const serverFolders = ['apps/api', 'apps/worker', 'apps/cli', 'libs', 'migrations', 'bench'];

const parts = {
  server: {
    inputs: [...serverFolders, '.swcrc', 'package.json'],
    ignored: /\.spec\.ts$|\/openapi\.json$/,
    output: 'dist/apps/api/main.js',
  },
  web: {
    inputs: ['apps/web', 'apps/api/openapi.json', 'scripts/build-web.mjs', 'package.json'],
    ignored: /\.spec\.tsx?$|\/schema\.d\.ts$/,
    output: 'dist/web',
  },
};

/**
 * Does what lies in dist come from the sources as they are now? Compares names, sizes and times with those noted
 * at the last build: a few milliseconds.
 * @param {string} root
 * @param {'server' | 'web'} part
 * @returns {{ stale: boolean, digest: string }}
 */
export function checkStale(root, part) {
  const { inputs, ignored, output } = parts[part];
  const digest = digestOf(root, inputs, ignored);
  return { digest, stale: readStamps(root)[part] !== digest || !existsSync(path.join(root, output)) };
}

/** Note that dist now holds what the sources with this digest give. */
export function markBuilt(root, part, digest) {
  const stamps = { ...readStamps(root), [part]: digest };
  mkdirSync(path.join(root, 'dist'), { recursive: true });
  writeFileSync(stampFile(root), JSON.stringify(stamps, null, 2) + '\n');
}

/** Every file below a folder, relative to `root`, in one fixed order. */
export function filesBelow(root, folder) {
  const start = path.join(root, folder);
  if (!existsSync(start)) return [];
  if (statSync(start).isFile()) return [folder];
  const entries = readdirSync(start, { withFileTypes: true }).filter(({ name }) => name !== 'node_modules');
  return entries
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) =>
      entry.isDirectory() ? filesBelow(root, `${folder}/${entry.name}`) : [`${folder}/${entry.name}`],
    );
}

function digestOf(root, inputs, ignored) {
  const hash = createHash('sha256');
  for (const file of inputs.flatMap((input) => filesBelow(root, input))) {
    if (ignored.test(file)) continue;
    const { mtimeMs, size } = statSync(path.join(root, file));
    hash.update(`${file} ${size} ${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

function readStamps(root) {
  try {
    return JSON.parse(readFileSync(stampFile(root), 'utf8'));
  } catch {
    return {};
  }
}

function stampFile(root) {
  return path.join(root, 'dist', '.stamp');
}
