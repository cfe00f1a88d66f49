import { diffArrays } from 'diff';

export type DiffPart = { readonly text: string; readonly change: 'same' | 'added' | 'removed' };

// Chinese has no spaces between words, and a mark per character would be confetti.
const cutter = new Intl.Segmenter('zh', { granularity: 'word' });

function wordsIn(text: string): string[] {
  return [...cutter.segment(text)].map(({ segment }) => segment);
}

/** What changed from one text to the other, word by word in both languages. */
export function wordDiff(before: string, after: string): DiffPart[] {
  return diffArrays(wordsIn(before), wordsIn(after)).map(({ value, added, removed }) => ({
    text: value.join(''),
    change: added ? 'added' : removed ? 'removed' : 'same',
  }));
}
