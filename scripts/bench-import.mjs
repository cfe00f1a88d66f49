// Checks and stores 10,000 demands out of a workbook (bench/import.ts), on a PostgreSQL of its own that is deleted
// afterwards, and says for how long the process was deaf meanwhile.
import { dist, openStage } from './lib/bench-stage.mjs';
import { requireNode } from './lib/node-version.mjs';
import { insist, runNode } from './lib/run.mjs';
import { explain } from './lib/say.mjs';
import { createShutdown } from './lib/shutdown.mjs';

/** An enterprise of the demo. */
const uscc = '9131011498417263X0';

async function main(shutdown) {
  const { env } = await openStage(shutdown);
  insist(await runNode([dist('bench/import.js'), uscc], { env }), '测量失败', 'The measurement failed');
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
