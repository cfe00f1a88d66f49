import type { Bilingual } from '#kernel/bilingual';
import { fingerprint } from '#kernel/id';

export interface CodeRow extends Bilingual {
  readonly code: string;
  /** The code above this one: in the same table, or in the table that the edition names as `parents`. */
  readonly parent?: string;
}

/** Whose list this is. A table of our own carries the fingerprint of its words as its version. */
export interface Edition {
  readonly source: Bilingual;
  readonly version: string;
  /** First day on which this edition counts, where its publisher says so. */
  readonly effectiveFrom: string | null;
  readonly parents?: CodeTable;
}

const ours = { zh: '技桥', en: 'Jiqiao' };

/** A closed list of codes with their words; what people choose from and what the database keeps. */
export class CodeTable {
  private readonly byCode: ReadonlyMap<string, CodeRow>;
  readonly edition: Edition;

  constructor(
    readonly name: string,
    readonly rows: readonly CodeRow[],
    edition?: Edition,
  ) {
    this.byCode = new Map(rows.map((row) => [row.code, row]));
    this.edition = edition ?? {
      source: ours,
      version: fingerprint(JSON.stringify(rows)).slice(0, 12),
      effectiveFrom: null,
    };
    if (this.byCode.size !== rows.length) throw new Error(`code table ${name} names a code twice`);
    if (registered.has(name)) throw new Error(`code table ${name} exists twice`);
    const above = this.edition.parents ?? this;
    const lost = rows.filter(({ parent }) => parent !== undefined && !above.has(parent)).map(({ code }) => code);
    if (lost.length > 0) throw new Error(`code table ${name} knows no parent of ${lost.join(', ')}`);
    registered.set(name, this);
  }

  get codes(): string[] {
    return this.rows.map((row) => row.code);
  }

  has(code: string): boolean {
    return this.byCode.has(code);
  }

  row(code: string): CodeRow | undefined {
    return this.byCode.get(code);
  }

  /** The words alone: what else a term holds, such as its parent, is not for every answer. */
  label(code: string): Bilingual {
    const { zh, en } = this.byCode.get(code) ?? { zh: code, en: code };
    return { zh, en };
  }

  /** The words of several, as a sentence lists them. */
  listed(codes: readonly string[], language: keyof Bilingual): string {
    return codes.map((code) => this.label(code)[language]).join(language === 'zh' ? '、' : ', ');
  }
}

const registered = new Map<string, CodeTable>();

/** All tables of the process: the taxonomy's own and those of the features' states and reasons. */
export function codeTables(): readonly CodeTable[] {
  return [...registered.values()];
}

/** Rows from `code: [zh, en]`, in the order written; not for codes like `10`, which JavaScript moves to the front. */
export function rowsOf(words: Readonly<Record<string, readonly [zh: string, en: string]>>): CodeRow[] {
  return Object.entries(words).map(([code, [zh, en]]) => ({ code, zh, en }));
}

/** Rows below others from `parent: [[code, zh, en], …]`. */
export function branchesOf(
  words: Readonly<Record<string, readonly (readonly [code: string, zh: string, en: string])[]>>,
): CodeRow[] {
  return Object.entries(words).flatMap(([parent, rows]) => rows.map(([code, zh, en]) => ({ code, zh, en, parent })));
}
