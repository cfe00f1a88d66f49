import { normalForm } from '#kernel/normal-form';

/** A text as the set of its runs of neighbouring words and characters, each a number; ascending. */
export type TextPrint = Uint32Array;

interface Text {
  readonly title: string;
  readonly text: string;
}

// Han characters stand alone, other words whole; whatever else a text is laid out with says nothing.
const unit = /\p{Script=Han}|[\p{L}\p{N}]+/gu;
const unitsInARun = 5;
/** What a text is found by: that few of its numbers, the smallest. */
const numbersOfASketch = 16;

const printed = new WeakMap<Text, TextPrint>();

/** The print of one version of a document; worked out once. */
export function printOf(document: Text): TextPrint {
  const known = printed.get(document);
  if (known) return known;
  const print = readPrint(`${document.title}\n${document.text}`);
  printed.set(document, print);
  return print;
}

/** A document of which only facts were changed says what it said before. */
export function printedLike<Document extends Text>(document: Document, before: Text): Document {
  printed.set(document, printOf(before));
  return document;
}

/** The part of the longer text that stands in the other one too, word by word: 1 is the same text. */
export function commonShare(one: TextPrint, other: TextPrint): number {
  const longer = Math.max(one.length, other.length);
  if (longer === 0) return 0;
  let [common, i, j] = [0, 0, 0];
  while (i < one.length && j < other.length) {
    const [a, b] = [one[i] ?? 0, other[j] ?? 0];
    if (a === b) common += 1;
    if (a <= b) i += 1;
    if (b <= a) j += 1;
  }
  return common / longer;
}

/** Whether at least this part of the longer text stands in the other one; texts of quite different lengths are not read for it. */
export function isNearCopy(one: Text, other: Text, least: number): boolean {
  if (least > 1) return false;
  const [print, beside] = [printOf(one), printOf(other)];
  if (Math.min(print.length, beside.length) < least * Math.max(print.length, beside.length)) return false;
  return print.length > 0 && commonShare(print, beside) >= least;
}

/** Texts with much in common share at least one of these numbers: the way to find candidates among many. */
export function sketchOf(print: TextPrint): number[] {
  return [...print.subarray(0, numbersOfASketch)].map((hash) => hash | 0);
}

function readPrint(text: string): TextPrint {
  const units = [...normalForm(text, 'NFKC').toLowerCase().matchAll(unit)].map(([found]) => found);
  const runs = new Set<number>();
  for (let i = 0; i + unitsInARun <= units.length; i++) runs.add(hashOf(units.slice(i, i + unitsInARun).join(' ')));
  if (runs.size === 0 && units.length > 0) runs.add(hashOf(units.join(' ')));
  return Uint32Array.from(runs).sort();
}

/** FNV-1a, then mixed: the smallest numbers must be any of the runs, not those of certain characters. */
function hashOf(run: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < run.length; i++) hash = Math.imul(hash ^ run.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
