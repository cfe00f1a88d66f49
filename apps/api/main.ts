import 'reflect-metadata';
import { env } from '#platform/config/env';
import { createApi } from './api';

/** Whoever stops us kills us after this; ending by ourselves leaves a word about it. */
const graceMs = 18_000;

async function start(): Promise<void> {
  const { PORT, HOST } = env();
  const app = await createApi();
  await app.listen(PORT, HOST);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, endInTime);
}

/** Nest finishes what is under way; what does not finish must not keep the process. */
function endInTime(): void {
  setTimeout(() => {
    process.stderr.write(`not everything under way was finished within ${graceMs} ms\n`);
    process.exit(1);
  }, graceMs).unref();
}

start().catch((error: Error) => {
  process.stderr.write(`${error.stack ?? error.message}\n`);
  process.exit(1);
});
