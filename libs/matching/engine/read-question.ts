import type { Need } from './engine-types';
import { type NeedToken, type ReadNeed, readNeed } from './read-need';

/**
 * What somebody typed into a search. What the dictionary leaves over beside a longer Chinese word is not asked for by
 * itself: 箱 of 行星减速箱 stands in many texts that have nothing to do with it. The pairs of its characters still say
 * it. A word that the dictionary cuts into single characters only, like 干化, is asked for by each of them, too.
 */
export function readQuestion(question: Need): ReadNeed {
  const read = readNeed(question);
  const runs = new HanRuns(read.tokens);
  const isLeftOver = (token: NeedToken) => isWord(token) && !isLong(token) && runs.at(token)?.hasLongWord === true;
  const tokens = read.tokens.filter((token) => !isLeftOver(token));
  return { ...read, tokens, distinctWords: new Set(tokens.filter(isWord).map(({ first }) => first)).size };
}

const isWord = ({ channel }: NeedToken) => channel === 'w';
/** Rare characters take two of a string's places each. */
const isLong = ({ first }: NeedToken) => [...first].length > 1;

interface HanRun {
  hasLongWord: boolean;
}

/** What of a need is written in Han characters without a break; one that stands alone is no run. */
class HanRuns {
  private readonly runs = new Map<string, HanRun>();

  constructor(tokens: readonly NeedToken[]) {
    // Each pair of characters begins within the one before it, or else a new run.
    for (const token of tokens) if (token.channel === 'h') this.cover(token, this.at(token) ?? { hasLongWord: false });
    for (const token of tokens) {
      const run = isWord(token) && isLong(token) ? this.at(token) : undefined;
      if (run) run.hasLongWord = true;
    }
  }

  at({ field, start }: NeedToken): HanRun | undefined {
    return this.runs.get(`${field}${start}`);
  }

  private cover({ field, start, end }: NeedToken, run: HanRun): void {
    for (let place = start; place < end; place += 1) this.runs.set(`${field}${place}`, run);
  }
}
