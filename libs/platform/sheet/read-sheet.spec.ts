import type { Worksheet } from 'exceljs';
import { anArchive } from '#platform/files/archive.fixture';
import { asFile, aWorkbook, type Cells } from '../../../test/support/workbooks';
import { Refused } from './cell-kind';
import { readSheet } from './read-sheet';

const most = 50;

async function read(content: Buffer, mostRows = most) {
  const rows: unknown[][] = [];
  for await (const row of readSheet({ file: await asFile(content), sheetNames: ['Data', '数据'], mostRows })) {
    const cells = Array.from({ length: row.width }, (_, at) => row.cell(at + 1));
    rows.push([row.line, row.isHidden, ...cells.map((cell) => (cell instanceof Refused ? `!${cell.code}` : cell))]);
  }
  return rows;
}

const sheet = (rows: readonly Cells[], more?: (sheet: Worksheet) => void) => aWorkbook('Data', rows, more);

describe('a sheet', () => {
  it('gives texts, rich texts, links, numbers, days and yes as they are meant', async () => {
    const cells = [
      '<b>字</b>',
      { richText: [{ text: '激光' }, { text: '清洗', font: { bold: true } }] },
      { text: '链接', hyperlink: 'https://example.org' },
      12.5,
      new Date('2027-06-30T00:00:00Z'),
      true,
      '  ',
    ];
    expect(await read(await sheet([cells]))).toEqual([
      [1, false, '<b>字</b>', '激光清洗', '链接', 12.5, new Date('2027-06-30T00:00:00Z'), true, null],
    ]);
  });

  it('refuses what is calculated, also where a result stands beside it', async () => {
    const formula = { formula: 'HYPERLINK("http://x")', result: 'harmless' };
    expect(await read(await sheet([['a', formula, { error: '#REF!' }]]))).toEqual([
      [1, false, 'a', '!formula', '!cell-error'],
    ]);
  });

  it('names merged cells and hidden rows', async () => {
    const content = await sheet([['a', 'b'], ['c', 'd'], ['e']], (it) => {
      it.mergeCells('A1:B1');
      it.getRow(2).hidden = true;
    });
    expect(await read(content)).toEqual([
      [1, false, '!merged-cell', '!merged-cell'],
      [2, true, 'c', 'd'],
      [3, false, 'e'],
    ]);
  });

  it('passes over empty rows and keeps the numbers that people see', async () => {
    const content = await sheet([['a']], (it) => (it.getRow(7).getCell(1).value = 'b'));
    expect((await read(content)).map(([line]) => line)).toEqual([1, 7]);
  });

  it('is found by its name, unless it is the only one', async () => {
    expect(await read(await aWorkbook('随便', [['a']]))).toHaveLength(1);
    const two = await aWorkbook('随便', [['a']], (it) => it.workbook.addWorksheet('别的').addRow(['b']));
    await expect(read(two)).rejects.toMatchObject({ refusal: 'sheet-missing' });
    const named = await aWorkbook('随便', [['a']], (it) => it.workbook.addWorksheet('数据').addRow(['b']));
    expect(await read(named)).toEqual([[1, false, 'b']]);
  });

  it('may not have more rows than allowed', async () => {
    const rows = Array.from({ length: most + 2 }, (_, at) => [at]);
    expect(await read(await sheet(rows.slice(0, most + 1)))).toHaveLength(most + 1);
    await expect(read(await sheet(rows))).rejects.toMatchObject({ refusal: 'sheet-too-long' });
  });
});

const workbookXml = '<workbook xmlns:r="r"><sheets><sheet name="Data" sheetId="1" r:id="r1"/></sheets></workbook>';
const relations = '<Relationships><Relationship Id="r1" Type="x" Target="worksheets/sheet1.xml"/></Relationships>';

/** A workbook made by hand, as no Excel would. */
const crafted = (data: string) =>
  anArchive([
    { name: 'xl/workbook.xml', content: workbookXml },
    { name: 'xl/_rels/workbook.xml.rels', content: relations },
    { name: 'xl/worksheets/sheet1.xml', content: `<worksheet><sheetData>${data}</sheetData></worksheet>` },
  ]);

/** With one part more at its beginning, of which the directory does not tell. */
function unlisted(book: Buffer, part: { readonly name: string; readonly content: string }): Buffer {
  const alone = anArchive([part]);
  const hidden = alone.subarray(0, alone.readUInt32LE(alone.length - 6));
  const whole = Buffer.concat([hidden, book]);
  const directory = book.readUInt32LE(book.length - 6) + hidden.length;
  whole.writeUInt32LE(directory, whole.length - 6);
  for (let at = directory; whole.readUInt32LE(at) === 0x02014b50; at += 46 + whole.readUInt16LE(at + 28))
    whole.writeUInt32LE(whole.readUInt32LE(at + 42) + hidden.length, at + 42);
  return whole;
}

