import { foundCodes } from './found-codes';

const sections = [
  { code: 'B', zh: '采矿业', en: 'Mining' },
  { code: 'C', zh: '制造业', en: 'Manufacturing' },
];
const divisions = [
  { code: '06', zh: '煤炭开采和洗选业', en: 'Coal mining', parent: 'B' },
  { code: '34', zh: '通用设备制造业', en: 'General machinery', parent: 'C' },
  { code: '35', zh: '专用设备制造业', en: 'Special machinery', parent: 'C' },
];
const found = (typed: string, most?: number) => foundCodes(divisions, typed, { parents: sections, most });
const codes = (typed: string) => found(typed).groups.flatMap(({ rows }) => rows.map(({ code }) => code));

describe('the codes that a person finds', () => {
  it('by code, by Chinese words and by English words', () => {
    expect(codes('34')).toEqual(['34']);
    expect(codes('专用')).toEqual(['35']);
    expect(codes('MACHINERY')).toEqual(['34', '35']);
    expect(codes('general 34')).toEqual(['34']);
    expect(codes('轮船')).toEqual([]);
  });

  it('stand under their parents, and are found by them', () => {
    expect(found('').groups.map(({ parent, rows }) => [parent?.zh, rows.length])).toEqual([
      ['采矿业', 1],
      ['制造业', 2],
    ]);
    expect(codes('C 通用')).toEqual(['34']);
    expect(codes('c34')).toEqual(['34']);
    expect(codes('B34')).toEqual([]);
    expect(codes('manufacturing')).toEqual(['34', '35']);
  });

  it('are found by what is below them', () => {
    const children = [{ code: 'C1', zh: '轴承', en: 'Bearings', parent: 'C' }];
    const { groups, through } = foundCodes(sections, '轴承', { children });
    expect(groups[0]?.rows.map(({ code }) => code)).toEqual(['C']);
    expect(through.get('C')).toMatchObject({ code: 'C1' });
    expect(foundCodes(sections, '制造', { children }).through.size).toBe(0);
  });

  it('begin with the code that was typed', () => {
    const fields = [
      { code: '1', zh: '电子信息', en: 'Electronics' },
      { code: '8', zh: '先进制造', en: 'Manufacturing' },
    ];
    const children = [{ code: '1.8', zh: '智能交通', en: 'Transport', parent: '1' }];
    expect(foundCodes(fields, '8', { children }).groups[0]?.rows.map(({ code }) => code)).toEqual(['8', '1']);
  });

  it('are listed up to a number, and the rest is counted', () => {
    expect(found('', 2)).toMatchObject({ total: 3, left: 1 });
    expect(found('', 2).groups.map(({ rows }) => rows.length)).toEqual([1, 1]);
  });
});
