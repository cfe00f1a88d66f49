import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import { withLock } from './lock.mjs';
import { insist, runNode, runScript } from './run.mjs';
import { progress } from './say.mjs';
import { checkStale, filesBelow, markBuilt, serverFolders } from './stale.mjs';

/**
 * Build what is older than its sources.
 * @param {object} options
 * @param {string} options.root
 * @param {boolean} [options.server]
 * @param {boolean} [options.web]
 * @param {boolean} [options.force] build also what is new
 * @returns {Promise<{ server?: string }>} the digest of the sources behind dist
 */
export async function build({ root, server = true, web = true, force = false }) {
  const wanted = { server, web: web && hasWeb(root) };
  if (!force && !needed(root, wanted)) return digests(root, wanted);
  // Two builds at once would read each other's half-written files.
  return withLock(path.join(root, 'dist', '.lock'), async () => {
    if (wanted.server) await buildPart(root, 'server', force, () => buildServer(root));
    if (wanted.web) await buildPart(root, 'web', force, () => buildWeb(root));
    return digests(root, wanted);
  });
}

function needed(root, wanted) {
  return Object.entries(wanted).some(([part, is]) => is && checkStale(root, part).stale);
}

function digests(root, wanted) {
  return { server: wanted.server ? checkStale(root, 'server').digest : undefined };
}

async function buildPart(root, part, force, work) {
  const { stale, digest } = checkStale(root, part);
  if (!stale && !force) return;
  const from = Date.now();
  await work();
  // The digest from before: a file saved during the build makes the next check stale, as it should.
  markBuilt(root, part, digest);
  const [zh, en] = part === 'server' ? ['构建服务端', 'built the server'] : ['构建前端', 'built the web'];
  progress(zh, en, `${Date.now() - from} ms`);
}

async function buildServer(root) {
  const folders = serverFolders.filter((folder) => existsSync(path.join(root, folder)));
  const swc = path.join(root, 'node_modules/@swc/cli/bin/swc.js');
  const options = [
    '-d',
    'dist',
    '--config-file',
    '.swcrc',
    '--extensions',
    '.ts',
    '--copy-files',
    '--ignore',
    '**/*.spec.ts',
  ];
  const env = { ...process.env, RUST_BACKTRACE: '0' }; // a faulty source is the author's to see, not swc's insides
  insist(
    await runNode([swc, ...folders, ...options], { cwd: root, env, quiet: true }),
    '服务端编译失败',
    'The server does not compile',
  );
  for (const folder of serverFolders) removeOrphans(root, folder);
}

/** A deleted source must not live on in dist: migrations and features are found by looking there. */
function removeOrphans(root, folder) {
  for (const built of filesBelow(root, `dist/${folder}`)) {
    const source = built.slice('dist/'.length);
    const script = source.replace(/\.js(\.map)?$/, '.ts');
    if (!existsSync(path.join(root, source)) && !existsSync(path.join(root, script))) rmSync(path.join(root, built));
  }
}

async function buildWeb(root) {
  // It also makes the client's types from apps/api/openapi.json.
  insist(await runScript('build:web', { cwd: root, quiet: true }), '前端构建失败', 'The web does not build');
}

function hasWeb(root) {
  return ['vite.config.mts', 'vite.config.ts'].some((file) => existsSync(path.join(root, 'apps/web', file)));
}
