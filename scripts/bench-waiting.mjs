// What waits for desks with 50,000 open cases of each kind, beside the pages of their own lists (bench/waiting.ts), on a
// PostgreSQL of its own that is deleted afterwards. Loopback only; ends by itself after some minutes.
import { dist, openStage, signIn, startServer } from './lib/bench-stage.mjs';
import { requireNode } from './lib/node-version.mjs';
import { insist, runNode } from './lib/run.mjs';
import { explain } from './lib/say.mjs';
import { createShutdown } from './lib/shutdown.mjs';

const roles = ['expert', 'operator', 'platform_reviewer'];

async function main(shutdown) {
  const { env, folder } = await openStage(shutdown);
  const api = await startServer('apps/api/main.js', env, shutdown);
  const cookies = {};
  for (const role of roles) cookies[role] = await signIn(api, folder, role);

  insist(
    await runNode([dist('bench/waiting.js'), api, JSON.stringify(cookies)], { env }),
    '测量失败',
    'The measurement failed',
  );
}

await requireNode(import.meta.url);
const shutdown = createShutdown();
try {
  await main(shutdown);
  await shutdown.leave(0);
} catch (error) {
  explain(error);
  await shutdown.leave(1);
}
