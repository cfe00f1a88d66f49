import { aNeed, anOffer } from '../corpus/match-document.factory';
import { matchRows } from './match-rows';

const pair = (demand: string, achievement: string, score: number) => ({
  demand: aNeed({ id: demand }),
  achievement: anOffer({ id: achievement }),
  score,
  criteria: [],
  copyOf: null,
});

describe('the ids of stored pairs', () => {
  it('say nothing about which of them scored higher', () => {
    const bestFirst = [pair('b', '1', 0.9), pair('a', '2', 0.8), pair('a', '1', 0.7)];
    const rows = (given: typeof bestFirst) => matchRows(given) as { id: string; score: number }[];
    const byId = (given: typeof bestFirst) =>
      rows(given)
        .toSorted((one, other) => (one.id < other.id ? -1 : 1))
        .map(({ score }) => score);
    expect(byId(bestFirst)).toEqual([0.7, 0.8, 0.9]);
    expect(byId(bestFirst.toReversed())).toEqual([0.7, 0.8, 0.9]);
  });
});
