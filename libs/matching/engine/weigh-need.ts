import { type ScoringParameters, scoringParameters } from './engine-parameters';
import type { Channel, TermKey, TermOrigin } from './engine-types';
import type { NeedToken, ReadNeed } from './read-need';

export interface IndexStatistics {
  readonly size: number;
  readonly find: (term: TermKey) => number | undefined;
  readonly documentFrequency: (term: number) => number;
  readonly averageLength: (channel: Channel) => number;
}

export interface WeighedTerm {
  readonly id: number;
  readonly channel: Channel;
  /** What the term adds to the score of a document as its occurrences grow without end. */
  readonly weight: number;
  /** Where the weight comes from: the parts add up to it. Only explanations read this. */
  readonly parts: readonly WeightPart[];
  /** Where the need itself says it, as places among its tokens. Only explanations read this. */
  readonly said: readonly number[];
}

export interface WeightPart {
  readonly term: TermKey;
  readonly weight: number;
  /** Absent: the need's own words. */
  readonly origin?: TermOrigin;
}

interface CountedTerm {
  readonly id: number;
  readonly term: TermKey;
  /** Occurrences in the need's own text. */
  count: number;
  readonly said: number[];
  readonly extra: { readonly weight: number; readonly origin: TermOrigin }[];
}

export function parametersFor({ distinctWords, tuning }: ReadNeed, index: IndexStatistics): ScoringParameters {
  return scoringParameters(distinctWords, index.averageLength('w'), tuning);
}

/** In the order of the need, so that sums are the same to the last bit in every index of the same documents. */
export function weighNeed(need: ReadNeed, index: IndexStatistics): WeighedTerm[] {
  const parameters = parametersFor(need, index);
  const { k1, idfPower, channelWeight } = parameters;
  return countTerms(need, parameters, index).map(({ id, term, count, said, extra }) => {
    const idf = inverseDocumentFrequency(index.size, index.documentFrequency(id));
    const unit = channelWeight[term.channel] * Math.pow(idf, idfPower) * idf * (k1 + 1);
    const parts: WeightPart[] = count > 0 ? [{ term, weight: (1 + Math.log(count)) * unit }] : [];
    for (const { weight, origin } of extra) parts.push({ term, weight: weight * unit, origin });
    const weight = parts.reduce((sum, part) => sum + part.weight, 0);
    return { id, channel: term.channel, weight, parts, said };
  });
}

/**
 * What a document would earn that says everything of the need without end. A word that no document has counts as much
 * as those that are known do on the average: a market that knows one word of a need has not answered it, and one in
 * which all say the same has.
 */
export function upperBound(terms: readonly WeighedTerm[], need: ReadNeed, index: IndexStatistics): number {
  const words = terms.filter(({ channel, parts }) => channel === 'w' && parts.some(({ origin }) => !origin));
  const perWord = sumOf(words) / Math.max(1, words.length);
  return sumOf(terms) + perWord * unknownWords(need, index);
}

function sumOf(terms: readonly WeighedTerm[]): number {
  return terms.reduce((sum, { weight }) => sum + weight, 0);
}

function unknownWords({ tokens }: ReadNeed, index: IndexStatistics): number {
  const unknown = tokens.filter((token) => token.channel === 'w' && knownTerm(token, index) === undefined);
  return new Set(unknown.map(({ first }) => first)).size;
}

/** Undefined where no document has the term. */
function knownTerm(term: TermKey, index: IndexStatistics): number | undefined {
  const id = index.find(term);
  return id === undefined || index.documentFrequency(id) === 0 ? undefined : id;
}

function countTerms({ tokens, extra }: ReadNeed, parameters: ScoringParameters, index: IndexStatistics): CountedTerm[] {
  const counted = new Map<number, CountedTerm>();
  const counterOf = (term: TermKey): CountedTerm | undefined => {
    const id = knownTerm(term, index);
    if (id === undefined) return undefined;
    const known = counted.get(id);
    if (known) return known;
    const counter = { id, term, count: 0, said: [], extra: [] };
    counted.set(id, counter);
    return counter;
  };
  tokens.forEach((token, at) => {
    const counter = counterOf(token);
    if (!counter) return;
    counter.count += occurrenceCount(token, parameters);
    counter.said.push(at);
  });
  for (const { term, weight, origin } of extra) {
    if (weight > 0 && Number.isFinite(weight)) counterOf(term)?.extra.push({ weight, origin });
  }
  return [...counted.values()];
}

function occurrenceCount({ field, channel }: NeedToken, parameters: ScoringParameters): number {
  return field === 'title' ? parameters.needTitleCount[channel] : 1;
}

export function inverseDocumentFrequency(documents: number, containing: number): number {
  return Math.log(1 + (documents - containing + 0.5) / (containing + 0.5));
}
