import { indicatorsIn, isTable } from './indicator-paste';
import { targetIn } from './indicator-target';

const table = (...lines: string[][]) => lines.map((cells) => cells.join('\t')).join('\r\n');

describe('a target as people write it', () => {
  it.each([
    ['≥40', { operator: 'ge', value: '40', unit: '' }],
    ['>= 40 h', { operator: 'ge', value: '40', unit: 'h' }],
    ['≤0.05mm', { operator: 'le', value: '0.05', unit: 'mm' }],
    ['不低于 95%', { operator: 'ge', value: '95', unit: '%' }],
    ['＜１０', { operator: 'le', value: '10', unit: '' }],
    ['1,200', { operator: 'eq', value: '1200', unit: '' }],
    ['40~60', { operator: 'range', value: '40', valueTo: '60', unit: '' }],
    ['40-60 ℃', { operator: 'range', value: '40', valueTo: '60', unit: '℃' }],
    ['-40～-10℃', { operator: 'range', value: '-40', valueTo: '-10', unit: '℃' }],
    ['40℃~60℃', { operator: 'range', value: '40', valueTo: '60', unit: '℃' }],
    ['3 至 5 年', { operator: 'range', value: '3', valueTo: '5', unit: '年' }],
    ['40±2', { operator: 'range', value: '38', valueTo: '42', unit: '' }],
    ['0.3±0.1 mm', { operator: 'range', value: '0.2', valueTo: '0.4', unit: 'mm' }],
    ['±0.02', { operator: 'range', value: '-0.02', valueTo: '0.02', unit: '' }],
  ])('%s', (text, target) => expect(targetIn(text)).toEqual(target));

  it('is none without a number, or behind words that are no relation', () => {
    expect(targetIn('较好')).toBeNull();
    expect(targetIn('')).toBeNull();
    expect(targetIn('大约 40')).toBeNull();
  });
});

describe('indicators pasted from a spreadsheet', () => {
  it('are read under a heading line, in whatever order it has', () => {
    const text = table(
      ['单位', '指标名称', '目标值', '检测方法', '当前水平', '是否必须'],
      ['小时', '预警提前时间', '≥40', '台架试验', '8', '是'],
      ['%', '误报率', '≤2', '', '', '否'],
    );
    expect(indicatorsIn(text, 30)).toEqual({
      rows: [
        {
          name: '预警提前时间',
          operator: 'ge',
          value: '40',
          unit: '小时',
          testMethod: '台架试验',
          currentLevel: '8',
          mustHave: true,
        },
        { name: '误报率', operator: 'le', value: '2', unit: '%', mustHave: false },
      ],
      unread: [],
      dropped: 0,
    });
  });

  it('keep their columns where one relation is a word nobody knows', () => {
    const { rows, unread } = indicatorsIn(
      table(['寿命', '>=', '5000', 'h'], ['温度', '介于', '10-20', '℃'], ['噪声', '大概', '60', 'dB']),
      30,
    );
    expect(rows).toMatchObject([
      { name: '寿命', operator: 'ge', value: '5000', unit: 'h' },
      { name: '温度', operator: 'range', value: '10', valueTo: '20', unit: '℃' },
      { name: '噪声', operator: 'eq', value: '60', unit: 'dB' },
    ]);
    expect(unread).toEqual([{ line: 3, column: 'operator', text: '大概' }]);
  });

  it('are read without one, with a column for the relation or none', () => {
    const own = indicatorsIn(table(['寿命', '≥', '5000', 'h'], ['温度', '区间', '10~20', '℃']), 30);
    expect(own.rows).toMatchObject([
      { name: '寿命', operator: 'ge', value: '5000', unit: 'h' },
      { name: '温度', operator: 'range', value: '10', valueTo: '20', unit: '℃' },
    ]);
    const within = indicatorsIn(table(['寿命', '≥5000 h'], ['直径', '40±2', 'mm']), 30);
    expect(within.rows).toMatchObject([
      { name: '寿命', operator: 'ge', value: '5000', unit: 'h' },
      { name: '直径', operator: 'range', value: '38', valueTo: '42', unit: 'mm' },
    ]);
  });

  it('may stand in one column, name and target together', () => {
    const { rows, unread } = indicatorsIn('预警提前时间：≥40 小时\n重量 2~3kg\n外观美观', 30);
    expect(rows).toMatchObject([
      { name: '预警提前时间', operator: 'ge', value: '40', unit: '小时' },
      { name: '重量', operator: 'range', value: '2', valueTo: '3', unit: 'kg' },
      { name: '外观美观' },
    ]);
    expect(unread).toEqual([{ line: 3, column: 'value', text: '外观美观' }]);
  });

  it('tell what was not understood and keep its text', () => {
    const text = table(['指标', '关系', '目标值', '必须'], ['外观', '约', '较好', '看情况']);
    const { rows, unread } = indicatorsIn(text, 30);
    expect(rows).toMatchObject([{ name: '外观', value: '较好', mustHave: true }]);
    expect(unread).toEqual([
      { line: 2, column: 'value', text: '较好' },
      { line: 2, column: 'operator', text: '约' },
      { line: 2, column: 'mustHave', text: '看情况' },
    ]);
  });

  it('come up to the room there is; the rest is counted', () => {
    const text = table(...Array.from({ length: 5 }, (_, index) => [`指标 ${index}`, '1']));
    expect(indicatorsIn(text, 3)).toMatchObject({ rows: { length: 3 }, dropped: 2 });
  });

  it('may have quoted cells and empty lines', () => {
    const { rows } = indicatorsIn('名称\t目标值\t单位\n"寿命\n(额定)"\t≥5\t年\n\n"称""A"""\t1\t个\n', 30);
    expect(rows).toMatchObject([{ name: '寿命 (额定)' }, { name: '称"A"' }]);
  });

  it('are no table when they are some words for one cell', () => {
    expect(isTable('台架试验')).toBe(false);
    expect(isTable('台架试验\n')).toBe(false);
    expect(isTable('a\tb')).toBe(true);
    expect(isTable('a\nb')).toBe(true);
  });
});
