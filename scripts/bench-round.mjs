// A round over a whole market (bench/round.ts) on a PostgreSQL of its own that is deleted afterwards: how long it takes,
// how much memory, for how long the process was deaf, against the way of one demand after the other.
// Without arguments the market of ../shared/data/realistic-input; or --corpus FILE --demands N for any JSON lines with
// title and text, of which the first N are the demands.
import { dist, openStage } from './lib/bench-stage.mjs';
import { requireNode } from './lib/node-version.mjs';
import { insist, runNode } from './lib/run.mjs';
import { explain } from './lib/say.mjs';
import { createShutdown } from './lib/shutdown.mjs';

async function main(shutdown) {
  const { env } = await openStage(shutdown);
  const args = process.argv.slice(2);
  insist(await runNode([dist('bench/round.js'), ...args], { env }), '测量失败', 'The measurement failed');
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
