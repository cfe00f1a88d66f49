import { Market } from '../../../test/support/market';
import { RunningApi } from '../../../test/support/running-api';
import { DocumentFeed } from '../corpus/document-feed';
import { RepeatRun } from './repeat-run';

let api: RunningApi;
jest.setTimeout(60_000);
beforeAll(async () => {
  api = await RunningApi.start();
});
afterAll(() => api.stop());

describe('repetitions that are asked for at once', () => {
  it('are made one after the other: memory holds one former market, whatever comes', async () => {
    const market = await Market.open(api);
    const demand = await market.publishDemand(await api.signIn('enterprise'));
    await api.drain();
    const [run] = await api.query<{ id: string }>(`SELECT id FROM matching.runs WHERE trigger_id = $1`, [demand]);
    const [feed, repeating] = [api.get(DocumentFeed), api.get(RepeatRun)];
    const steps: string[] = [];
    const asOf = feed.asOf.bind(feed);
    const read = jest.spyOn(feed, 'asOf').mockImplementation((seq) => {
      steps.push('begun');
      return asOf(seq);
    });
    const repeat = () => repeating.execute(run?.id ?? '').then(() => steps.push('done'));
    const unknown = repeating.execute('00000000-0000-4000-8000-000000000000').catch(() => undefined);
    await Promise.all([repeat(), unknown, repeat(), repeat()]);
    read.mockRestore();
    expect(steps).toEqual(['begun', 'done', 'begun', 'done', 'begun', 'done']);
  });
});
