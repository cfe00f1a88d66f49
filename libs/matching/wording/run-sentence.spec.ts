import { runSentence } from './run-sentence';
import { counterfactualSentence } from './standing-sentences';

const run = { kind: 'demand', documentCount: 58, excluded: { expired: 3, ip_unavailable: 5 }, matches: 12 };
const tally = { leastText: 0.24, ranked: 22, copies: 0, setAside: 0 };

describe('the sentence about a run', () => {
  it('names every number of which the whole consists', () =>
    expect(runSentence({ ...run, tally })).toEqual({
      zh: '与全部 58 项公开成果比对：28 项文字相符程度不到 24%，8 项被硬性条件排除，22 项参与排序；列出 12 项，其余 10 项匹配分偏低或在第 20 位之后',
      en: 'Compared with all 58 public achievements: 28 agree in text by less than 24%, 8 were ruled out, 22 were ranked; 12 are listed, the other 10 score too low or stand behind the first 20',
    }));

  it('says what stands beneath another, and what was set aside', () =>
    expect(runSentence({ ...run, tally: { ...tally, copies: 2, setAside: 1 } }).zh).toContain(
      '；列出 11 项，其中 2 项与所列的另一项内容基本相同，列在它名下，1 项已被搁置，其余 10 项',
    ));

  it('leaves out what is nothing', () =>
    expect(runSentence({ ...run, documentCount: 12, excluded: {}, tally: { ...tally, ranked: 12 } }).zh).toBe(
      '与全部 12 项公开成果比对：12 项参与排序；列出 12 项',
    ));

  it('claims no more than was looked at in a large market', () =>
    expect(runSentence({ ...run, documentCount: 5_000, tally }).zh).toContain(
      '4970 项文字相符程度不到 24% 或不在最相符的 300 项之内',
    ));

  it('of a run from before, or of an achievement, tells what is known', () => {
    expect(runSentence({ ...run, tally: null }).zh).toBe('与 58 项公开成果比对：8 项被硬性条件排除，找到 12 项');
    expect(runSentence({ ...run, kind: 'achievement', excluded: {}, tally: null }).en).toBe(
      'Compared with 58 public needs: 12 were found',
    );
  });
});

it('a change that only leads beneath another promises no place of its own', () =>
  expect(
    counterfactualSentence({
      change: { fact: 'trl', to: '7' },
      side: 'achievement',
      place: 3,
      isListed: true,
      isCopy: true,
    }).zh,
  ).toMatch(/^如果.+，将列在第 3 位内容基本相同的成果名下$/));