describe('a sheet of a stranger', () => {
  it('may declare a million rows and is refused before they are read', async () => {
    const row = (at: number) => `<row r="${at}"><c r="A${at}"><v>1</v></c></row>`;
    const rows = Array.from({ length: 1_000_000 }, (_, at) => row(at + 1)).join('');
    await expect(read(crafted(rows), 20_000)).rejects.toMatchObject({ refusal: 'sheet-too-long' });
    const empty = '<row r="1"/>'.repeat(1_000_000);
    await expect(read(crafted(empty), 20_000)).rejects.toMatchObject({ refusal: 'sheet-too-long' });
  }, 30_000);

  it('may not hold ten megabytes in one cell', async () => {
    const cell = `<row r="1"><c r="A1" t="inlineStr"><is><t>${'a'.repeat(10_000_000)}</t></is></c></row>`;
    await expect(read(crafted(cell))).rejects.toMatchObject({ refusal: 'sheet-cell-too-long' });
  });

  it('may have a million tags that never end and is refused at the second', async () => {
    const before = performance.now();
    await expect(read(crafted('<v '.repeat(1_000_000)))).rejects.toMatchObject({ refusal: 'sheet-broken' });
    expect(performance.now() - before).toBeLessThan(5_000);
  });

  it('is read as it was looked through: no other part takes the place of one, wherever it hides', async () => {
    const flood = `<worksheet><sheetData>${'<row><c t="inlineStr"><is><t>x</t></is></c></row>'.repeat(500)}</sheetData></worksheet>`;
    const one =
      '<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>a</t></is></c></row></sheetData></worksheet>';
    const book = (...more: readonly { name: string; content: string }[]) =>
      anArchive([
        { name: 'xl/workbook.xml', content: workbookXml },
        { name: 'xl/_rels/workbook.xml.rels', content: relations },
        ...more,
      ]);
    for (const name of ['other/xl/worksheets/sheet1.xml', 'xl/worksheets/sheet1.xml.bak'])
      await expect(read(book({ name, content: flood }))).rejects.toMatchObject({ refusal: 'sheet-missing' });
    const sheet1 = { name: 'xl/worksheets/sheet1.xml', content: one };
    const twice = book(sheet1, { ...sheet1, content: flood });
    await expect(read(twice)).rejects.toMatchObject({ refusal: 'sheet-broken' });
    expect(await read(unlisted(book(sheet1), { ...sheet1, content: flood }))).toEqual([[1, false, 'a']]);
  });

  it.each([
    ['xl/styles.xml', '<styleSheet><cellXfs>', '<xf/>', 700_000],
    ['xl/styles.xml', '<styleSheet><fonts>', '<font/>', 700_000],
    ['xl/workbook.xml', '<workbook><sheets>', '<sheet name="a" sheetId="1"/>', 110_000],
    ['xl/worksheets/sheet1.xml', '<worksheet><cols>', '<col/>', 20_000],
    ['xl/sharedStrings.xml', '<sst>', '<si/>', 6_100_000],
  ])(
    'may not fill the memory with millions of objects out of a few hundred kilobytes: %s %s',
    async (name, begin, one, times) => {
      const parts = new Map([
        ['xl/workbook.xml', workbookXml],
        ['xl/_rels/workbook.xml.rels', relations],
        ['xl/worksheets/sheet1.xml', '<worksheet/>'],
        // Refused while it is looked through: what closes it is never missed.
        [name, begin + one.repeat(times)],
      ]);
      const book = anArchive([...parts].map(([part, content]) => ({ name: part, content })));
      await expect(read(book)).rejects.toMatchObject({ refusal: 'sheet-broken' });
    },
  );

  it.each([
    ['a file of the machine', '<!DOCTYPE worksheet [<!ENTITY x SYSTEM "file:///etc/hostname">]>'],
    ['another host', '<!DOCTYPE worksheet [<!ENTITY x SYSTEM "http://127.0.0.1:9/x">]>'],
    [
      'itself a million times',
      `<!DOCTYPE worksheet [<!ENTITY a "ha">${[...'bcdefgh'].map((to, at) => `<!ENTITY ${to} "${`&${'abcdefg'[at]};`.repeat(9)}">`).join('')}<!ENTITY x "${'&h;'.repeat(9)}">]>`,
    ],
  ])('may not stand for %s', async (_, doctype) => {
    const cell = '<row r="1"><c r="A1" t="inlineStr"><is><t>&x;</t></is></c></row>';
    const content = `<?xml version="1.0"?>${doctype}<worksheet><sheetData>${cell}</sheetData></worksheet>`;
    const book = anArchive([
      { name: 'xl/workbook.xml', content: workbookXml },
      { name: 'xl/_rels/workbook.xml.rels', content: relations },
      { name: 'xl/worksheets/sheet1.xml', content },
    ]);
    const said = await read(book).catch((error: { refusal?: string }) => error.refusal);
    expect([JSON.stringify([[1, false, '&x;']]), '"sheet-broken"']).toContain(JSON.stringify(said));
  });

  it('is refused where it is broken, in whatever way', async () => {
    const whole = await sheet([['a', 'b']]);
    for (const content of [
      Buffer.from('no archive'),
      whole.subarray(0, whole.length / 2),
      crafted('<row r="1"><c r="A1">'),
      Buffer.alloc(0),
    ])
      await expect(read(content)).rejects.toMatchObject({ refusal: expect.stringMatching(/^sheet-/) });
  });
});
