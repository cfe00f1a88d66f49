import { get } from 'node:http';
import { MessageWorkers } from '#platform/outbox/message-workers';
import { RunningApi } from '../../../test/support/running-api';
import type { Parts } from '../../../test/support/drain';
import { WorkerMetrics } from './worker-metrics';

let api: RunningApi;
let worker: Parts;
let port: number;
beforeAll(async () => {
  api = await RunningApi.start();
  worker = await api.startWorker();
  port = await worker.get(WorkerMetrics).start(0);
});
afterAll(async () => {
  await worker.get(WorkerMetrics).stop();
  await api.stop();
});

const ask = (path: string, method = 'GET') =>
  new Promise<{ status: number; text: string }>((resolve, reject) => {
    get({ host: '127.0.0.1', port, path, method }, (response) => {
      let text = '';
      response.on('data', (bytes: Buffer) => (text += bytes.toString()));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text }));
    }).on('error', reject);
  });

describe('the metrics of a worker', () => {
  it('say how much waits in which queue and how long reactions take', async () => {
    worker.get(MessageWorkers).onReacted('matching.match-document', 'done', 0.2);
    const { status, text } = await ask('/metrics');
    expect(status).toBe(200);
    for (const queue of ['matching', 'clock'])
      for (const state of ['waiting', 'active', 'delayed', 'failed'])
        expect(text).toMatch(new RegExp(`^jiqiao_queue_jobs{queue="${queue}",state="${state}"} \\d+$`, 'm'));
    expect(text).toContain('jiqiao_reaction_seconds_count{consumer="matching.match-document",outcome="done"} 1');
    expect(text).toMatch(/^jiqiao_outbox_pending 0$/m);
  });

  it('are not worth a worker: where the port is taken it works unseen', async () => {
    const other = await api.startWorker();
    expect(await other.get(WorkerMetrics).start(port)).toBe(0);
    await other.get(WorkerMetrics).stop();
  });

  it.each([
    ['/', 'GET'],
    ['/metrics', 'POST'],
    ['/metrics/x', 'GET'],
  ])('are the only thing there: %s by %s', async (path, method) => expect((await ask(path, method)).status).toBe(404));
});
