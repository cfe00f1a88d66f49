/** One thing with the names that people write for it; the first of each language is the usual one. */
export interface GlossaryEntry {
  /** Code of the contract field. */
  readonly field: string;
  readonly zh: readonly string[];
  readonly en: readonly string[];
}

/** Lines of the form `机器视觉 / 计算机视觉 | machine vision | computer vision`. */
export function readEntries(field: string, terms: string): GlossaryEntry[] {
  return terms
    .trim()
    .split('\n')
    .map((line) => {
      const [chinese = '', ...en] = line.split('|').map((cell) => cell.trim());
      return { field, zh: chinese.split('/').map((name) => name.trim()), en };
    });
}

/** A pair is one Chinese name with one English name of the same thing. */
export function pairCount(entries: readonly GlossaryEntry[]): number {
  return entries.reduce((sum, { zh, en }) => sum + zh.length * en.length, 0);
}
