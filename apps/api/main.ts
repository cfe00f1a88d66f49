import 'reflect-metadata';
import { env } from '#platform/config/env';
import { createApi } from './api';

async function start(): Promise<void> {
  const { PORT, HOST } = env();
  const app = await createApi();
  await app.listen(PORT, HOST);
}

start().catch((error: Error) => {
  process.stderr.write(`${error.stack ?? error.message}\n`);
  process.exit(1);
});
