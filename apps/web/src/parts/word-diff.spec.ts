import { wordDiff } from './word-diff';

const told = (before: string, after: string) =>
  wordDiff(before, after)
    .map(({ text, change }) => (change === 'added' ? `+[${text}]` : change === 'removed' ? `-[${text}]` : text))
    .join('');

describe('the difference of two texts', () => {
  it('is marked by words in both languages', () => {
    expect(told('a red bearing', 'a blue bearing')).toBe('a -[red]+[blue] bearing');
    expect(told('预警时间不少于四十小时', '预警时间不少于五十小时')).toMatch(/^预警时间不少于-\[四.*\]\+\[五.*\]小时$/);
  });

  it('keeps every letter of both sides, lines and spaces included', () => {
    const [before, after] = ['第一行\n第二行 end', '第一行\n\n另起 一行 end'];
    const parts = wordDiff(before, after);
    const side = (left: 'added' | 'removed') =>
      parts
        .filter(({ change }) => change !== left)
        .map(({ text }) => text)
        .join('');
    expect([side('added'), side('removed')]).toEqual([before, after]);
  });

  it('is everything or nothing when one side is empty', () => {
    expect(told('', '新的')).toBe('+[新的]');
    expect(told('旧的', '')).toBe('-[旧的]');
    expect(told('', '')).toBe('');
    expect(told('同', '同')).toBe('同');
  });
});
