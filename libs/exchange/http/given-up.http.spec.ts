import { DeadLetters } from '#platform/outbox/dead-letters';
import { Database } from '#platform/database/database';
import { maxDeliveries } from '#platform/outbox/outbox.relay';
import { aRelay, type Parts } from '../../../test/support/drain';
import { RunningApi } from '../../../test/support/running-api';
import { uploaded } from '../../../test/support/uploads';
import type { Visitor } from '../../../test/support/visitor';
import { aWorkbook } from '../../../test/support/workbooks';
import type { ExportListResponse } from './export.response';
import type { ImportDetailResponse } from './import.response';

let api: RunningApi;
let worker: Parts;
let enterprise: Visitor;
beforeAll(async () => {
  api = await RunningApi.start();
  [worker, enterprise] = [await api.startWorker(), await api.signIn('enterprise')];
});
afterAll(() => api.stop());

/** Every delivery so far ended with a dead worker; what the relay does next. */
async function giveUp(): Promise<void> {
  await api.query(`UPDATE platform.outbox_messages SET attempts = $1, due_at = now() WHERE done_at IS NULL`, [
    maxDeliveries,
  ]);
  await aRelay(worker).relayOnce();
}

async function begun(): Promise<string> {
  const content = await aWorkbook('需求', [['需求名称 *'], ['激光清洗']]);
  const fileId = await uploaded(enterprise, 'import', 'demands.xlsx', content);
  return (await enterprise.done(enterprise.post('/imports', { kind: 'demands', fileId }))).id;
}

const read = async (id: string) => (await enterprise.get<ImportDetailResponse>(`/imports/${id}`)).body;
const moves = (id: string) =>
  api.query<{ action: string; reasons: string[] }>(
    `SELECT action, reason_codes AS reasons FROM platform.audit_events WHERE entity_id = $1 ORDER BY at, id`,
    [id],
  );

describe('what no worker could bring to its end', () => {
  it('is refused with its reason when a file could not be checked, and not checked by a later try', async () => {
    const id = await begun();
    await giveUp();
    expect(await read(id)).toMatchObject({ state: 'refused', reasonCode: 'exchange.not-processed', stored: 0 });
    expect((await moves(id)).at(-1)).toEqual({ action: 'refuse', reasons: ['exchange.not-processed'] });
    const [letter] = await api.query<{ id: string }>(`SELECT id FROM platform.dead_letters WHERE state = 'dead'`);
    await api.get(Database).transaction((tx) => api.get(DeadLetters).retry(tx, letter?.id ?? ''));
    await api.drain();
    expect((await read(id)).state).toBe('refused');
  });

  it('is failed with its reason when what was confirmed could not be stored, and nothing of it is stored', async () => {
    const id = await begun();
    await api.drain();
    const { version } = await read(id);
    await enterprise.done(enterprise.post(`/imports/${id}/storing`, { version }));
    await giveUp();
    expect(await read(id)).toMatchObject({ state: 'failed', reasonCode: 'exchange.not-processed', stored: 0 });
    expect((await enterprise.get<{ items: unknown[] }>('/demands')).body.items).toEqual([]);
  });

  it('is failed when it was to be a file, for whoever waits for it', async () => {
    const { id } = await enterprise.done(enterprise.post('/demands/export?format=csv', {}));
    await giveUp();
    const { items } = (await enterprise.get<ExportListResponse>('/exports')).body;
    expect(items).toMatchObject([{ id, state: 'failed', fileId: null }]);
    expect((await moves(id)).at(-1)).toEqual({ action: 'fail', reasons: ['export-not-written'] });
  });
});
