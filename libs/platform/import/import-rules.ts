import type { Fault } from '#kernel/domain-error';
import type { JsonObject } from '#kernel/json';
import type { SheetForm } from '#platform/sheet/sheet-form';

/** A record of a file in the words of the product, with where it came from. */
export interface Sourced<Content> {
  readonly source: string;
  readonly sourceId: string;
  readonly sourceHash: string;
  readonly record: JsonObject;
  readonly content: Content;
}

/** What a feature says once about how its things come in. */
export interface ImportRules<Content> {
  readonly form: SheetForm<Content>;
  /** Fields by which a record is known to follow the contract for foreign data and not our own field names. */
  readonly contractFields: readonly string[];
  readContract(record: JsonObject): { content: Content } | { faults: readonly Fault[] };
}

export interface CheckedRow<Content> {
  readonly line: number;
  readonly faults: readonly Fault[];
  /** Null where the line has faults. */
  readonly entry: Sourced<Content> | null;
}

/** Rows of a workbook are known by their own number or title, whatever the file is called this time. */
export const sheetSource = 'sheet';

export function keyOf({ source, sourceId }: { source: string; sourceId: string }): string {
  return `${source} ${sourceId}`;
}
