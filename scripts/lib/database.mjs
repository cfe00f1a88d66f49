import { ensureCluster } from './postgres-cluster.mjs';
import { localFolder } from './root.mjs';

/**
 * @typedef {object} Database
 * @property {string} url
 * @property {string} description for one line of progress
 * @property {string} [identity] known for our own database only
 * @property {Promise<string>} exited settles when our own server ends; never for another's
 * @property {string} [notice]
 * @property {(options?: { force?: boolean }) => Promise<void>} stop
 */

/**
 * The database named by DATABASE_URL, or one of our own.
 * @returns {Promise<Database>}
 */
export async function openDatabase() {
  const given = process.env.DATABASE_URL;
  if (given) {
    return { url: given, description: 'DATABASE_URL', exited: new Promise(() => {}), stop: async () => {} };
  }
  const cluster = await ensureCluster({ root: localFolder() });
  const how = cluster.reused ? '已在运行 already running' : '127.0.0.1';
  return { ...cluster, description: `PostgreSQL ${cluster.version} · ${how}:${cluster.port}` };
}
