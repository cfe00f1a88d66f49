import { Money } from '#kernel/money';
import { type Cell, type CellKind, Refused } from './cell-kind';
import { day, money, month, text, wholeNumber, words, yesNo } from './cell-kinds';
import { choice, numericChoice, severalOf } from './choice-kinds';

const codeOf = (value: unknown) => (value instanceof Refused ? value.code : value);
const read = (kind: CellKind, cell: Cell) => codeOf(kind.read(cell));

const modes = {
  name: 'modes',
  rows: [
    { code: 'licence', zh: '许可', en: 'Licence' },
    { code: 'research', zh: '技术研发/攻关', en: 'Research' },
    { code: 'pilot', zh: '中期（中试）', en: 'Middle: pilot' },
    { code: 'x', zh: '同名', en: 'same' },
    { code: 'y', zh: '同名', en: 'other' },
  ],
};

describe('money in 万元', () => {
  it.each([
    ['150', 150_000_000n],
    [150, 150_000_000n],
    ['０.０００００１', 1n],
    ['1,234.5 万元', 1_234_500_000n],
    ['¥12.340000', 12_340_000n],
    [0.1 + 0.2, 300_000n],
  ])('%j is exact to the fen', (cell, fen) => expect(money.read(cell)).toEqual(Money.fen(fen)));

  it.each([
    ['-1', 'money-negative'],
    ['1.2345678', 'not-money'],
    ['十万', 'not-money'],
    ['1e9', 'not-money'],
    ['12345678901', 'not-money'],
  ])('%j is refused', (cell, code) => expect(read(money, cell)).toBe(code));

  it.each([0n, 1n, 10n, 999_999n, 1_000_000n, 123_456_789n, 9_007_199_254_740_993n])(
    'writes %s fen so that it reads the same',
    (fen) => {
      const written = money.write(Money.fen(fen), 'zh');
      expect(typeof written).toBe('string');
      expect(money.read(written)).toEqual(Money.fen(fen));
    },
  );

  it('takes what the api writes and nothing else', () => {
    expect(money.take({ fen: '5' })).toEqual(Money.fen(5n));
    for (const json of [5, '5', { fen: 5 }, { fen: '-5' }, {}, []]) expect(codeOf(money.take(json))).toBe('wrong-type');
  });
});

describe('days and months', () => {
  it.each(['2027-06-30', '2027/6/30', '2027年6月30日', new Date('2027-06-30T00:00:00Z')])('reads %s', (cell) =>
    expect(day.read(cell)).toBe('2027-06-30'),
  );
  it.each(['2027-02-30', '30.06.2027', '明年', 45_000])('refuses %s', (cell) =>
    expect(read(day, cell)).toBe('not-a-day'),
  );
  it.each(['2026-05', '2026年5月', '2026/5', new Date('2026-05-31T00:00:00Z')])('reads the month %s', (cell) =>
    expect(month.read(cell)).toBe('2026-05'),
  );
  it('refuses a thirteenth month', () => expect(read(month, '2026-13')).toBe('not-a-month'));
});

describe('choices', () => {
  it.each(['licence', ' LICENCE ', '许可', 'Ｌｉｃｅｎｃｅ', 'licence 许可 / Licence'])('are found by %s', (cell) =>
    expect(choice(modes).read(cell)).toBe('licence'),
  );
  it.each([
    ['攻关', 'research'],
    ['中期', 'pilot'],
    ['Middle', 'pilot'],
  ])('are found by a part of the word: %s', (cell, code) => expect(choice(modes).read(cell)).toBe(code));
  it('are refused where a word could be two, or none', () => {
    expect(read(choice(modes), '同名')).toBe('not-in-table');
    expect(read(choice(modes), '炼金术')).toBe('not-in-table');
  });
  it('are written so that they read the same', () => {
    for (const { code } of modes.rows)
      for (const language of ['zh', 'en'] as const)
        expect(choice(modes).read(choice(modes).write(code, language))).toBe(code);
  });
  it('may be several, parted by any of the usual signs', () => {
    for (const cell of ['许可；技术研发/攻关', 'licence; research', '许可、research', 'Licence\n攻关'])
      expect(severalOf(modes).read(cell)).toEqual(['licence', 'research']);
    expect(read(severalOf(modes), '许可；不知道')).toBe('not-in-table');
  });
  it('whose codes are numbers take a number', () => {
    const levels = { name: 'levels', rows: [{ code: '7', zh: '7 环境级：中试', en: '7 Prototype' }] };
    for (const cell of [7, '7', '７', '7 环境级：中试 ']) expect(numericChoice(levels).read(cell)).toBe(7);
    expect(read(numericChoice(levels), 8)).toBe('not-in-table');
  });
});

describe('the rest', () => {
  it('numbers come in full width and with thousands', () => {
    expect(wholeNumber(0, 5_000).read('１，２３４')).toBe(1_234);
    expect(read(wholeNumber(0, 9), 12)).toBe('out-of-range');
    expect(read(wholeNumber(0, 9), 1.5)).toBe('not-a-number');
  });
  it('texts are measured, not cut', () => expect(read(text(3), 'abcd')).toBe('too-long'));
  it('a number in a text is its digits', () => expect(text(20).read(20240001)).toBe('20240001'));
  it('yes and no in both languages', () => {
    expect([yesNo.read('是'), yesNo.read('No'), yesNo.read(true), read(yesNo, '也许')]).toEqual([
      true,
      false,
      true,
      'not-yes-no',
    ]);
  });
  it('words part at every usual sign and come back whole', () => {
    const kind = words({ most: 3, longest: 5 });
    expect(kind.read('激光；叶片、积碳')).toEqual(['激光', '叶片', '积碳']);
    expect(read(kind, 'a;b;c;d')).toBe('too-many');
    expect(read(kind, 'abcdef')).toBe('too-long');
  });
});
