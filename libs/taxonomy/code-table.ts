import type { Bilingual } from '#kernel/bilingual';

export interface CodeRow extends Bilingual {
  readonly code: string;
}

/** A closed list of codes with their words; what people choose from and what the database keeps. */
export class CodeTable {
  private readonly byCode: ReadonlyMap<string, CodeRow>;

  constructor(
    readonly name: string,
    readonly rows: readonly CodeRow[],
  ) {
    this.byCode = new Map(rows.map((row) => [row.code, row]));
    if (this.byCode.size !== rows.length) throw new Error(`code table ${name} names a code twice`);
    if (registered.has(name)) throw new Error(`code table ${name} exists twice`);
    registered.set(name, this);
  }

  get codes(): string[] {
    return this.rows.map((row) => row.code);
  }

  has(code: string): boolean {
    return this.byCode.has(code);
  }

  label(code: string): Bilingual {
    return this.byCode.get(code) ?? { zh: code, en: code };
  }
}

const registered = new Map<string, CodeTable>();

/** All tables of the process: the taxonomy's own and those of the features' states and reasons. */
export function codeTables(): readonly CodeTable[] {
  return [...registered.values()];
}

/** Rows from `code: [zh, en]`, in the order written. */
export function rowsOf(words: Readonly<Record<string, readonly [zh: string, en: string]>>): CodeRow[] {
  return Object.entries(words).map(([code, [zh, en]]) => ({ code, zh, en }));
}
