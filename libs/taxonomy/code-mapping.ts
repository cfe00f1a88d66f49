import type { CodeTable } from './code-table';

export interface MappedPair {
  readonly from: string;
  readonly to: string;
  /** True where the two lists do not fit and a person has to confirm or choose another. */
  readonly toConfirm: boolean;
}

/** Default answers from one list's codes to another's: a suggestion for forms and imports, never a rule. */
export class CodeMapping {
  private readonly byFrom: ReadonlyMap<string, string>;
  readonly pairs: readonly MappedPair[];

  constructor(
    readonly from: CodeTable,
    readonly to: CodeTable,
    words: readonly (readonly [from: string, to: string, note?: 'to-confirm'])[],
  ) {
    this.pairs = words.map(([one, other, note]) => ({ from: one, to: other, toConfirm: note === 'to-confirm' }));
    this.byFrom = new Map(this.pairs.map((pair) => [pair.from, pair.to]));
    if (this.byFrom.size !== words.length) throw new Error(`${from.name} to ${to.name}: a code is mapped twice`);
    const lost = this.pairs.filter((pair) => !from.has(pair.from) || !to.has(pair.to)).map((pair) => pair.from);
    if (lost.length > 0) throw new Error(`${from.name} to ${to.name}: no such code beside ${lost.join(', ')}`);
    registered.push(this);
  }

  of(code: string): string | undefined {
    return this.byFrom.get(code);
  }
}

const registered: CodeMapping[] = [];

export function codeMappings(): readonly CodeMapping[] {
  return registered;
}
