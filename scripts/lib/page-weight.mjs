import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/** Compressed bytes that nobody's connection should have to exceed (kB of 1,000 bytes). */
export const bars = { publicScript: 60_000, console: 350_000 };

const consoleEntry = 'console.html';
// Whoever enters sees this page first, so what it needs belongs to the first load.
const firstPage = 'src/pages/start/start-page.tsx';
const noWeight = { script: 0, style: 0 };

/**
 * What each way into the web weighs when it comes compressed by gzip, the worse of the two.
 * @param {string} webRoot the folder that the browser build wrote
 * @returns {{
 *   publicEntries: { name: string, script: number, style: number }[],
 *   consoleFirst: { script: number, style: number },
 *   routes: { name: string, script: number, style: number }[],
 * }} routes: what each adds to the first load
 */
export function weighBuild(webRoot) {
  const manifest = JSON.parse(readFileSync(path.join(webRoot, '.vite/manifest.json'), 'utf8'));
  const files = (key) => filesOf(manifest, key);
  const weigh = (of) => [...of].reduce((sum, file) => added(sum, file, gzipped(webRoot, file)), noWeight);
  const first = filesOf(manifest, firstPage, files(consoleEntry));
  const named = ([key]) => path.basename(key).replace(/\.tsx?$/, '');
  const chunks = Object.entries(manifest);
  return {
    publicEntries: chunks
      .filter(([key, { isEntry }]) => isEntry && key !== consoleEntry)
      .map((chunk) => ({ name: named(chunk), ...weigh(files(chunk[0])) })),
    consoleFirst: weigh(first),
    routes: chunks
      .filter(([, { isDynamicEntry, file }]) => isDynamicEntry && !first.has(file))
      .map((chunk) => ({ name: named(chunk), ...weigh([...files(chunk[0])].filter((file) => !first.has(file))) }))
      .toSorted((a, b) => b.script - a.script),
  };
}

/** A chunk with everything that the browser has to fetch before it runs. */
function filesOf(manifest, key, seen = new Set()) {
  const chunk = manifest[key];
  if (!chunk || seen.has(chunk.file)) return seen;
  for (const file of [chunk.file, ...(chunk.css ?? [])]) seen.add(file);
  for (const next of chunk.imports ?? []) filesOf(manifest, next, seen);
  return seen;
}

function added({ script, style }, file, bytes) {
  return file.endsWith('.css') ? { script, style: style + bytes } : { script: script + bytes, style };
}

function gzipped(webRoot, file) {
  const whole = path.join(webRoot, file);
  return statSync(existsSync(`${whole}.gz`) ? `${whole}.gz` : whole).size;
}
