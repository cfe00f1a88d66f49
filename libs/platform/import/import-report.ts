import type { Fault } from '#kernel/domain-error';

/** A fault of one line of the file; lines count from 1. */
export interface LineFault extends Fault {
  readonly line: number;
}

export interface ImportReport {
  readonly read: number;
  readonly created: number;
  /** Imported before with the same content: nothing to do. */
  readonly unchanged: number;
  /** Imported before with another content: left as it is and named here, for a person to decide. */
  readonly differing: number;
  readonly bad: number;
  readonly published: number;
  /** True when nothing was stored: a dry run, or a bad line without `skipBad`. */
  readonly nothingStored: boolean;
  readonly faults: readonly LineFault[];
}

/** Where records come from: JSON Lines as a text or a file, or a workbook as a file. */
export type ImportSource =
  { readonly format: 'jsonl'; readonly text: string } | { readonly format: 'jsonl' | 'xlsx'; readonly file: string };

export interface ImportOrder {
  readonly source: ImportSource;
  /** Names the source where a record does not. */
  readonly fileName: string;
  readonly uscc: string;
  readonly dryRun: boolean;
  readonly skipBad: boolean;
  /** Publish at once in spite of what is missing; the reason goes into the audit. */
  readonly publish: { readonly reason: string } | null;
}
