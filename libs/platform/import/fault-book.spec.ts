import { asFile, aWorkbook, bytesOf, cellsOfBook } from '../../../test/support/workbooks';
import { column } from '../sheet/sheet-form';
import { wholeNumber } from '../sheet/cell-kinds';
import { faultBook } from './fault-book';
import type { ImportRules } from './import-rules';

const rules: ImportRules<object> = {
  form: {
    name: 'demand',
    title: { zh: '需求', en: 'Demands' },
    columns: [column('count', ['数量', 'Count'], wholeNumber(1, 9), { hint: ['', ''] })],
    passedOver: [],
    build: () => ({}),
  },
  contractFields: [],
  readContract: () => ({ faults: [] }),
};

describe('a book of thousands of faults', () => {
  it('says each in the first column, and keeps no more notes than memory may hold', async () => {
    const rows = Array.from({ length: 2_200 }, () => ['many']);
    const file = await asFile(await aWorkbook('需求', [['数量'], ...rows]));
    const book = faultBook({ source: { format: 'xlsx', file }, fileName: 'x' }, rules, 'zh');
    const { values, sheet } = await cellsOfBook(await bytesOf(book));
    expect(values.slice(1).every(([why]) => String(why).startsWith('数量：'))).toBe(true);
    const notes = Array.from({ length: 2_201 }, (_, at) => sheet.getCell(at + 1, 2).note).filter(Boolean);
    expect(notes).toHaveLength(2_000);
    expect(sheet.getCell(2_201, 2).fill).toMatchObject({ fgColor: { argb: 'FFF8C9C4' } });
  });
});
