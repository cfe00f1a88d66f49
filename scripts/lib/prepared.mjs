import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { localFolder } from './root.mjs';

const file = () => path.join(localFolder(), 'prepared.json');

/**
 * Did this build already migrate this very database (and load the demo)? Any new build asks again: that costs a
 * second and never misses a migration.
 * @param {{ build: string, database?: string, demo: boolean }} state
 */
export function isPrepared(state) {
  if (!state.database) return false; // another's database may change without us
  try {
    const noted = JSON.parse(readFileSync(file(), 'utf8'));
    return noted.build === state.build && noted.database === state.database && (noted.demo || !state.demo);
  } catch {
    return false;
  }
}

/** Note it. */
export function markPrepared(state) {
  if (state.database) writeFileSync(file(), JSON.stringify(state, null, 2) + '\n');
}

/** Forget it: something else is about to change the database. */
export function forgetPrepared() {
  rmSync(file(), { force: true });
}
