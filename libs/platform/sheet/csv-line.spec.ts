import { csvLine } from './csv-line';

describe('a line of CSV', () => {
  it('keeps commas, quotes and line ends inside their cell', () =>
    expect(csvLine(['a,b', 'say "no"', 'two\nlines', null])).toBe('"a,b","say ""no""","two\nlines",""\r\n'));

  it.each(['=HYPERLINK("http://x")', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', ' =1', '＝1', '＠x'])(
    'gives a spreadsheet nothing to calculate: %j',
    (cell) => expect(csvLine([cell])).toBe(`"'${cell.replaceAll('"', '""')}"\r\n`),
  );

  it.each(['技术需求', '2026-11-23', 'a=b', 'x-y'])('leaves what is harmless as it is: %s', (cell) =>
    expect(csvLine([cell])).toBe(`"${cell}"\r\n`),
  );
});
