// A package may be optional for other systems: one build of swc for macOS, one for Windows. When the registry that
// npm asked does not have such a build, `npm install` leaves it out of package-lock.json without a word, and then
// `npm ci` refuses the whole lock. This adds the missing entries; npm skips those of other systems when it installs.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from './lib/root.mjs';

const systems = ['darwin', 'win32', 'android', 'freebsd', 'openbsd', 'netbsd', 'sunos', 'aix', 'openharmony', 'linux'];
const otherNames = { macos: 'darwin', windows: 'win32' };
const processors = ['arm64', 'x64', 'ia32', 'ppc64', 's390x', 'riscv64', 'loong64', 'mips64el', 'wasm32', 'arm'];

/**
 * Add an entry for every optional dependency that the lock names and does not hold.
 * @param {{ packages: Record<string, any> }} lock
 * @returns {string[]} the names that were added
 */
export function completeLock(lock) {
  const added = [];
  for (const [owner, entry] of Object.entries(lock.packages)) {
    for (const [name, range] of Object.entries(entry.optionalDependencies ?? {})) {
      if (isPresent(lock.packages, owner, name)) continue;
      lock.packages[`node_modules/${name}`] = entryFor(name, range, entry);
      added.push(name);
    }
  }
  lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)));
  return added;
}

/** Node looks for a package beside the one that asks, then in each folder above. */
function isPresent(packages, owner, name) {
  for (let folder = owner; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('node_modules/') - 1))) {
    if (packages[path.posix.join(folder, 'node_modules', name)]) return true;
    if (folder === '') return false;
  }
}

function entryFor(name, range, owner) {
  const words = name
    .split('/')
    .pop()
    .split(/[-_.]/)
    .map((word) => otherNames[word] ?? word);
  const wasm = words.some((word) => word.startsWith('wasm') || word.startsWith('wasi'));
  const os = wasm ? undefined : (systems.find((system) => words.includes(system)) ?? 'linux');
  const cpu =
    processors.find((processor) => words.includes(processor)) ??
    (wasm ? 'wasm32' : words.includes('gnueabihf') ? 'arm' : 'x64');
  const libc = words.some((word) => word.startsWith('musl'))
    ? 'musl'
    : words.some((word) => word.startsWith('gnu'))
      ? 'glibc'
      : undefined;
  return {
    version: range.replace(/^[\^~=]+/, ''),
    cpu: [cpu],
    ...(owner.dev ? { dev: true } : {}),
    optional: true,
    ...(os ? { os: [os] } : {}),
    ...(os === 'linux' && libc ? { libc: [libc] } : {}),
  };
}

if (process.argv[1] && path.basename(process.argv[1]) === 'complete-lock.mjs') {
  const file = path.join(projectRoot, 'package-lock.json');
  const lock = JSON.parse(readFileSync(file, 'utf8'));
  const added = completeLock(lock);
  if (added.length > 0) writeFileSync(file, JSON.stringify(lock, null, 2) + '\n');
  console.log(`补全 ${added.length} 项 entries added: ${added.length}`);
}
