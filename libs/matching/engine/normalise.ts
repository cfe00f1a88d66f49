import { simplify } from './simplify';

/** Text as the tokeniser reads it, with the way back to the original offsets. */
export interface NormalText {
  readonly text: string;
  /** Original start and end of the characters behind every unit of `text`; absent when nothing moved. */
  readonly starts?: Uint32Array;
  readonly ends?: Uint32Array;
}

// A run that normalisation cannot change, or one character with the marks that may compose with it. Marks in a row are put
// in order in a time that grows with the square of them: more than thirty belong to no character.
const CLUSTER = /[\0-\x7f\u4e00-\u9fff]+(?!\p{M})|[\s\S]\p{M}{0,30}/gu;
const MARKS_IN_A_ROW = /[\p{M}\uff9e\uff9f]{31}/u;

// Accents: a catalogue writes Rontgen for Röntgen.
const ACCENTED = /[\u00c0-\u024f\u1e00-\u1eff]/u;

export function normalise(original: string): NormalText {
  if (!MARKS_IN_A_ROW.test(original) && !ACCENTED.test(original) && original.normalize('NFKC') === original) {
    const text = simplify(original.toLowerCase());
    // Lower case never shortens a character, so equal lengths mean that no offset moved.
    if (text.length === original.length) return { text };
  }
  return normaliseByCluster(original);
}

export function originalRange(normal: NormalText, start: number, end: number): { start: number; end: number } {
  return { start: normal.starts?.[start] ?? start, end: normal.ends?.[end - 1] ?? end };
}

function normaliseByCluster(original: string): NormalText {
  const parts: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  for (const { 0: cluster, index } of original.matchAll(CLUSTER)) {
    const part = simplify(withoutAccents(cluster.normalize('NFKC').toLowerCase()));
    const aligned = part.length === cluster.length;
    for (let unit = 0; unit < part.length; unit += 1) {
      starts.push(aligned ? index + unit : index);
      ends.push(aligned ? index + unit + 1 : index + cluster.length);
    }
    parts.push(part);
  }
  return { text: parts.join(''), starts: Uint32Array.from(starts), ends: Uint32Array.from(ends) };
}

function withoutAccents(text: string): string {
  return ACCENTED.test(text) ? text.normalize('NFD').replace(/\p{M}+/gu, '') : text;
}
