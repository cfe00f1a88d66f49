import type { Need } from './engine-types';
import { type ReadNeed, readNeed } from './read-need';

/**
 * What somebody typed into a search. What the dictionary leaves over of a longer Chinese word is not asked for by
 * itself: 箱 of 行星减速箱 stands in many texts that have nothing to do with it. The pairs of its characters still say it.
 */
export function readQuestion(question: Need): ReadNeed {
  const read = readNeed(question);
  const paired = new Set<number>();
  for (const { channel, start, end } of read.tokens) if (channel === 'h') paired.add(start).add(end - 1);
  const tokens = read.tokens.filter(
    ({ channel, start, end }) => channel !== 'w' || end - start > 1 || !paired.has(start),
  );
  const words = tokens.filter(({ channel }) => channel === 'w').map(({ first }) => first);
  return { ...read, tokens, distinctWords: new Set(words).size };
}
