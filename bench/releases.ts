import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Interval, pairedInterval } from './bootstrap';
import type { Measured, QueryFigures } from './evaluate';

// npm starts its scripts in the root of the repository.
const FOLDER = join('bench', 'releases');

const METRICS = ['ndcg10', 'recall100', 'mrr10', 'map'] as const;
const DECIMALS = 4;

type SetFigures = Readonly<Record<string, readonly number[]>>;

/** What each query of each set reached under one version of the engine: ids and numbers, no text. */
export interface Release {
  readonly engine: string;
  readonly metrics: readonly string[];
  readonly sets: Readonly<Record<string, SetFigures>>;
}

/** The newest recorded release that is not this version. */
export function previousRelease(engine: string, folder = FOLDER): Release | undefined {
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.json')) : [];
  const older = names
    .filter((name) => name !== `${engine}.json`)
    .sort((one, other) => one.localeCompare(other, 'en', { numeric: true }));
  const last = older.at(-1);
  return last === undefined ? undefined : (JSON.parse(readFileSync(join(folder, last), 'utf8')) as Release);
}

export function recordRelease(engine: string, sets: readonly Measured[], folder = FOLDER): string {
  const file = join(folder, `${engine}.json`);
  const lines = sets.map(
    ({ name, figures }) => `    ${JSON.stringify(name)}: {\n${linesOf(figures).join(',\n')}\n    }`,
  );
  mkdirSync(folder, { recursive: true });
  const metrics = JSON.stringify(METRICS);
  writeFileSync(
    file,
    `{\n  "engine": "${engine}",\n  "metrics": ${metrics},\n  "sets": {\n${lines.join(',\n')}\n  }\n}\n`,
  );
  return file;
}

/** How nDCG@10 changed since, over the queries that both know; undefined where there are none. */
export function changeSince(release: Release, set: string, figures: readonly QueryFigures[]): Interval | undefined {
  const before = release.sets[set] ?? {};
  const differences = figures.flatMap(({ query, ndcg10 }) => {
    const then = before[query]?.[0];
    return then === undefined ? [] : [ndcg10 - then];
  });
  return differences.length === 0 ? undefined : pairedInterval(differences);
}

// One query a line: a difference between two releases can be read.
function linesOf(figures: readonly QueryFigures[]): string[] {
  return figures.map((ofOne) => {
    const numbers = METRICS.map((metric) => Number(ofOne[metric].toFixed(DECIMALS)));
    return `      ${JSON.stringify(ofOne.query)}: ${JSON.stringify(numbers)}`;
  });
}
