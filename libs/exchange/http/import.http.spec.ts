import { ClearExchange } from '../clear-exchange';
import { aWorkbook, type Cells, cellsOfBook } from '../../../test/support/workbooks';
import { uploaded } from '../../../test/support/uploads';
import { RunningApi } from '../../../test/support/running-api';
import type { Problem, Visitor } from '../../../test/support/visitor';
import type { ImportDetailResponse, ImportListResponse } from './import.response';

let api: RunningApi;
let enterprise: Visitor;
let other: Visitor;
let office: Visitor;
beforeAll(async () => {
  api = await RunningApi.start();
  [enterprise, other, office] = await Promise.all([
    api.signIn('enterprise'),
    api.signIn('enterprise'),
    api.signIn('institute'),
  ]);
});
afterAll(() => api.stop());

const heads = ['编号', '标题 *', '需求类型', '预算（万元）', '技术指标', '关键词', '期望完成日期'];
const good = (number: string, title = `激光清洗 ${number}`): Cells => [
  number,
  title,
  'research 技术研发/攻关 / Research and breakthrough',
  150.5,
  '单片清洗时间 ≤ 40 min * | 产线实测',
  '激光；叶片；积碳',
  '2027-06-30',
];

const book = (rows: readonly Cells[], head: Cells = heads) => aWorkbook('需求', [head, ...rows]);

async function begun(content: Buffer | string, { by = enterprise, kind = 'demands', name = 'demands.xlsx' } = {}) {
  const fileId = await uploaded(by, 'import', name, content);
  return by.done(by.post('/imports', { kind, fileId }));
}

async function checked(content: Buffer | string, given?: Parameters<typeof begun>[1]): Promise<ImportDetailResponse> {
  const { id } = await begun(content, given);
  await api.drain();
  return read(id, given?.by);
}

async function read(id: string, by = enterprise): Promise<ImportDetailResponse> {
  const { status, body } = await by.get<ImportDetailResponse>(`/imports/${id}`);
  expect(status).toBe(200);
  return body;
}

async function bytes(path: string, by = enterprise): Promise<{ status: number; content: Buffer; type: unknown }> {
  const answer = await api.app.inject({ method: 'GET', url: `/api${path}`, headers: { cookie: by.cookie } });
  return { status: answer.statusCode, content: answer.rawPayload, type: answer.headers['content-type'] };
}

const demands = async (by = enterprise) =>
  (
    await api.query<{ count: number }>(`SELECT count(*)::int AS count FROM demand.demands WHERE organisation_id = $1`, [
      by.organisationId,
    ])
  )[0]?.count;

async function stored(run: { id: string; version: number }, more: object = {}) {
  await enterprise.done(enterprise.post(`/imports/${run.id}/storing`, { version: run.version, ...more }));
  await api.drain();
  return read(run.id);
}

