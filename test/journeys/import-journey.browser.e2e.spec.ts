import { Workbook, type Worksheet } from 'exceljs';
import type { Browser } from 'playwright-core';
import { aWorkbook, cellsOfBook } from '../support/workbooks';
import { openBrowser } from './browser';
import { Installation } from './installation';
import { ImportPage } from './pages/import-page';
import { lookAt, type Seat, takeSeat } from './pages/seat';

type Fields = Readonly<Record<string, string | number>>;

const titles = [
  '主轴热伸长在线补偿模块',
  '叶片激光清洗头',
  '齿轮副微点蚀判别',
  '丝杠预紧力检测',
  '刀柄动平衡校正',
  '导轨磨损图像识别',
];
const rows: readonly Fields[] = titles.map((title, at) => ({
  编号: `PL-${at + 1}`,
  '标题 *': title,
  技术优势: `${title}：在三条产线上与现有做法比较过。`,
  技术成熟度: 6,
  '意向价格（万元）': 20 + at,
}));
const faulty = rows.map((row, at) =>
  at === 1 ? { ...row, 技术成熟度: '十二' } : at === 4 ? { ...row, '意向价格（万元）': '面谈' } : row,
);

/** Into the template as a person fills it in: by what its heads say. */
async function filledIn(template: Buffer, given: readonly Fields[]): Promise<Buffer> {
  const workbook = new Workbook();
  await workbook.xlsx.load(template as unknown as ArrayBuffer);
  const sheet = workbook.getWorksheet('成果') as Worksheet;
  const heads = (sheet.getRow(1).values as string[]).slice(1);
  for (const [at, row] of given.entries())
    for (const [head, value] of Object.entries(row)) {
      if (!heads.includes(head)) throw new Error(`the template has no column ${head}`);
      sheet.getCell(at + 2, heads.indexOf(head) + 1).value = value;
    }
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

describe('an import by a university office, in the browser', () => {
  let here: Installation;
  let browser: Browser;
  let clerk: Seat;
  let imports: ImportPage;
  let template: Buffer;
  let marked: Buffer;

  beforeAll(async () => {
    here = await Installation.prepare();
    await here.startApi();
    here.startWorker();
    browser = await openBrowser();
    clerk = await takeSeat(browser, here.url, here.account('institute'));
    imports = new ImportPage(clerk.page);
  }, 150_000);

  afterAll(async () => {
    await browser?.close();
    await here?.stop();
  }, 60_000);

  it('begins with a template that can be filled in', async () => {
    template = await imports.template();
    await lookAt(clerk.page, 'imports');
  }, 60_000);

  it('names what is wrong by row, column and reason, and stores nothing', async () => {
    await imports.send('成果六项.xlsx', await filledIn(template, faulty));
    expect(await imports.counts()).toMatchObject({ 行数: 6, 新增: 4, 有误: 2, 已存入: 0 });
    expect(await imports.faults()).toEqual([
      ['3', '技术成熟度', '不在代码表中'],
      ['6', '意向价格（万元）', expect.stringContaining('不是金额')],
    ]);
    expect(await clerk.page.getByRole('button', { name: '将 4 行存为草稿' }).isDisabled()).toBe(true);
    await lookAt(clerk.page, 'import-faults');
  }, 60_000);

  it('gives the sheet back with its faults in the cells', async () => {
    marked = await imports.faultBook();
    const { values, sheet } = await cellsOfBook(marked, '成果');
    const [heads = [], ...lines] = values as string[][];
    const column = (head: string) => heads.indexOf(head) + 1;
    expect(lines.map((line) => Boolean(line[0]))).toEqual([false, true, false, false, true, false]);
    expect(lines[4]?.[0]).toContain('不是金额');
    const wrong = sheet.getRow(6).getCell(column('意向价格（万元）'));
    expect(wrong.fill).toMatchObject({ type: 'pattern', pattern: 'solid' });
    expect(JSON.stringify(wrong.note)).toContain('不是金额');
    expect(sheet.getRow(5).getCell(column('意向价格（万元）')).note).toBeUndefined();
  }, 30_000);

  it('takes the very same sheet once it is mended, as drafts', async () => {
    await imports.send('成果六项-改好.xlsx', await mended(marked));
    expect(await imports.counts()).toMatchObject({ 行数: 6, 新增: 6, 有误: 0 });
    await imports.store(6);
    await lookAt(clerk.page, 'import-stored');
    await clerk.page.getByRole('link', { name: '查看草稿' }).click();
    await clerk.page.waitForURL(/[?]state=.*draft/);
    for (const title of titles) await clerk.page.getByRole('link', { name: title }).waitFor();
  }, 60_000);

  it('doubles nothing when it is sent again', async () => {
    await imports.send('成果六项-再来.xlsx', await filledIn(template, rows));
    expect(await imports.counts()).toMatchObject({ 行数: 6, 新增: 0, 已有且相同: 6, 有误: 0 });
    expect(await clerk.page.getByRole('button', { name: /存为草稿/ }).count()).toBe(0);
    expect(await drafts()).toBe(6);
  }, 60_000);

  it('takes lines of JSON as well', async () => {
    const lines = [
      { src: 'old-system', id: 'J-1', title: '冷却液浓度在线检测', benefit: '不停机测量。' },
      { src: 'old-system', id: 'J-2', title: '夹具刚度快速标定', benefit: '半小时完成。' },
    ];
    const file = lines.map((line) => JSON.stringify(line)).join('\n');
    await imports.send('成果.jsonl', file);
    expect(await imports.counts()).toMatchObject({ 行数: 2, 新增: 2, 有误: 0 });
    await imports.store(2);
    expect(await drafts()).toBe(8);
    await imports.send('成果.jsonl', `${file}\n{"src": "old-system", "id": "J-3", "title"`);
    expect(await imports.counts()).toMatchObject({ 行数: 3, 已有且相同: 2, 有误: 1 });
    expect((await imports.faults())[0]?.[0]).toBe('3');
  }, 60_000);

  it('refuses a broken file in words', async () => {
    const { page } = clerk;
    await imports.offer('坏了.xlsx', template.subarray(0, template.length - 600));
    await page.getByText('文档已损坏或加密').first().waitFor();
    await lookAt(page, 'import-refused');
    await imports.send(
      '别的表.xlsx',
      await aWorkbook('成果', [
        ['名字', '价钱'],
        ['一', 2],
      ]),
    );
    await page.getByText('表头与模板不一致').first().waitFor();
    await lookAt(page, 'import-foreign-sheet');
    await page.goto('/console/imports');
    await page.getByRole('row').filter({ hasText: '成果六项-改好.xlsx' }).getByText('已存入').first().waitFor();
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { level: 1, name: 'Import and export' }).waitFor();
    await lookAt(page, 'imports');
    expect(await drafts()).toBe(8);
    expect(clerk.complaints).toEqual([]);
  }, 60_000);

  const drafts = () =>
    here.count(`achievement.achievements WHERE state = 'draft' AND source IN ('sheet', 'old-system')`);
});

/** The marked sheet with the two cells put right, and nothing else touched. */
async function mended(book: Buffer): Promise<Buffer> {
  const { sheet } = await cellsOfBook(book, '成果');
  const heads = (sheet.getRow(1).values as string[]).slice(1);
  for (const [row, head] of [
    [3, '技术成熟度'],
    [6, '意向价格（万元）'],
  ] as const)
    sheet.getCell(row, heads.indexOf(head) + 1).value = rows[row - 2]?.[head];
  return Buffer.from(await sheet.workbook.xlsx.writeBuffer());
}
