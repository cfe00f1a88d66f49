import { Injectable } from '@nestjs/common';
import type { EntityTarget, ObjectLiteral } from 'typeorm';
import { fingerprint } from '#kernel/id';
import type { Announcement } from '#kernel/event';
import { Audit } from '#platform/audit/audit';
import { Database } from '#platform/database/database';
import type { Tx } from '#platform/database/tx';
import type { Actor } from '#platform/http/actor';
import { Outbox } from '#platform/outbox/outbox';
import { checkRecords } from './check-records';
import { checkSheet } from './check-sheet';
import type { ImportOrder, ImportReport, ImportSource, LineFault } from './import-report';
import { type CheckedRow, type ImportRules, keyOf, sheetSource, type Sourced } from './import-rules';

/** A thing with its first text, as a feature makes them of a record. */
export interface ImportedPair {
  readonly thing: ObjectLiteral & { readonly id: string; readonly state: string };
  readonly text: ObjectLiteral;
  /** What is announced where the thing is published at once. */
  readonly announcement: Announcement;
}

/** Whose the records become, and whether they are published at once. */
export interface Taking {
  readonly organisationId: string;
  readonly publish: { readonly reason: string } | null;
  readonly actor: Actor;
}

export interface PairMaker<Content> {
  pairOf(entry: Sourced<Content>): ImportedPair;
}

/** What a feature adds to make its own things of records. */
export interface ImportKind<Content> {
  readonly rules: ImportRules<Content>;
  readonly entity: string;
  readonly table: string;
  readonly thing: EntityTarget<ObjectLiteral>;
  readonly text: EntityTarget<ObjectLiteral>;
  /** Hashes of the present contents of these, as a row of a sheet has one. */
  hashes(ids: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** Makes the pairs of one import: what they all need, such as the rules of the day, is asked for once. */
  maker(taking: Taking, tx: Tx): Promise<PairMaker<Content>>;
}

export interface Intake {
  readonly source: ImportSource;
  readonly fileName: string;
  readonly mostRows: number;
}

/** What was found in a file, before anything is stored. */
export interface Findings<Content> {
  readonly fresh: readonly Sourced<Content>[];
  readonly unchanged: number;
  readonly differing: readonly { readonly line: number; readonly sourceId: string }[];
  readonly bad: number;
  readonly read: number;
  readonly faults: readonly LineFault[];
  /** Fingerprint of all that was read, good and bad: what is stored is what was checked. */
  readonly digest: string;
}

/** Few enough that a process which does this stays awake for its other work. */
const rowsPerInsert = 50;
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
/** The command line belongs to the operator, who knows what the machine can hold. */
const mostAtCommandLine = 1_000_000;

/** Takes records in: all or nothing, never twice, for demands and achievements alike. */
@Injectable()
export class BulkImport {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
    private readonly outbox: Outbox,
  ) {}

  async execute<Content>(
    kind: ImportKind<Content>,
    order: ImportOrder,
    { organisationId, actor }: Pick<Taking, 'organisationId' | 'actor'>,
  ): Promise<ImportReport> {
    const intake = { source: order.source, fileName: order.fileName, mostRows: mostAtCommandLine };
    const found = await this.check(kind, intake, organisationId);
    const { fresh, bad, faults, unchanged, read } = found;
    const nothingStored = order.dryRun || (bad > 0 && !order.skipBad);
    if (!nothingStored && fresh.length > 0)
      await this.database.transaction((tx) =>
        this.store(tx, kind, fresh, { organisationId, publish: order.publish, actor }),
      );
    return {
      read,
      created: nothingStored ? 0 : fresh.length,
      unchanged,
      differing: found.differing.length,
      bad,
      published: nothingStored || !order.publish ? 0 : fresh.length,
      nothingStored,
      faults,
    };
  }

  /** Reads all of it and compares it with what this organisation has; stores nothing. */
  async check<Content>(kind: ImportKind<Content>, intake: Intake, organisationId: string): Promise<Findings<Content>> {
    const good: { line: number; entry: Sourced<Content> }[] = [];
    const faults: LineFault[] = [];
    const hashes: string[] = [];
    let bad = 0;
    for await (const { line, entry, faults: found } of rowsOf(intake, kind.rules)) {
      if (entry) good.push({ line, entry });
      else bad++;
      hashes.push(entry ? `${keyOf(entry)} ${entry.sourceHash}` : `bad ${line}`);
      for (const fault of found) faults.push({ line, ...fault });
    }
    const twins = await this.known(
      kind,
      good.map(({ entry }) => entry),
      organisationId,
    );
    const fresh = good.filter(({ entry }) => !twins.isKnown(entry));
    const differing = good
      .filter(({ entry }) => twins.isKnown(entry) && !twins.isSame(entry))
      .map(({ line, entry: { sourceId } }) => ({ line, sourceId }));
    return {
      fresh: fresh.map(({ entry }) => entry),
      unchanged: good.length - fresh.length - differing.length,
      differing,
      bad,
      read: good.length + bad,
      faults,
      digest: fingerprint(hashes.join('\n')),
    };
  }

