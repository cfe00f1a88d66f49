import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { build } from './build-steps.mjs';
import { childEnv } from './child-env.mjs';
import { freePort } from './ports.mjs';
import { ensureCluster } from './postgres-cluster.mjs';
import { whenAnswers } from './ready.mjs';
import { projectRoot } from './root.mjs';
import { insist, runNode } from './run.mjs';
import { runMain } from './run-main.mjs';
import { progress } from './say.mjs';

const follow = new URL('./follow-parent.mjs', import.meta.url).href;
// One address asks for everything here.
const unlimited = 'search=100000000/60,default=100000000/60';

export const dist = (file) => path.join(projectRoot, 'dist', file);

/**
 * A PostgreSQL of its own with the demo in it, deleted when the shutdown comes: what is measured disturbs nobody.
 * @param {ReturnType<typeof import('./shutdown.mjs').createShutdown>} shutdown
 */
export async function openStage(shutdown) {
  await build({ root: projectRoot, web: false });
  const folder = mkdtempSync(path.join(os.tmpdir(), 'jiqiao-bench-'));
  process.env.JIQIAO_LOCAL = folder;
  // Added before it is made, as start.mjs does: a Ctrl-C meanwhile leaves nothing behind.
  const opening = ensureCluster({ root: folder, port: await freePort() });
  shutdown.add(async () => {
    await opening.then((cluster) => cluster.stop()).catch(() => {});
    rmSync(folder, { recursive: true, force: true });
  });
  const { url, version } = await opening;
  progress('数据库', 'database', `PostgreSQL ${version}`);
  const env = {
    ...childEnv({ databaseUrl: url, port: await freePort() }),
    ...{ NODE_ENV: 'development', LOG_LEVEL: 'warn', LIMITS: unlimited, SECOND_FACTOR: 'off' },
  };
  const command = (name) => runNode([dist('apps/cli/main.js'), name], { env, quiet: true });
  insist(await command('migrate'), '数据库结构更新失败', 'The migration failed');
  insist(await command('load-demo'), '演示数据装入失败', 'Loading demo data failed');
  return { env, folder };
}

/** Starts a server of ours and answers its address once it serves. */
export async function startServer(script, env, shutdown) {
  const address = `http://127.0.0.1:${env.PORT}`;
  launch(script, env, shutdown);
  await whenAnswers(`${address}/api/public/search`);
  return address;
}

/** Until what the public may search no longer grows; answers how the worker is stopped. */
export async function startWorkerUntilIndexed(env, shutdown, api) {
  const stop = launch('apps/worker/main.js', env, shutdown);
  for (
    let last = -1, total = 0;
    total === 0 || total !== last;
    await new Promise((resolve) => setTimeout(resolve, 1500))
  ) {
    last = total;
    total = (await (await fetch(`${api}/api/public/search`)).json()).total;
  }
  return stop;
}

/** Answers how it is stopped. */
export function launch(script, env, shutdown) {
  const child = spawn(process.execPath, ['--enable-source-maps', '--import', follow, dist(script)], {
    env,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
  };
  shutdown.add(stop, () => child.kill('SIGKILL'));
  return stop;
}

/** The cookie of somebody of the demo who has this role. */
export async function signIn(api, folder, wanted = 'enterprise') {
  const { login, password } = JSON.parse(readFileSync(path.join(folder, 'demo-accounts.json'), 'utf8')).find(
    ({ role }) => role === wanted,
  );
  const answer = await fetch(`${api}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ login, password }),
  });
  if (answer.status !== 200) throw new Error(`sign-in as ${wanted} answers ${answer.status}`);
  return answer.headers.getSetCookie()[0].split(';')[0];
}

/**
 * Runs a measurement that asks a server of ours as people of these roles: a script of `bench/` that is told the
 * address and the cookies.
 */
export const measureAs = (scriptUrl, script, roles) =>
  runMain(scriptUrl, async (shutdown) => {
    const { env, folder } = await openStage(shutdown);
    const api = await startServer('apps/api/main.js', env, shutdown);
    const cookies = {};
    for (const role of roles) cookies[role] = await signIn(api, folder, role);
    const measured = await runNode([dist(script), api, JSON.stringify(cookies)], { env });
    insist(measured, '测量失败', 'The measurement failed');
  });
