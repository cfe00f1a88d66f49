import { csvLine } from './csv-line';

describe('a line of CSV', () => {
  it('keeps commas, quotes and line ends inside their cell', () =>
    expect(csvLine(['a,b', 'say "no"', 'two\nlines', null])).toBe('"a,b","say ""no""","two\nlines",""\r\n'));

  it.each(['=HYPERLINK("http://x")', '+1', '-1', '@SUM(A1)', ' =1', '＝1', '＠x', '\u3000＋1', '\u200B=1'])(
    'gives a spreadsheet nothing to calculate: %j',
    (cell) => expect(csvLine([cell])).toBe(`"'${cell.replaceAll('"', '""')}"\r\n`),
  );

  it.each([
    ["a;=cmd|'/C calc'!A0", "a;'=cmd|'/C calc'!A0"],
    ['\t=1', "'\t'=1"],
    ['\r=1', "'\r'=1"],
    ['a\t@SUM(A1)', "a\t'@SUM(A1)"],
    ['a\n =1\r\n+2', "a\n '=1\r\n'+2"],
    ['a;＝1;；-1', "a;'＝1;；-1"],
  ])('nor does it where cells are parted by another sign: %j', (cell, kept) =>
    expect(csvLine(['x', cell])).toBe(`"x","${kept}"\r\n`),
  );

  it.each(['技术需求', '2026-11-23', 'a=b', 'x-y', 'a; b', 'a,-1'])('leaves what is harmless as it is: %s', (cell) =>
    expect(csvLine([cell])).toBe(`"${cell}"\r\n`),
  );
});
