// Our matching engine beside MiniSearch and PostgreSQL's ts_rank, on the same tokens: npm run bench:matching.
// One size of its own: npm run bench:matching -- --scale 100000 [folder with a generated corpus]. Ends by itself.
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { dist } from './lib/bench-stage.mjs';
import { build } from './lib/build-steps.mjs';
import { freePort } from './lib/ports.mjs';
import { ensureCluster } from './lib/postgres-cluster.mjs';
import { projectRoot } from './lib/root.mjs';
import { insist, runNode } from './lib/run.mjs';
import { runMain } from './lib/run-main.mjs';

async function main(shutdown) {
  const args = process.argv.slice(2);
  await build({ root: projectRoot, web: false });
  const isScale = args[0] === '--scale';
  const folder = mkdtempSync(path.join(os.tmpdir(), 'jiqiao-bench-'));
  // Added before it is made: a Ctrl-C meanwhile leaves nothing behind.
  const opening = isScale ? undefined : ensureCluster({ root: folder, port: await freePort() });
  shutdown.add(async () => {
    await opening?.then((cluster) => cluster.stop()).catch(() => {});
    rmSync(folder, { recursive: true, force: true });
  });
  const env = { ...process.env, JIQIAO_BENCH_FOLDER: folder, JIQIAO_BENCH_DATABASE: (await opening)?.url ?? '' };
  const script = isScale ? ['--expose-gc', dist('bench/matching-scale.js')] : [dist('bench/matching.js')];
  insist(await runNode([...script, ...args], { env }), '测量失败', 'The measurement failed');
}

await runMain(import.meta.url, main);
