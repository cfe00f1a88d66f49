import { randomBytes } from 'node:crypto';
import { cpSync } from 'node:fs';
import { basename } from 'node:path';
import type { Cluster } from '../../scripts/lib/postgres-cluster.mjs' with { 'resolution-mode': 'import' };
import { databaseUrl, onServer } from '../support/test-server';

/** How globalSetup tells the journeys where the demo is that they all begin with. */
export const demoVariables = { database: 'JIQIAO_JOURNEY_DATABASE', folder: 'JIQIAO_JOURNEY_FOLDER' } as const;

export type Server = Pick<Cluster, 'url' | 'port' | 'exited' | 'stop'>;

/** A database of its own with the demo in it, and what the demo left in its folder; gone after `stop`. */
export async function copyOfDemo(folder: string): Promise<Server> {
  const [template, source] = [read(demoVariables.database), read(demoVariables.folder)];
  // Each folder has the mark of its own owner.
  cpSync(source, folder, { recursive: true, filter: (file) => basename(file) !== 'owner' });
  const database = `journey_${randomBytes(4).toString('hex')}`;
  const demo = new URL(template).pathname.slice(1);
  await onServer(template, (client) => client.query(`CREATE DATABASE ${database} TEMPLATE ${demo}`));
  return {
    url: databaseUrl(template, database),
    port: Number(new URL(template).port),
    // It is everybody's, and outlives them.
    exited: new Promise(() => undefined),
    stop: () =>
      onServer(template, async (client) => void (await client.query(`DROP DATABASE ${database} WITH (FORCE)`))),
  };
}

function read(variable: string): string {
  const value = process.env[variable];
  if (!value) throw new Error('No demo: this jest project needs globalSetup test/journeys/start-demo.ts');
  return value;
}
