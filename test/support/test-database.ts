import { randomBytes } from 'node:crypto';
import { databaseUrl, onServer, serverVariable, templateDatabase } from './test-server';

let current: Promise<string> | undefined;

/** A migrated, empty database for this test file: made at the first call, the same one afterwards. */
export function testDatabaseUrl(): Promise<string> {
  current ??= cloneTemplate();
  return current;
}

/** Drop it; connections that are still open are cut. */
export async function dropTestDatabase(): Promise<void> {
  if (!current) return;
  const database = new URL(await current).pathname.slice(1);
  current = undefined;
  await onServer(server(), (client) => client.query(`DROP DATABASE IF EXISTS ${database} WITH (FORCE)`));
}

async function cloneTemplate(): Promise<string> {
  const database = `w${process.env.JEST_WORKER_ID ?? '0'}_${randomBytes(4).toString('hex')}`;
  await onServer(server(), (client) => client.query(`CREATE DATABASE ${database} TEMPLATE ${templateDatabase}`));
  return databaseUrl(server(), database);
}

function server(): string {
  const url = process.env[serverVariable];
  if (!url) throw new Error('No test server: this jest project needs globalSetup test/support/start-postgres.ts');
  return url;
}
