import type { Database } from '#platform/database/database';
import { fingerprint } from '#kernel/id';
import type { Tx } from '#platform/database/tx';
import type { FrozenFacts } from './run-inputs';

/** The name of these facts; key order does not matter. */
export function nameOfFacts({ parameters, records }: FrozenFacts): string {
  return fingerprint(JSON.stringify(sorted({ parameters, records })));
}

/** Kept once, however many runs depend on them. */
export async function keepFacts(tx: Tx, { parameters, records }: FrozenFacts): Promise<void> {
  const facts = { parameters, records };
  await tx.query(`INSERT INTO matching.frozen_facts (hash, facts) VALUES ($1, $2) ON CONFLICT DO NOTHING`, [
    nameOfFacts(facts),
    JSON.stringify(facts),
  ]);
}

/** Undefined for a run from before they were kept. */
export async function factsNamed(database: Database, name: string | null): Promise<FrozenFacts | undefined> {
  const [row] = await database.query<{ facts: FrozenFacts }>(
    `SELECT facts FROM matching.frozen_facts WHERE hash = $1`,
    [name],
  );
  return row?.facts;
}

function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
}
