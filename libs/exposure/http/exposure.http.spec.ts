import { Market } from '../../../test/support/market';
import { RunningApi } from '../../../test/support/running-api';
import type { Visitor } from '../../../test/support/visitor';
import { ReportExposure } from '../report-exposure';

let api: RunningApi;
let institute: Visitor;
let authority: Visitor;
beforeAll(async () => {
  api = await RunningApi.start();
  const market = await Market.open(api);
  const enterprise = await api.signIn('enterprise');
  [institute, authority] = [await api.signIn('institute'), await api.signIn('authority')];
  await market.publishAchievement(institute);
  await market.publishDemand(enterprise);
  await api.drain();
});
afterAll(() => api.stop());

interface Line {
  readonly achievements: number;
  readonly places: number;
  readonly exposure: number;
  readonly ratio: number | null;
}
interface Report {
  readonly lists: number;
  readonly total: Line;
  readonly groups: readonly (Line & { readonly by: string; readonly code: string; readonly label: string })[];
}

describe('the exposure report', () => {
  it('is read by whoever oversees, and is the same as at the command line', async () => {
    const { body } = await authority.get<Report>('/exposure');
    const same = await api.get(ReportExposure).execute({});
    expect(body.lists).toBe(1);
    expect(body.total).toEqual(same.total);
    expect(body.groups.map(({ by, code, exposure }) => [by, code, exposure])).toEqual(
      same.groups.map(({ by, code, exposure }) => [by, code, exposure]),
    );
    expect(body.groups.find(({ by }) => by === 'kind')).toMatchObject({ label: '高校院所', places: 1, exposure: 1 });
    for (const role of ['operator', 'auditor'] as const)
      expect((await (await api.signIn(role)).get('/exposure')).status).toBe(200);
    expect((await institute.get('/exposure')).status).toBe(403);
  });

  it('leaves as a file with the same lines', async () => {
    const answer = await authority.get<string>('/exposure/export?format=csv&language=en');
    expect(answer.status).toBe(200);
    expect(answer.text).toContain('Share of exposure');
    expect(answer.text).toContain('Institutes');
  });

  it('tells an institute its own line and nothing of others', async () => {
    const { body } = await institute.get<Line>('/exposure/own');
    expect(body).toMatchObject({ achievements: 1, places: 1, exposure: 1, ratio: 1 });
    const other = await api.signIn('institute');
    expect((await other.get<Line>('/exposure/own')).body).toMatchObject({ achievements: 0, places: 0, exposure: 0 });
    expect((await authority.get('/exposure/own')).status).toBe(403);
  });

  it('refuses what is no day and what is no period', async () => {
    expect((await authority.get('/exposure?from=2026-02-31')).status).toBe(400);
    expect((await authority.get('/exposure?from=yesterday')).status).toBe(400);
    expect((await authority.get('/exposure?from=2026-03-02&to=2026-03-01')).status).toBe(422);
  });
});
