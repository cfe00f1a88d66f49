import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

let current: string | undefined;

/** The version in the product's package.json: the nearest one above this file, in the source as in the build. */
export function productVersion(): string {
  return (current ??= versionAbove(__dirname));
}

function versionAbove(folder: string): string {
  try {
    const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version?: string };
    if (version) return version;
  } catch {
    // No package.json here: the next folder up is asked.
  }
  const above = dirname(folder);
  return above === folder ? 'unknown' : versionAbove(above);
}
