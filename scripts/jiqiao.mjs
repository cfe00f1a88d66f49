import { spawn } from 'node:child_process';
import path from 'node:path';
import { build } from './lib/build-steps.mjs';
import { childEnv } from './lib/child-env.mjs';
import { openDatabase } from './lib/database.mjs';
import { prepareLocalFolder } from './lib/local-folder.mjs';
import { requireNode } from './lib/node-version.mjs';
import { forgetPrepared } from './lib/prepared.mjs';
import { projectRoot } from './lib/root.mjs';
import { explain } from './lib/say.mjs';
import { createShutdown } from './lib/shutdown.mjs';

/** Run the command with our own input and output; gives its exit code. */
function runCommand(env, shutdown) {
  const cli = path.join(projectRoot, 'dist/apps/cli/main.js');
  const child = spawn(process.execPath, ['--enable-source-maps', cli, ...process.argv.slice(2)], {
    env,
    stdio: 'inherit',
  });
  const ended = new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => resolve(signal ? 1 : code));
  });
  shutdown.add(
    async () => {
      child.kill('SIGTERM');
      await ended;
    },
    () => child.kill('SIGKILL'),
  );
  return ended;
}

async function main(shutdown) {
  prepareLocalFolder();
  const opening = openDatabase();
  shutdown.add(() =>
    opening.then(
      (database) => database.stop(),
      () => {},
    ),
  );
  const [database] = await Promise.all([opening, build({ root: projectRoot, web: false })]);
  // The command may migrate back, delete or load: the next start looks again.
  forgetPrepared();
  return runCommand(childEnv({ databaseUrl: database.url, port: Number(process.env.PORT ?? 3000) }), shutdown);
}

await requireNode(import.meta.url);
const shutdown = createShutdown();
try {
  await shutdown.leave(await main(shutdown));
} catch (error) {
  explain(error);
  await shutdown.leave(1);
}
