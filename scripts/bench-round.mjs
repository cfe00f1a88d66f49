// A round over a whole market (bench/round.ts) on a PostgreSQL of its own that is deleted afterwards: how long it takes,
// how much memory, for how long the process was deaf, against the way of one demand after the other.
// Without arguments the market of ../shared/data/realistic-input; or --corpus FILE --demands N for any JSON lines with
// title and text, of which the first N are the demands.
import { dist, openStage } from './lib/bench-stage.mjs';
import { insist, runNode } from './lib/run.mjs';
import { runMain } from './lib/run-main.mjs';

async function main(shutdown) {
  const { env } = await openStage(shutdown);
  const args = process.argv.slice(2);
  insist(await runNode([dist('bench/round.js'), ...args], { env }), '测量失败', 'The measurement failed');
}

await runMain(import.meta.url, main);
