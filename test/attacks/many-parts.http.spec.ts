// OWASP API4: a body of a megabyte can hold a hundred thousand fields. What checks a form must not be kept busy by them
// while everybody else waits, and the answer must not be many times as long as the question.
import { performance } from 'node:perf_hooks';
import { RunningApi } from '../support/running-api';
import type { Visitor } from '../support/visitor';
import { wideLimits } from '../support/wide-limits';

process.env.LIMITS = wideLimits;

let api: RunningApi;
let enterprise: Visitor;
beforeAll(async () => {
  api = await RunningApi.start();
  enterprise = await api.signIn('enterprise');
  await api.anybody.post('/session', { login: 'a', password: 'b' });
});
afterAll(() => api.stop());

const fields = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, at) => [`k${at}`, 1]));
const items = (count: number, item: unknown) => Array.from({ length: count }, () => item);

describe('a body of very many parts', () => {
  it.each<[string, string, object]>([
    ['/session', 'fields that nobody knows', fields(80_000)],
    ['/session', 'items where there is one text', { login: items(400_000, 1), password: 'x' }],
    ['/accounts', 'fields that nobody knows', fields(80_000)],
    ['/password-resets', 'a field of very many fields', { login: fields(80_000) }],
    ['/invitations/by-token', 'a list and no form', items(400_000, 1)],
    ['/demands', 'empty lines', { indicators: items(200_000, {}) }],
    ['/demands', 'lines of very many fields', { indicators: items(50, fields(1_500)) }],
    ['/demands', 'words', { keywords: items(200_000, 'a') }],
  ])('is refused by %s at once and in a few words: %s', async (path, _, body) => {
    const before = performance.eventLoopUtilization();
    const answer = await enterprise.post(path, body);
    // The clock of the process and not the one on the wall: other tests run beside this one.
    const busy = performance.eventLoopUtilization(before).active;
    expect(answer).toMatchObject({ status: 400, body: { code: 'input-malformed', faults: [{ code: 'too-many' }] } });
    expect(answer.text.length).toBeLessThan(1_000);
    expect(busy).toBeLessThan(8_000);
  });

  it('of as many parts as a form may have is answered with no more faults than anybody reads', async () => {
    const { status, body, text } = await enterprise.post('/demands', fields(2_000));
    expect([status, body.faults?.length]).toEqual([400, 200]);
    expect(text.length).toBeLessThan(20_000);
  });
});
