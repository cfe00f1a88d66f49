import type { Language } from './engine-parameters';
import type { Channel } from './engine-types';

export interface TranslationParameters {
  /** What a name of one word counts in each channel, by the language it is translated into. */
  readonly weight: Readonly<Record<Language, Readonly<Record<Channel, number>>>>;
  /** A name of n words gives each of them weight / n^wordPower: many words must not count more than their one source. */
  readonly wordPower: number;
  /** The same for a thing of many names: each counts weight / n^namePower, for a text writes one of them. */
  readonly namePower: number;
}

// The need's own word counts 1 in each channel that it is in. A Chinese word of two to four characters earns as a
// word and as one to three pairs, an English one as a word and hardly as a pair: so English words that stand for
// Chinese ones take more than 1 and are still the smaller part, Chinese ones that stand for English take half.
// Two English words side by side say that the name is meant: among documents of both languages control alone is
// noise. Chosen so that in an index of all sets together no set's own language loses more than .0005 (`npm run
// match:eval -- --all` prints it; what was tried is in docs/matching.md).
export const TRANSLATION: TranslationParameters = {
  weight: { en: { w: 1.4, h: 1.4, p: 4.2 }, zh: { w: 0.5, h: 0.5, p: 0.5 } },
  wordPower: 0.5,
  namePower: 0.5,
};