describe('an import', () => {
  it('is checked first, stored on the person’s word, and never doubles', async () => {
    const content = await book([good('A1'), good('A2'), ['', '只有标题', ...Array<null>(5).fill(null)]]);
    const run = await checked(content);
    expect(run).toMatchObject({
      state: 'checked',
      read: 3,
      fresh: 3,
      bad: 0,
      stored: 0,
      faults: [],
      allowedActions: ['store', 'cancel'],
    });
    expect(await demands()).toBe(0);
    expect(await stored(run)).toMatchObject({ state: 'stored', stored: 3, allowedActions: [] });
    expect(await demands()).toBe(3);
    const [row] = await api.query<object>(
      `SELECT d.state, d.source, r.title, r.demand_type AS type, r.budget::text, r.deadline::text, r.indicators, r.keywords, r.missing
         FROM demand.demands d JOIN demand.demand_revisions r ON r.id = d.current_revision_id WHERE d.source_id = 'A1'`,
    );
    expect(row).toMatchObject({
      state: 'draft',
      source: 'sheet',
      title: '激光清洗 A1',
      type: 'research',
      budget: '150500000',
      deadline: '2027-06-30',
      keywords: ['激光', '叶片', '积碳'],
      missing: expect.arrayContaining(['contact']),
      indicators: [
        expect.objectContaining({
          name: '单片清洗时间',
          operator: 'le',
          value: '40',
          unit: 'min',
          mustHave: true,
          testMethod: '产线实测',
        }),
      ],
    });
    const again = await checked(await book([good('A1'), good('A2', '改过的标题'), good('A3')]));
    expect(again).toMatchObject({ fresh: 1, unchanged: 1, differing: 1, differingRows: [{ line: 3, sourceId: 'A2' }] });
    expect(await stored(again)).toMatchObject({ stored: 1 });
    expect(await demands()).toBe(4);
  });

  it('names every fault by row, column and reason, and gives the sheet back with them', async () => {
    const content = await book([
      good('B1'),
      ['B2', '', '炼金', '十万', '清洗 ≤ 40 min\n不成格式', 'a', '2027-02-30'],
      good('B1'),
      ['B4', '<script>alert(1)</script>', { formula: '1+1', result: 2 }, -1, null, null, null],
    ]);
    const run = await checked(content);
    expect(run).toMatchObject({ state: 'checked', read: 4, fresh: 1, bad: 3 });
    expect(run.faults.map(({ line, path, code }) => `${line} ${path} ${code}`).toSorted()).toEqual(
      [
        '3 title required',
        '3 demandType not-in-table',
        '3 budget not-money',
        '3 indicators.1 line-unread',
        '3 deadline not-a-day',
        '4 number twice-in-file',
        '5 demandType formula',
        '5 budget money-negative',
      ].toSorted(),
    );
    expect(run.faults.find(({ path }) => path === 'budget')).toMatchObject({ column: '预算（万元）' });
    const back = await bytes(`/imports/${run.id}/errors.xlsx`);
    expect(back).toMatchObject({ status: 200, type: expect.stringContaining('spreadsheetml') });
    const { values, sheet } = await cellsOfBook(back.content);
    expect(values[0]?.slice(0, 3)).toEqual(['有误之处', '编号', '标题 *']);
    expect(values[2]?.[0]).toContain('预算（万元）：不是金额');
    const budget = sheet.getRow(1).values as string[];
    const cell = sheet.getRow(3).getCell(budget.indexOf('预算（万元）'));
    expect(cell.fill).toMatchObject({ fgColor: { argb: 'FFF8C9C4' } });
    expect(JSON.stringify(cell.note)).toContain('不是金额');
    const refused = await enterprise.post(`/imports/${run.id}/storing`, { version: run.version });
    expect(refused).toMatchObject({ status: 422, body: { code: 'exchange.rows-to-mend' } });
    const before = await demands();
    expect(await stored(run, { skipBad: true })).toMatchObject({ state: 'stored', stored: 1 });
    expect(await demands()).toBe(Number(before) + 1);
    // The workbook with its column of faults can be mended and sent back as it is.
    const mended = await checked(back.content);
    expect(mended).toMatchObject({ state: 'checked', unchanged: 1 });
  });

  it('of a sheet that is no sheet of ours is refused with what is wrong, and stores nothing', async () => {
    const before = await demands();
    for (const [content, reasonCode] of [
      [await book([good('C1')], [...heads.slice(0, 6), '不认识的列']), 'sheet-headers'],
      [await book([good('C1').slice(0, 1)], ['编号']), 'sheet-headers'],
      [await aWorkbook('需求', [['编号', '标题', '标题']]), 'sheet-headers'],
    ] as const) {
      const run = await checked(content);
      expect(run).toMatchObject({ state: 'refused', reasonCode, allowedActions: [] });
      expect(run.faults.length).toBeGreaterThan(0);
    }
    const two = await aWorkbook('别的', [heads], (sheet) => sheet.workbook.addWorksheet('再一个'));
    expect(await checked(two)).toMatchObject({ state: 'refused', reasonCode: 'sheet-missing' });
    expect(await demands()).toBe(before);
  });

  it('takes JSON lines by the contract and by our own field names', async () => {
    const records = [
      { id: 'J1', title: '合同约定的记录', text: '<b>痛点</b>', src: 'X', keywords: [] },
      {
        id: 'J2',
        title: '自有字段',
        background: '现状',
        demandType: 'research',
        budget: { fen: '5' },
        contact: { name: '林', phone: '1' },
      },
      { id: 'J3', title: '不认识的字段', background: '现状', colour: 'red' },
      { id: 'J4', title: '类型不对', background: 5, anonymous: 'yes', budget: { fen: '-1' } },
    ];
    const run = await checked(records.map((record) => JSON.stringify(record)).join('\n'), { name: 'needs.jsonl' });
    expect(run).toMatchObject({ state: 'checked', format: 'jsonl', read: 4, fresh: 2, bad: 2 });
    expect(run.faults.map(({ line, path, code }) => `${line} ${path} ${code}`).toSorted()).toEqual(
      ['3 colour unknown-field', '4 anonymous wrong-type', '4 background wrong-type', '4 budget wrong-type'].toSorted(),
    );
    expect(await stored(run, { skipBad: true })).toMatchObject({ stored: 2 });
    const [row] = await api.query<object>(
      `SELECT r.budget::text, r.contact FROM demand.demands d JOIN demand.demand_revisions r ON r.id = d.current_revision_id WHERE d.source_id = 'J2'`,
    );
    expect(row).toEqual({ budget: '5', contact: { name: '林', phone: '1' } });
  });

  it('can be let be, and then moves no more', async () => {
    const run = await checked(await book([good('D1')]));
    const cancelled = await enterprise.done(
      enterprise.post(`/imports/${run.id}/cancellation`, { version: run.version }),
    );
    expect(cancelled.state).toBe('cancelled');
    const late = await enterprise.post(`/imports/${run.id}/storing`, { version: cancelled.version });
    expect(late).toMatchObject({ status: 409, body: { code: 'illegal-move' } });
  });

  it('stale, foreign, or of another role is refused', async () => {
    const run = await checked(await book([good('E1')]));
    const stale = await enterprise.post(`/imports/${run.id}/storing`, { version: run.version - 1 });
    expect(stale).toMatchObject({ status: 409, body: { code: 'stale-version' } });
    for (const by of [other, office])
      for (const path of ['', '/errors.xlsx']) expect((await by.get(`/imports/${run.id}${path}`)).status).toBe(404);
    expect((await other.post(`/imports/${run.id}/storing`, { version: run.version })).status).toBe(404);
    const fileId = await uploaded(enterprise, 'import', 'x.xlsx', await book([good('E2')]));
    expect((await other.post('/imports', { kind: 'demands', fileId })).status).toBe(404);
    expect((await enterprise.post('/imports', { kind: 'achievements', fileId })).status).toBe(403);
    expect((await api.anybody.get('/imports')).status).toBe(401);
    const expert = await api.signIn('expert');
    expect((await expert.get('/imports')).status).toBe(403);
    const list = await enterprise.get<ImportListResponse>('/imports?limit=2');
    expect(list.body.items).toHaveLength(2);
    expect(list.body.nextCursor).not.toBeNull();
    expect((await other.get<ImportListResponse>('/imports')).body.items).toEqual([]);
  });

  it('is begun once for one key, and stores nothing that the first check did not see', async () => {
    const fileId = await uploaded(enterprise, 'import', 'x.xlsx', await book([good('F1')]));
    const key = 'the-same-import';
    const first = await enterprise.post('/imports', { kind: 'demands', fileId }, { key });
    const second = await enterprise.post('/imports', { kind: 'demands', fileId }, { key });
    expect(second.body).toEqual(first.body);
    await api.drain();
    const run = await read(first.body.id);
    await api.query(`UPDATE exchange.imports SET digest = 'other' WHERE id = $1`, [run.id]);
    expect(await stored(run)).toMatchObject({ state: 'failed', reasonCode: 'exchange.content-changed', stored: 0 });
  });

  it('keeps the bytes for thirty days and what was found for longer', async () => {
    const run = await checked(await book([['G1', '', ...Array<null>(5).fill(null)]]));
    await api.query(`UPDATE platform.files SET created_at = now() - interval '31 days' WHERE subject_id = $1`, [
      run.id,
    ]);
    expect(await api.get(ClearExchange).execute()).toBe(1);
    expect(await read(run.id)).toMatchObject({ hasFile: false, bad: 1, faultCount: 1 });
    const gone = await enterprise.get<Problem>(`/imports/${run.id}/errors.xlsx`);
    expect(gone).toMatchObject({ status: 404, body: { code: 'exchange.file-gone' } });
  });

  it.each([
    ['a picture', 'a.png', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')],
    ['a page', 'a.xlsx', Buffer.from('<html><script>1</script></html>')],
    ['half a workbook', 'a.xlsx', Buffer.from('PK\x03\x04 broken')],
    ['a PDF', 'a.pdf', Buffer.from('%PDF-1.4\n%%EOF')],
  ])('of %s is refused at the door', async (_, name, content) => {
    await expect(uploaded(enterprise, 'import', name, content)).rejects.toThrow(/file-type-refused/);
  });
});
