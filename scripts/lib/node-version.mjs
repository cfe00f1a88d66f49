// This file is read by whatever Node the reader has, so it stays within old syntax and imports nothing of ours
// that would not load there.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { projectRoot } from './root.mjs';

const needed = [24, 11];

/** Is this version of Node new enough? */
export function isNewEnough(version) {
  const [major, minor] = version.split('.').map(Number);
  return major > needed[0] || (major === needed[0] && minor >= needed[1]);
}

/**
 * Make sure that the script runs on a Node that can: go on, or start the script again on the Node that
 * `npm ci` installed, or say in one sentence what is missing.
 * @param {string} scriptUrl `import.meta.url` of the script
 */
export async function requireNode(scriptUrl) {
  if (isNewEnough(process.versions.node)) return;
  const own = path.join(projectRoot, 'node_modules', '.bin', 'node');
  // The mark keeps an unsuitable node_modules/.bin/node from starting itself for ever.
  if (existsSync(own) && !process.env.JIQIAO_SECOND_NODE) return startAgain(own, scriptUrl);
  console.error(
    `✗ 需要 Node.js ${needed.join('.')} 或更新版本，现在是 ${process.versions.node}：在 Linux 上先运行 npm ci（会自带 Node 24）再用 npm start；其他系统请安装 Node 24（nvm install 24 或 https://nodejs.org）。` +
      ` / Node.js ${needed.join('.')} or newer is needed, this is ${process.versions.node}: on Linux run \`npm ci\` (it brings Node 24) and then \`npm start\`; elsewhere install Node 24 (nvm install 24, or https://nodejs.org).`,
  );
  process.exit(1);
}

function startAgain(node, scriptUrl) {
  const binaries = path.dirname(node);
  const child = spawn(node, [fileURLToPath(scriptUrl), ...process.argv.slice(2)], {
    stdio: 'inherit',
    env: { ...process.env, JIQIAO_SECOND_NODE: '1', PATH: binaries + path.delimiter + (process.env.PATH || '') },
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => process.exit(signal ? 1 : code));
  // The first process only waits; nothing after requireNode() may run in it.
  return new Promise(() => {});
}
