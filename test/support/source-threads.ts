import { resolve } from 'node:path';
import { MatchPool } from '#matching';
import type { Parts } from './drain';

/** The threads of this process run the sources, as the test does, and not yesterday's build. */
export function threadsFromSource(parts: Parts): void {
  const reader = resolve(__dirname, 'typescript-in-threads.cjs');
  parts.get(MatchPool).execArgv = ['--conditions=jiqiao-source', '--require', reader];
}
