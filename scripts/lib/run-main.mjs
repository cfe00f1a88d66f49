import { requireNode } from './node-version.mjs';
import { explain } from './say.mjs';
import { createShutdown } from './shutdown.mjs';

/**
 * Runs a script that ends by itself, on a Node that can, and leaves by the one way out.
 * @param {string} scriptUrl `import.meta.url` of the script
 * @param {(shutdown: ReturnType<typeof createShutdown>) => Promise<number | void>} main answers the exit code, 0 unless it says so
 */
export async function runMain(scriptUrl, main) {
  await requireNode(scriptUrl);
  const shutdown = createShutdown();
  try {
    await shutdown.leave((await main(shutdown)) ?? 0);
  } catch (error) {
    // Whoever broke it off needs no account of what broke.
    if (!shutdown.isLeaving()) explain(error);
    await shutdown.leave(1);
  }
}
