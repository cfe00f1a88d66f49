import { ImportDemands } from '#demand';
import { newId } from '#kernel/id';
import { ClearExchange } from '../clear-exchange';
import { cellsOfBook } from '../../../test/support/workbooks';
import { Market } from '../../../test/support/market';
import { RunningApi } from '../../../test/support/running-api';
import type { Visitor } from '../../../test/support/visitor';
import { aDemandForm, anAchievementForm } from '../../../test/support/forms';
import type { ExportListResponse, ExportResponse } from './export.response';

let api: RunningApi;
let market: Market;
let enterprise: Visitor;
let office: Visitor;
const firm = '不愿具名的有限公司';
beforeAll(async () => {
  api = await RunningApi.start();
  market = await Market.open(api);
  enterprise = await api.signIn('enterprise', await api.organisation('enterprise', firm));
  office = await api.signIn('institute');
  await market.publishDemand(enterprise, { title: '匿名的需求', anonymous: true });
  await market.publishDemand(enterprise, { title: '具名的需求' });
  await enterprise.done(enterprise.post('/demands', aDemandForm({ title: '@SUM(A1) 草稿' })));
  const handedIn = await enterprise.done(enterprise.post('/demands', aDemandForm({ title: '待审的需求' })));
  await enterprise.done(enterprise.post(`/demands/${handedIn.id}/submission`, { version: handedIn.version }));
  await market.publishAchievement(office, { title: '公开的成果' });
  await office.done(office.post('/achievements', anAchievementForm({ title: '成果草稿' })));
  await api.drain();
});
afterAll(() => api.stop());

const csv = async (by: Visitor, path: string) => (await by.get(`${path}`)).text;

describe('a list as a file', () => {
  it('holds what its filter leaves, and no more than its reader may see', async () => {
    const own = await csv(enterprise, '/demands/export?format=csv');
    expect(own.trim().split('\r\n')).toHaveLength(5);
    expect(own).toContain(`"'@SUM(A1) 草稿"`);
    const drafts = await csv(enterprise, '/demands/export?format=csv&state=draft');
    expect(drafts.trim().split('\r\n')).toHaveLength(2);
    const other = await api.signIn('enterprise');
    expect((await csv(other, '/demands/export?format=csv')).trim().split('\r\n')).toHaveLength(1);
    const theirs = await csv(office, '/achievements/export?format=csv&language=en');
    expect(theirs).toMatch(/^\uFEFF"Number","Title"/);
    expect(theirs).toContain('成果草稿');
    expect(await csv(market.expert, '/screening-queue/export?format=csv')).toContain(firm);
    expect((await market.reviewer.get('/achievement-review-queue/export?format=csv')).status).toBe(200);
    expect((await office.get('/office-review-queue/export?format=csv')).status).toBe(200);
  });

  it('that anybody may take names nobody who wants no name', async () => {
    const answer = await api.anybody.get('/public/demands/export?format=csv');
    expect(answer.status).toBe(200);
    const line = (title: string) => answer.text.split('\r\n').find((one) => one.includes(title)) ?? '';
    expect(line('匿名的需求')).not.toBe('');
    expect(line('匿名的需求')).not.toContain(firm);
    expect(line('具名的需求')).toContain(firm);
    expect(answer.text).not.toContain('草稿');
    expect(JSON.stringify(answer.headers)).not.toContain(encodeURIComponent(firm));
    expect(await csv(api.anybody, '/public/achievements/export?format=csv')).toContain('公开的成果');
  });

  it.each([
    ['/demands/export?format=pdf', 400],
    ['/demands/export', 400],
    ['/demands/export?format=csv&colour=red', 400],
    ['/achievements/export?format=csv', 403],
    ['/screening-queue/export?format=csv', 403],
  ])('%s is refused with %d', async (path, status) => expect((await enterprise.get(path)).status).toBe(status));

  it('is written down, with who took what', async () => {
    await csv(enterprise, '/demands/export?format=csv&state=draft');
    const [row] = await api.query(
      `SELECT action, facts FROM platform.audit_events WHERE entity = 'export' ORDER BY at DESC, id DESC LIMIT 1`,
    );
    expect(row).toMatchObject({
      action: 'export',
      facts: { list: 'own-demands', rows: 1, filter: { state: ['draft'] } },
    });
  });
});

describe('a long list', () => {
  it('is refused at once, written in the background, and fetched by whoever asked, for a day', async () => {
    const lines = Array.from({ length: 5_001 }, (_, at) =>
      JSON.stringify({ id: `L${at}`, title: `长列表 ${at}`, text: 'x' }),
    );
    const [own] = await api.query<{ uscc: string }>(`SELECT uscc FROM identity.organisations WHERE id = $1`, [
      enterprise.organisationId,
    ]);
    const operator = {
      personId: null,
      organisationId: null,
      roles: ['operator' as const],
      label: 'test',
      requestId: 'test',
    };
    await api.get(ImportDemands).execute(
      {
        source: { format: 'jsonl', text: lines.join('\n') },
        fileName: 'long',
        uscc: own?.uscc ?? '',
        dryRun: false,
        skipBad: false,
        publish: null,
      },
      operator,
    );
    const refused = await enterprise.get('/demands/export?format=xlsx');
    expect(refused).toMatchObject({ status: 422, body: { code: 'export-too-long' } });
    const key = newId();
    const { id } = await enterprise.done(
      enterprise.post('/demands/export?format=xlsx&language=zh', undefined, { key }),
    );
    expect(await enterprise.post('/demands/export?format=csv&language=zh', undefined, { key })).toMatchObject({
      status: 422,
      body: { code: 'idempotency-key-reused' },
    });
    expect((await enterprise.get<ExportResponse>(`/exports/${id}`)).body).toMatchObject({
      state: 'waiting',
      fileId: null,
    });
    await api.drain();
    const { body } = await enterprise.get<ExportResponse>(`/exports/${id}`);
    expect(body).toMatchObject({ state: 'ready', rows: 5_005, title: '需求', format: 'xlsx' });
    const url = `/api/files/${body.fileId}/content`;
    const file = await api.app.inject({ method: 'GET', url, headers: { cookie: enterprise.cookie } });
    expect(file.statusCode).toBe(200);
    const { values } = await cellsOfBook(file.rawPayload);
    expect(values).toHaveLength(5_006);
    const colleague = await api.signIn('enterprise', enterprise.organisationId);
    expect((await colleague.get(`/files/${body.fileId}/content`)).status).toBe(404);
    expect((await colleague.get(`/exports/${id}`)).status).toBe(404);
    expect((await colleague.get<ExportListResponse>('/exports')).body.items).toEqual([]);
    await api.query(`UPDATE platform.files SET created_at = now() - interval '25 hours' WHERE id = $1`, [body.fileId]);
    expect(await api.get(ClearExchange).execute()).toBe(1);
    expect((await enterprise.get<ExportResponse>(`/exports/${id}`)).body).toMatchObject({
      state: 'gone',
      fileId: null,
    });
    expect((await enterprise.get(`/files/${body.fileId}/content`)).status).toBe(404);
  }, 60_000);
});
