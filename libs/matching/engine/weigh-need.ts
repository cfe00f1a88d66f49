import type { ScoringParameters } from './engine-parameters';
import type { Channel } from './engine-types';
import type { NeedToken, ReadNeed } from './read-need';
import type { Token } from './tokenise';

export interface IndexStatistics {
  readonly size: number;
  readonly find: (token: Token) => number | undefined;
  readonly documentFrequency: (term: number) => number;
  readonly averageLength: (channel: Channel) => number;
}

export interface WeighedTerm {
  readonly id: number;
  readonly channel: Channel;
  /** What the term adds to the score of a document as its occurrences grow without end. */
  readonly weight: number;
}

interface CountedTerm {
  readonly id: number;
  readonly channel: Channel;
  count: number;
}

/** In the order of the need, so that sums are the same to the last bit in every index of the same documents. */
export function weighNeed(need: ReadNeed, index: IndexStatistics): WeighedTerm[] {
  return countTerms(need, index).map(({ id, channel, count }) => {
    const idf = inverseDocumentFrequency(index.size, index.documentFrequency(id));
    const { k1, idfPower, channelWeight } = need.parameters;
    const needWeight = (1 + Math.log(count)) * Math.pow(idf, idfPower);
    return { id, channel, weight: channelWeight[channel] * needWeight * idf * (k1 + 1) };
  });
}

export function upperBound(terms: readonly WeighedTerm[]): number {
  return terms.reduce((sum, { weight }) => sum + weight, 0);
}

function countTerms({ tokens, parameters }: ReadNeed, index: IndexStatistics): CountedTerm[] {
  const counted = new Map<number, CountedTerm>();
  for (const token of tokens) {
    const id = index.find(token);
    if (id === undefined || index.documentFrequency(id) === 0) continue;
    const known = counted.get(id);
    const count = occurrenceCount(token, parameters);
    if (known) known.count += count;
    else counted.set(id, { id, channel: token.channel, count });
  }
  return [...counted.values()];
}

function occurrenceCount({ field, channel }: NeedToken, parameters: ScoringParameters): number {
  return field === 'title' ? parameters.needTitleCount[channel] : 1;
}

function inverseDocumentFrequency(documents: number, containing: number): number {
  return Math.log(1 + (documents - containing + 0.5) / (containing + 0.5));
}
