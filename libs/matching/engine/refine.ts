import { MOST_COUNTED } from './engine-parameters';
import type { ExtraTerm, Need, TextDocument } from './engine-types';
import { visitDocument } from './read-document';
import { readNeed } from './read-need';
import type { SearchIndex } from './search-index';
import { type IndexStatistics, inverseDocumentFrequency, parametersFor, weighNeed } from './weigh-need';

// Source: Rocchio's centroid with the figures of our own measurement (`npm run bench:refine`): 30 terms give less,
// 100 no more; a beta of .5 or 2 gives less. Words alone: pairs of neighbours give nothing and nobody reads them.
const TERMS = 60;
const BETA = 1;
/** Below this idf a word is so frequent that dividing by it would blow it up. */
const LEAST_IDF = 0.5;

interface LikedWord {
  readonly word: string;
  /** How much of the liked documents' content is this word. */
  centroid: number;
  readonly documentIds: string[];
}

/**
 * More like this, inside one need: the need with the words that the liked documents have in common, each with the
 * origin `liked`. Search, score and explain with the result as with any need; the need's own words keep their
 * weight, so what was found before is not forgotten.
 *
 * Call it with the need as it was written (terms of an earlier refinement are replaced, not added to), the liked
 * documents as they are indexed (order and repetition do not matter), and the index that is going to be searched.
 * The same three give the same need, so a run has only to remember the ids. Without documents the need returns
 * unrefined. What was disliked is not subtracted: it costs more than it gives; filter it instead.
 */
export function refine(need: Need, likedDocuments: readonly TextDocument[], index: SearchIndex): Need {
  const kept = need.extra?.filter(({ origin }) => origin.kind !== 'liked');
  const statistics = index.statistics();
  const unrefined: Need = { ...need, extra: kept };
  const strongest = likedWords(likedDocuments, statistics)
    .sort((one, other) => other.centroid - one.centroid || (one.word < other.word ? -1 : 1))
    .slice(0, TERMS);
  if (strongest.length === 0) return unrefined;
  return { ...unrefined, extra: [...(kept ?? []), ...asExtra(strongest, unrefined, statistics)] };
}

// The liked side is brought to the need's own length: what people marked weighs as much as what the firm wrote.
function asExtra(words: readonly LikedWord[], need: Need, index: IndexStatistics): ExtraTerm[] {
  const read = readNeed(need);
  const { k1, channelWeight, idfPower } = parametersFor(read, index);
  const weights = weighNeed(read, index).map(({ weight, channel }) => weight / (channelWeight[channel] * (k1 + 1)));
  const length = lengthOf(weights) || 1;
  return words.map(({ word, centroid, documentIds }) => {
    const idf = idfOf(word, index);
    const added = (length * BETA * centroid) / Math.max(idf, LEAST_IDF);
    // In units of one occurrence in the need's text.
    const weight = added / Math.pow(idf, idfPower);
    return { term: { channel: 'w', first: word, second: '' }, weight, origin: { kind: 'liked', documentIds } };
  });
}

function likedWords(documents: readonly TextDocument[], index: IndexStatistics): LikedWord[] {
  const distinct = new Map(documents.map((document) => [document.id, document]));
  const liked = [...distinct.values()].sort((one, other) => (one.id < other.id ? -1 : 1));
  const words = new Map<string, LikedWord>();
  for (const document of liked) {
    for (const [word, value] of normalisedWords(document, index)) {
      const known = words.get(word) ?? { word, centroid: 0, documentIds: [] };
      known.centroid += value / liked.length;
      known.documentIds.push(document.id);
      words.set(word, known);
    }
  }
  return [...words.values()];
}

/** A document as a direction of length 1, so that a long one does not count for more. */
function normalisedWords(document: TextDocument, index: IndexStatistics): Map<string, number> {
  const counts = new Map<string, number>();
  visitDocument(document, ({ channel, first, second }) => {
    if (channel !== 'w') return;
    const term = index.find({ channel, first, second });
    if (term === undefined || index.documentFrequency(term) === 0) return;
    counts.set(first, Math.min(MOST_COUNTED, (counts.get(first) ?? 0) + 1));
  });
  const values = new Map<string, number>();
  for (const [word, count] of counts) values.set(word, (1 + Math.log(count)) * idfOf(word, index));
  const length = lengthOf(values.values());
  for (const [word, value] of values) values.set(word, value / length);
  return values;
}

// Not Math.hypot: a long text has more words than a call may have arguments.
function lengthOf(values: Iterable<number>): number {
  let squares = 0;
  for (const value of values) squares += value * value;
  return Math.sqrt(squares);
}

function idfOf(word: string, index: IndexStatistics): number {
  const term = index.find({ channel: 'w', first: word, second: '' });
  return inverseDocumentFrequency(index.size, term === undefined ? 0 : index.documentFrequency(term));
}
