import { Client } from 'pg';

/** Template that every test database is a copy of. */
export const templateDatabase = 'jiqiao_template';

/** How globalSetup tells the test files where the server is: jest's workers inherit the environment. */
export const serverVariable = 'JIQIAO_TEST_SERVER';

export function databaseUrl(serverUrl: string, database: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${database}`;
  return url.href;
}

export async function onServer<T>(serverUrl: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: databaseUrl(serverUrl, 'postgres') });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
