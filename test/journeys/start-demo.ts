import type { Cluster } from '../../scripts/lib/postgres-cluster.mjs' with { 'resolution-mode': 'import' };
import { demoVariables } from './demo-copy';
import { environmentOf } from './installation-env';
import { runCommand } from './server-process';

declare global {
  // Jest hands nothing from setup to teardown but the global object.
  var jiqiaoDemo: { readonly cluster: Cluster; readonly folder: string } | undefined;
}

/** Migrates and loads the demo once; every journey begins with a copy of it. */
export default async function startDemo(): Promise<void> {
  const { ensureCluster } = await import('../../scripts/lib/postgres-cluster.mjs');
  const throwAway = '../../scripts/lib/throw-away.mjs';
  const { makeThrowAwayFolder } = (await import(throwAway)) as { makeThrowAwayFolder: () => string };
  const cluster = await ensureCluster({ test: true });
  const folder = makeThrowAwayFolder();
  globalThis.jiqiaoDemo = { cluster, folder };
  // Nothing listens: the port is only written into addresses.
  const env = environmentOf({ folder, databaseUrl: cluster.url, port: 3000, redis: 'none' });
  await runCommand(['migrate'], env);
  await runCommand(['load-demo'], env);
  process.env[demoVariables.database] = cluster.url;
  process.env[demoVariables.folder] = folder;
}
