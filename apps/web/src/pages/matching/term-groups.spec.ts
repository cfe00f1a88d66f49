import { termGroups } from './term-groups';

const words = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ term: `词${at}`, contribution: 0.01 - at * 0.0001 }));
const shown = (groups: ReturnType<typeof termGroups>) =>
  groups.flatMap(({ first, more, unnamed }) => [...first, ...more].map(({ share }) => share).concat(unnamed));

describe('the words of a score', () => {
  it('are told where they come from, each group with its sum, and add up to what is shown', () => {
    const terms = [
      ...words(3),
      { term: 'machine vision', of: '机器视觉', contribution: 0.05, origin: 'glossary' as const },
      { term: '图像', contribution: 0.02, origin: 'liked' as const },
      { term: '…', contribution: 0.007 },
      { term: '…', contribution: 0.013, origin: 'liked' as const },
    ];
    const groups = termGroups(terms, 120);
    expect(groups.map(({ kind, sum, unnamed }) => [kind, sum, unnamed])).toEqual([
      ['own', 37, 7],
      ['liked', 33, 13],
      ['glossary', 50, 0],
    ]);
    expect(groups[2]?.first).toEqual([{ name: '机器视觉 ↔ machine vision', share: 50, term: terms[3] }]);
    expect(shown(groups).reduce((sum, share) => sum + share, 0)).toBe(120);
  });

  it('beyond the first ten are folded, unless hardly any are left', () => {
    expect(termGroups(words(12), 113)[0]?.more).toEqual([]);
    const [group] = termGroups(words(30), 256);
    expect([group?.first.length, group?.more.length]).toEqual([10, 20]);
  });

  it('that gave nothing one could see are left out', () =>
    expect(termGroups([{ term: '激光', contribution: 0.00001 }], 0)).toEqual([]));
});
