import type { Fault } from '#kernel/domain-error';
import { fingerprint } from '#kernel/id';
import type { JsonObject } from '#kernel/json';
import type { Database } from '#platform/database/database';
import { readJsonLines } from './json-lines';
import type { ImportOrder, ImportReport, LineFault } from './import-report';

/** A record of a file in the words of the product, with where it came from. */
export interface Sourced<Content> {
  readonly source: string;
  readonly sourceId: string;
  readonly sourceHash: string;
  readonly record: JsonObject;
  readonly content: Content;
}

export interface Importer<Content> {
  read(record: JsonObject): { content: Content } | { faults: readonly Fault[] };
  /** Hashes of what this organisation has imported before, by `source sourceId`. */
  known(): Promise<ReadonlyMap<string, string>>;
  /** Stores all of it in one transaction. */
  store(fresh: readonly Sourced<Content>[]): Promise<void>;
}

/** Reads a file of records and stores what is new: all or nothing, and never twice. */
export async function importRecords<Content>(order: ImportOrder, importer: Importer<Content>): Promise<ImportReport> {
  const { good, faults } = readAll(order, importer);
  const known = await importer.known();
  const fresh = good.filter((entry) => !known.has(keyOf(entry)));
  const differing = good.filter(
    (entry) => known.has(keyOf(entry)) && known.get(keyOf(entry)) !== entry.sourceHash,
  ).length;
  const bad = new Set(faults.map((fault) => fault.line)).size;
  const nothingStored = order.dryRun || (bad > 0 && !order.skipBad);
  if (!nothingStored && fresh.length > 0) await importer.store(fresh);
  return {
    read: good.length + bad,
    created: nothingStored ? 0 : fresh.length,
    unchanged: good.length - fresh.length - differing,
    differing,
    bad,
    published: nothingStored || !order.publish ? 0 : fresh.length,
    nothingStored,
    faults,
  };
}

/** What an organisation has imported into a feature's table before, as `Importer.known` wants it. */
export async function importedBefore(
  database: Database,
  table: string,
  organisationId: string,
): Promise<Map<string, string>> {
  const rows = await database.query<{ source: string; sourceId: string; hash: string }>(
    `SELECT source, source_id AS "sourceId", source_hash AS hash FROM ${table} WHERE organisation_id = $1 AND source IS NOT NULL`,
    [organisationId],
  );
  return new Map(rows.map((row) => [keyOf(row), row.hash]));
}

function readAll<Content>(
  order: ImportOrder,
  importer: Importer<Content>,
): { good: Sourced<Content>[]; faults: LineFault[] } {
  const good: Sourced<Content>[] = [];
  const faults: LineFault[] = [];
  const seen = new Set<string>();
  for (const entry of readJsonLines(order.text)) {
    const refuse = (path: string, code: string) => faults.push({ line: entry.line, path, code });
    if (!entry.record) {
      refuse('', 'not-json');
      continue;
    }
    const { id, src } = entry.record;
    if (typeof id !== 'string' || id === '') {
      refuse('id', 'required');
      continue;
    }
    const source = typeof src === 'string' && src !== '' ? src : order.fileName;
    if (seen.has(`${source} ${id}`)) {
      refuse('id', 'twice-in-file');
      continue;
    }
    seen.add(`${source} ${id}`);
    const read = importer.read(entry.record);
    if ('faults' in read) read.faults.forEach((fault) => refuse(fault.path, fault.code));
    else
      good.push({
        source,
        sourceId: id,
        sourceHash: fingerprint(JSON.stringify(entry.record)),
        record: entry.record,
        content: read.content,
      });
  }
  return { good, faults };
}

function keyOf(entry: { source: string; sourceId: string }): string {
  return `${entry.source} ${entry.sourceId}`;
}
