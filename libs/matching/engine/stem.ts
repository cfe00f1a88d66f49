import { stemmer } from 'stemmer';
import { ownCopy } from './own-copy';

// Porter's patterns are costly; the words of a trade repeat. Emptied when full, so that memory stays bounded.
const MOST_REMEMBERED = 200_000;

// No word is this long: part numbers, encoded files. Porter's patterns could take very long on them.
const LONGEST_WORD = 40;

const remembered = new Map<string, string>();

export function stem(word: string): string {
  if (word.length > LONGEST_WORD) return word.slice(0, LONGEST_WORD);
  // A code has no endings: 802s is not 802.
  if (/\d/u.test(word)) return word;
  const known = remembered.get(word);
  if (known !== undefined) return known;
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  const found = stemmer(word);
  remembered.set(ownCopy(word), found === word ? ownCopy(found) : found);
  return found;
}
