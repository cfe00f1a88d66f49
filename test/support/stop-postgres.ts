import { onServer, serverVariable, templateDatabase } from './test-server';

/** Stop the throw-away server; on somebody else's server leave nothing behind. */
export default async function stopPostgres(): Promise<void> {
  const cluster = globalThis.jiqiaoTestCluster;
  if (cluster) return cluster.stop();
  const url = process.env[serverVariable];
  if (url) await onServer(url, (client) => client.query(`DROP DATABASE IF EXISTS ${templateDatabase}`));
}
