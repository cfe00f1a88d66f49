// Checks and stores 10,000 demands out of a workbook (bench/import.ts), on a PostgreSQL of its own that is deleted
// afterwards, and says for how long the process was deaf meanwhile.
import { dist, openStage } from './lib/bench-stage.mjs';
import { insist, runNode } from './lib/run.mjs';
import { runMain } from './lib/run-main.mjs';

/** An enterprise of the demo. */
const uscc = '9131011498417263X0';

async function main(shutdown) {
  const { env } = await openStage(shutdown);
  insist(await runNode([dist('bench/import.js'), uscc], { env }), '测量失败', 'The measurement failed');
}

await runMain(import.meta.url, main);
