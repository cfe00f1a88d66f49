import type { Cluster } from '../../scripts/lib/postgres-cluster.mjs' with { 'resolution-mode': 'import' };
import { migrate } from '../../libs/platform/database/data-source';
import { migrateQueueStore } from '../../libs/platform/queue/queue-store';
import { migrations } from '../../migrations';
import { databaseUrl, onServer, serverVariable, templateDatabase } from './test-server';
import { wideLimits } from './wide-limits';

declare global {
  // Jest hands nothing from setup to teardown but the global object.
  var jiqiaoTestCluster: Cluster | undefined;
}

/** Start a throw-away server (or take TEST_DATABASE_URL) and migrate one template database. */
export default async function startPostgres(): Promise<void> {
  const given = process.env.TEST_DATABASE_URL;
  const url = given ?? (await startCluster());
  process.env[serverVariable] = url;
  process.env.LIMITS = wideLimits;
  await onServer(url, async (client) => {
    await client.query(`DROP DATABASE IF EXISTS ${templateDatabase}`);
    await client.query(`CREATE DATABASE ${templateDatabase} TEMPLATE template0 ENCODING 'UTF8'`);
  });
  const template = databaseUrl(url, templateDatabase);
  await migrate(template, migrations);
  await migrateQueueStore(template);
}

async function startCluster(): Promise<string> {
  const { ensureCluster } = await import('../../scripts/lib/postgres-cluster.mjs');
  const cluster = await ensureCluster({ test: true });
  globalThis.jiqiaoTestCluster = cluster;
  return cluster.url;
}
