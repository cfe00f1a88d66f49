import { setTimeout as sleep } from 'node:timers/promises';

/** Load the driver; fails at once, before anything is started, in a checkout without node_modules. */
export async function loadDriver() {
  const { default: pg } = await import('pg');
  return pg;
}

/**
 * Do some work with one connection.
 * @template T
 * @param {string} url
 * @param {(client: import('pg').Client) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withClient(url, work) {
  const pg = await loadDriver();
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  // A server that goes away ends the connection by an event, which would end this process.
  client.on('error', () => {});
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end().catch(() => {});
  }
}

/** The same server, another database. */
export function otherDatabase(url, database) {
  const other = new URL(url);
  other.pathname = `/${database}`;
  return other.href;
}

/**
 * Wait until the server accepts us, as long as `isAlive()` says that there is something to wait for.
 * @returns {Promise<{ dataDirectory: string, identity: string } | undefined>} undefined when it is gone
 */
export async function whenReady({ url, isAlive, ms }) {
  const end = Date.now() + ms;
  while (isAlive()) {
    try {
      return await withClient(url, introduce);
    } catch (error) {
      if (!isPassing(error) || Date.now() > end) throw error;
    }
    await sleep(25);
  }
  return undefined;
}

/** Create the database unless it is there. Gives its number, which a dropped and remade database does not share. */
export async function ensureDatabase(url, database) {
  return withClient(url, async (client) => {
    const find = () => client.query('SELECT oid FROM pg_database WHERE datname = $1', [database]);
    let found = await find();
    if (found.rowCount === 0) {
      await client.query(`CREATE DATABASE ${client.escapeIdentifier(database)}`).catch((error) => {
        if (error.code !== '42P04') throw error; // somebody else was faster
      });
      found = await find();
    }
    return String(found.rows[0].oid);
  });
}

async function introduce(client) {
  const sql = `SELECT current_setting('data_directory') AS folder, system_identifier::text AS identity FROM pg_control_system()`;
  const { rows } = await client.query(sql);
  return { dataDirectory: rows[0].folder, identity: rows[0].identity };
}

/** Refused while starting, recovering or stopping: worth another try. A wrong password is not. */
function isPassing(error) {
  return (
    ['ECONNREFUSED', 'ECONNRESET', 'EPIPE', '57P03', '57P01'].includes(error.code) ||
    /terminated|timeout/i.test(error.message)
  );
}