  /** A step: within the caller's transaction, so that all of it is there or nothing. */
  async store<Content>(
    tx: Tx,
    kind: ImportKind<Content>,
    fresh: readonly Sourced<Content>[],
    taking: Taking,
  ): Promise<void> {
    const { publish, actor } = taking;
    const announcements: Announcement[] = [];
    const maker = await kind.maker(taking, tx);
    for (let first = 0; first < fresh.length; first += rowsPerInsert) {
      const pairs = fresh.slice(first, first + rowsPerInsert).map((entry) => maker.pairOf(entry));
      await tx.insert(
        kind.thing,
        pairs.map(({ thing }) => thing),
      );
      await tx.insert(
        kind.text,
        pairs.map(({ text }) => text),
      );
      const action = publish ? 'publish_imported' : 'import';
      await this.audit.recordAll(
        tx,
        actor,
        pairs.map(({ thing: { id, state } }) => ({
          action,
          entity: kind.entity,
          entityId: id,
          to: state,
          reasonText: publish?.reason ?? null,
        })),
      );
      if (publish) announcements.push(...pairs.map(({ announcement }) => announcement));
    }
    await this.outbox.addAll(tx, announcements, { bulk: true });
  }

  /** What of it this organisation has already: by where it came from, or, of a sheet that was taken out here, by its own id. */
  private async known<Content>(
    kind: Pick<ImportKind<unknown>, 'table' | 'hashes'>,
    entries: readonly Sourced<Content>[],
    organisationId: string,
  ): Promise<{ isKnown(entry: Sourced<Content>): boolean; isSame(entry: Sourced<Content>): boolean }> {
    const ownIds = entries.filter(({ source, sourceId }) => source === sheetSource && uuid.test(sourceId));
    const rows = await this.database.query<{ id: string; source: string; sourceId: string; hash: string | null }>(
      `SELECT id, source, source_id AS "sourceId", source_hash AS hash FROM ${kind.table}
        WHERE organisation_id = $1 AND source IS NOT NULL
        UNION ALL
       SELECT id, $2, id::text, NULL FROM ${kind.table} WHERE organisation_id = $1 AND id = ANY($3::uuid[])`,
      [organisationId, sheetSource, ownIds.map(({ sourceId }) => sourceId)],
    );
    const byKey = new Map(rows.map((row) => [keyOf(row), row]));
    const isOther = (entry: Sourced<Content>) => byKey.get(keyOf(entry))?.hash !== entry.sourceHash;
    // What came in once may have been changed here since, and come back in as it is now.
    const asked = entries.filter((entry) => entry.source === sheetSource && byKey.has(keyOf(entry)) && isOther(entry));
    const present = await this.presentHashes(
      kind,
      asked.map((entry) => byKey.get(keyOf(entry))?.id ?? ''),
    );
    return {
      isKnown: (entry) => byKey.has(keyOf(entry)),
      isSame: (entry) => !isOther(entry) || present.get(byKey.get(keyOf(entry))?.id ?? '') === entry.sourceHash,
    };
  }

  private async presentHashes(
    kind: Pick<ImportKind<unknown>, 'hashes'>,
    ids: readonly string[],
  ): Promise<ReadonlyMap<string, string>> {
    const found = new Map<string, string>();
    for (let first = 0; first < ids.length; first += rowsPerInsert)
      for (const [id, hash] of await kind.hashes(ids.slice(first, first + rowsPerInsert))) found.set(id, hash);
    return found;
  }
}

export function rowsOf<Content>(
  { source, fileName, mostRows }: Intake,
  rules: ImportRules<Content>,
): AsyncGenerator<CheckedRow<Content>> {
  return source.format === 'xlsx' && 'file' in source
    ? checkSheet({ file: source.file, mostRows }, rules)
    : checkRecords({ source, fileName, mostRows }, rules);
}
