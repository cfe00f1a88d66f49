import { Enrol } from '#identity';
import { type Actor, systemActor } from '#platform/http/actor';
import { faultBook } from '#platform/import/fault-book';
import type { ImportOrder, ImportSource } from '#platform/import/import-report';
import { TestFeature } from '../../../test/support/test-feature';
import { asFile, aWorkbook, bytesOf, type Cells, cellsOfBook } from '../../../test/support/workbooks';
import { DemandModule } from '../demand.module';
import { ImportDemands } from './import-demands';

const uscc = '91110000802100433B';
const operator: Actor = { ...systemActor('command-line', 'test'), roles: ['operator'] };
let feature: TestFeature;
beforeAll(async () => {
  feature = await TestFeature.start(DemandModule);
  await feature.get(Enrol).organisation({ uscc, name: '某企业', kind: 'enterprise' }, operator);
});
afterAll(() => feature.stop());

const heads = ['编号', '标题', '要解决的问题', '预算（万元）'];

async function sheet(...rows: readonly Cells[]): Promise<ImportSource> {
  return { format: 'xlsx', file: await asFile(await aWorkbook('需求', [heads, ...rows])) };
}

function take(source: ImportSource, given: Partial<ImportOrder> = {}) {
  const order = { source, fileName: 'file', uscc, dryRun: false, skipBad: false, publish: null, ...given };
  return feature.get(ImportDemands).execute(order, operator);
}

const count = async () =>
  (await feature.query<{ count: number }>(`SELECT count(*)::int AS count FROM demand.demands`))[0]?.count;

describe('demands out of a workbook, by command', () => {
  it('are only counted in a dry run, stored once, and named where they differ', async () => {
    const source = await sheet(['A', '甲', '痛点', 1.5], ['', '乙', '痛点', null]);
    expect(await take(source, { dryRun: true })).toMatchObject({ read: 2, created: 0, nothingStored: true });
    expect(await count()).toBe(0);
    expect(await take(source)).toMatchObject({ read: 2, created: 2, bad: 0 });
    expect(await take(source)).toMatchObject({ created: 0, unchanged: 2 });
    expect(await take(await sheet(['A', '甲', '别的痛点', 1.5], ['', '乙', '痛点', null]))).toMatchObject({
      created: 0,
      unchanged: 1,
      differing: 1,
    });
    expect(await count()).toBe(2);
  });

  it('are read under the titles that older templates gave the columns', async () => {
    const older = [
      ['编号', '需求名称', '现状与痛点', '意向投入（万元）', '决策归属'],
      ['OLD', '旧表', '痛点', 2, '厂长'],
    ];
    const before = await count();
    const source: ImportSource = { format: 'xlsx', file: await asFile(await aWorkbook('需求', older)) };
    expect(await take(source)).toMatchObject({ read: 1, created: 1, bad: 0 });
    expect(await count()).toBe((before ?? 0) + 1);
    const [stored] = await feature.query<{ background: string; owner: string }>(
      `SELECT background, decision_owner AS owner FROM demand.demand_revisions WHERE title = '旧表'`,
    );
    expect(stored).toEqual({ background: '痛点', owner: '厂长' });
  });

  it('are all left out for one bad row, unless it is to be skipped', async () => {
    const before = await count();
    const source = await sheet(['B', '丙', '痛点', 1], ['C', '', '痛点', '许多']);
    const report = await take(source);
    expect(report).toMatchObject({ bad: 1, created: 0, nothingStored: true });
    expect(report.faults).toEqual([
      { line: 3, path: 'title', code: 'required' },
      { line: 3, path: 'budget', code: 'not-money' },
    ]);
    expect(await count()).toBe(before);
    expect(await take(source, { skipBad: true })).toMatchObject({ created: 1, bad: 1 });
  });

  it('are published on the operator’s word, with a message each', async () => {
    expect(await take(await sheet(['D', '丁', '痛点', 1]), { publish: { reason: '迁移' } })).toMatchObject({
      published: 1,
    });
    const [row] = await feature.query<{ id: string; state: string }>(
      `SELECT id, state FROM demand.demands WHERE source_id = 'D'`,
    );
    expect(row?.state).toBe('published');
    expect(await feature.messagesAbout(row?.id ?? '')).toMatchObject([{ topic: 'demand.published' }]);
  });

  it('of a foreign sheet are refused as a whole', async () => {
    const file = await asFile(await aWorkbook('需求', [['名称'], ['甲']]));
    await expect(take({ format: 'xlsx', file })).rejects.toMatchObject({
      refusal: 'sheet-headers',
      faults: [
        { path: '名称', code: 'header-unknown' },
        { path: 'title', code: 'header-missing' },
      ],
    });
  });
});

describe('the faults of JSON lines', () => {
  it('are a workbook that names line and field', async () => {
    const text = ['nonsense', JSON.stringify({ id: '1', title: '甲', text: '' })].join('\n');
    const book = await bytesOf(
      faultBook({ source: { format: 'jsonl', text }, fileName: 'x' }, feature.get(ImportDemands).rules, 'en'),
    );
    const { values } = await cellsOfBook(book);
    expect(values).toEqual([
      ['Line', 'Field', 'What to mend'],
      [1, undefined, 'no JSON object'],
      [2, 'text', 'required'],
    ]);
  });
});
