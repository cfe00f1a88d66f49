import { spawn } from 'node:child_process';
import path from 'node:path';
import { build } from './lib/build-steps.mjs';
import { requireNode } from './lib/node-version.mjs';
import { projectRoot } from './lib/root.mjs';
import { explain, Refusal } from './lib/say.mjs';

/** What the build made of a TypeScript file of ours, built anew if its sources changed. */
async function builtFrom(source) {
  if (!source?.endsWith('.ts')) {
    throw new Refusal(
      '用法：node scripts/run-ts.mjs 文件.ts [参数]',
      'Usage: node scripts/run-ts.mjs FILE.ts [arguments]',
    );
  }
  await build({ root: projectRoot, web: false });
  return path.join(projectRoot, 'dist', source.replace(/\.ts$/, '.js'));
}

/** Run it with our own input and output; gives its exit code. */
function run(script, args) {
  const child = spawn(process.execPath, ['--enable-source-maps', script, ...args], {
    cwd: projectRoot,
    stdio: 'inherit',
  });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => resolve(signal ? 1 : code));
  });
}

await requireNode(import.meta.url);
try {
  const [source, ...args] = process.argv.slice(2);
  process.exitCode = await run(await builtFrom(source), args);
} catch (error) {
  explain(error);
  process.exitCode = 1;
}
