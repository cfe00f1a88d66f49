import { type Language, needSize, type NeedSize } from '../engine-parameters';
import type { Hit, Need } from '../engine-types';
import { languageOf, readNeed } from '../read-need';

/** How many of the best by words are looked at again; what no word has found stays unfound. */
export const LATENT_DEPTH = 200;

// Cross-validated on the visible queries (docs/matching.md, Semantics): 2.5 for abstracts (Cranfield), .5 where a
// document is a sentence or two (Vaswani), whose place is uncertain. In Chinese and for long needs the words know better.
const SHORTEST_ABSTRACT = 60;
const WEIGHT_IN_ABSTRACTS = 2.5;
const WEIGHT_IN_SENTENCES = 0.5;

/** What a spread of the latent part weighs beside a spread of the words'. */
export function latentWeight(need: Need, averageWords: number): number {
  const words = readNeed(need)
    .tokens.filter(({ channel }) => channel === 'w')
    .map(({ first }) => first);
  return weightFor(languageOf(words), needSize(new Set(words).size), averageWords);
}

function weightFor(language: Language, size: NeedSize, averageWords: number): number {
  if (language === 'zh' || size !== 'short') return 0;
  return averageWords >= SHORTEST_ABSTRACT ? WEIGHT_IN_ABSTRACTS : WEIGHT_IN_SENTENCES;
}

/** The best anew by `raw/σ + weight·cosine/σ`, the spreads taken over themselves; the others stay behind them. */
export function rankWithLatent(hits: readonly Hit[], cosineOf: (id: string) => number, weight: number): readonly Hit[] {
  if (weight === 0) return hits;
  const best = hits.slice(0, LATENT_DEPTH);
  const cosines = best.map(({ id }) => cosineOf(id));
  const [ofWords, ofPlaces] = [spread(best.map(({ raw }) => raw)), spread(cosines)];
  const ranked = best
    .map((hit, at) => ({ hit, rank: hit.raw / ofWords + (weight * (cosines[at] ?? 0)) / ofPlaces }))
    .sort((one, other) => other.rank - one.rank || (one.hit.id < other.hit.id ? -1 : 1));
  return [...ranked.map(({ hit }) => hit), ...hits.slice(LATENT_DEPTH)];
}

function spread(values: readonly number[]): number {
  const average = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - average) ** 2, 0);
  return Math.sqrt(squares / values.length) || 1;
}
