import type { Bilingual } from '#kernel/bilingual';
import type { Json } from '#kernel/json';

/** What a spreadsheet keeps in a cell that is not empty. */
export type Cell = string | number | boolean | Date;

/** Why a cell says nothing that we take; `at` names the part of it, e.g. the line of a list. */
export class Refused {
  constructor(
    readonly code: string,
    readonly at?: string,
  ) {}
}

/** A closed list of codes with words: what people choose from. */
export interface Choices {
  readonly name: string;
  readonly rows: readonly (Bilingual & { readonly code: string })[];
}

export type Language = keyof Bilingual;

/** One way to say a value in a cell, and the same value in a record of a program. */
export interface CellKind<Value = unknown> {
  /** Cells that are empty are not asked. */
  read(cell: Cell): Value | Refused;
  /** The value as our own api writes it. */
  take(json: Json): Value | Refused;
  write(value: Value, language: Language): string | number;
  /** What can be chosen, for a template. */
  readonly choices?: Choices;
  /** False where one cell holds several of them: a drop-down list would allow only one. */
  readonly isSingle?: boolean;
}
