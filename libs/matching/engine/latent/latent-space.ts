import { titleCountOf } from '../engine-parameters';
import type { Need, TextDocument } from '../engine-types';
import { readDocument } from '../read-document';
import { readNeed } from '../read-need';
import type { Token } from '../tokenise';
import { rightSingularBlock } from './right-singular-block';
import type { Block, SparseRows } from './sparse-rows';

export interface LatentOptions {
  readonly dimensions: number;
  readonly seed: number;
  /** Beyond these many documents the space gets no better, only slower to build: an even choice of them is taken. */
  readonly mostDocuments: number;
}

export const LATENT_DEFAULTS: LatentOptions = { dimensions: 128, seed: 1, mostDocuments: 8_000 };

/** What a space is made of, as plain data: a thread can hand it over. */
export interface LatentParts {
  readonly names: readonly string[];
  readonly rarity: Float64Array;
  readonly words: Block;
  readonly documentCount: number;
}

type Counts = ReadonlyMap<string, number>;
type DocumentText = Omit<TextDocument, 'id'>;

/**
 * Latent semantic analysis: every word has a place such that words that keep the same company lie near each
 * other, and a text lies where its words pull it. A text that was not there when the space was built is placed
 * in the same way, so the space serves changing documents until it is built anew.
 */
export class LatentSpace {
  private readonly places: ReadonlyMap<string, number>;
  private readonly rarity: Float64Array;
  private readonly words: Block;
  readonly documentCount: number;

  constructor(readonly parts: LatentParts) {
    this.places = new Map(parts.names.map((word, place) => [word, place]));
    this.rarity = parts.rarity;
    this.words = parts.words;
    this.documentCount = parts.documentCount;
  }

  /** The same documents in whatever order give the same space to the last bit. */
  static of(documents: Iterable<TextDocument>, options: LatentOptions = LATENT_DEFAULTS): LatentSpace {
    const chosen = evenly(
      [...documents].sort((one, other) => (one.id < other.id ? -1 : 1)),
      options.mostDocuments,
    );
    const counts = chosen.map(countWords);
    const frequencies = documentFrequencies(counts);
    // In the order of the alphabet, not of arrival. A word of one document only tells nothing of others.
    const names = [...frequencies.keys()].filter((word) => (frequencies.get(word) ?? 0) > 1).sort();
    const places = new Map(names.map((word, place) => [word, place]));
    const rarity = Float64Array.from(names, (word) => inverseFrequency(chosen.length, frequencies.get(word) ?? 0));
    const matrix = matrixOf(counts, places, rarity);
    const words = rightSingularBlock(matrix, options.dimensions, options.seed);
    return new LatentSpace({ names, rarity, words, documentCount: chosen.length });
  }

  get dimensions(): number {
    return this.words.width;
  }

  get wordCount(): number {
    return this.words.rows;
  }

  get bytes(): number {
    return this.words.values.byteLength + this.rarity.byteLength;
  }

  /** Of length 1, or all noughts for a text without a known word. */
  placeOf(document: DocumentText): Float32Array {
    return this.place(countWords(document));
  }

  placeOfNeed(need: Need): Float32Array {
    const { tokens, distinctWords, tuning } = readNeed(need);
    const titleCount = titleCountOf(distinctWords, tuning);
    const counts = new Map<string, number>();
    for (const { channel, first, field } of tokens) {
      if (channel !== 'w') continue;
      counts.set(first, (counts.get(first) ?? 0) + (field === 'title' ? titleCount : 1));
    }
    return this.place(counts);
  }

  private place(counts: Counts): Float32Array {
    const { width, values } = this.words;
    const sum = new Float64Array(width);
    // In the order of the words' places: the sum must not depend on how the text is written down.
    for (const [place, count] of placed(counts, this.places)) {
      const weight = (1 + Math.log(count)) * (this.rarity[place] ?? 0);
      for (let at = 0; at < width; at += 1) sum[at] = (sum[at] ?? 0) + weight * (values[place * width + at] ?? 0);
    }
    return unit(sum);
  }
}

/** Of two unit vectors. */
export function cosine(one: Float32Array, other: Float32Array): number {
  let sum = 0;
  for (let at = 0; at < one.length; at += 1) sum += (one[at] ?? 0) * (other[at] ?? 0);
  return sum;
}

export function unit(vector: ArrayLike<number>): Float32Array {
  let squares = 0;
  for (let at = 0; at < vector.length; at += 1) squares += (vector[at] ?? 0) ** 2;
  const length = Math.sqrt(squares);
  return Float32Array.from(vector, (value) => (length > 0 ? value / length : 0));
}

function countWords(document: DocumentText): Counts {
  const counts = new Map<string, number>();
  const numbers = new Map<string, number>();
  const names: string[] = [];
  const numberOf = ({ channel, first }: Token): number | undefined => {
    if (channel !== 'w') return undefined;
    const known = numbers.get(first) ?? names.push(first) - 1;
    numbers.set(first, known);
    return known;
  };
  for (const [word, count] of readDocument(document, numberOf).counts) counts.set(names[word] ?? '', count);
  return counts;
}

function documentFrequencies(documents: readonly Counts[]): Map<string, number> {
  const frequencies = new Map<string, number>();
  for (const counts of documents) {
    for (const word of counts.keys()) frequencies.set(word, (frequencies.get(word) ?? 0) + 1);
  }
  return frequencies;
}

function inverseFrequency(documents: number, containing: number): number {
  return Math.log((documents + 1) / containing);
}

function matrixOf(documents: readonly Counts[], places: ReadonlyMap<string, number>, rarity: Float64Array): SparseRows {
  const rows = documents.map((counts) => placed(counts, places));
  const starts = new Uint32Array(rows.length + 1);
  rows.forEach((row, at) => (starts[at + 1] = (starts[at] ?? 0) + row.length));
  const filled = starts[rows.length] ?? 0;
  const matrix = { starts, places: new Uint32Array(filled), weights: new Float32Array(filled) };
  rows.forEach((row, at) => {
    const weights = unit(row.map(([place, count]) => (1 + Math.log(count)) * (rarity[place] ?? 0)));
    matrix.weights.set(weights, starts[at]);
    matrix.places.set(
      row.map(([place]) => place),
      starts[at],
    );
  });
  return { rows: rows.length, columns: places.size, ...matrix };
}

function placed(counts: Counts, places: ReadonlyMap<string, number>): [place: number, count: number][] {
  const found: [number, number][] = [];
  for (const [word, count] of counts) {
    const place = places.get(word);
    if (place !== undefined) found.push([place, count]);
  }
  return found.sort(([one], [other]) => one - other);
}

function evenly<T>(all: readonly T[], most: number): readonly T[] {
  if (all.length <= most) return all;
  return Array.from({ length: most }, (_, at) => all[Math.floor((at * all.length) / most)] as T);
}
