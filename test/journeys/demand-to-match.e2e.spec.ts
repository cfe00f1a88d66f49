import { randomUUID } from 'node:crypto';
import { bearingDemand } from './bearing-demand';
import { eventually, pause, seconds } from './eventually';
import { Installation } from './installation';
import type { Receipt, Visitor } from './visitor';

interface Matches {
  readonly run: { readonly documentCount: number } | null;
  readonly pending: boolean;
  readonly matches: readonly {
    readonly id: string;
    readonly score: number;
    readonly achievement: { readonly id: string; readonly title: string };
    readonly criteria: readonly {
      readonly value: number | null;
      readonly weight: number;
      readonly contribution: number;
      readonly needSpans: object[];
    }[];
  }[];
}

interface Trace {
  readonly action: string;
  readonly from: string | null;
  readonly to: string | null;
}

describe('from a demand to its matches, over HTTP', () => {
  let installation: Installation;
  let enterprise: Visitor;
  let expert: Visitor;
  let created: Receipt;
  let last: Receipt;

  beforeAll(async () => {
    installation = await Installation.prepare();
    installation.startWorker();
    await installation.startApi();
    [enterprise, expert] = await Promise.all([installation.signIn('enterprise'), installation.signIn('expert')]);
    await installation.drain();
  }, 90_000);

  afterAll(() => installation?.stop(), 60_000);

  it('keeps a demand once, however often it is sent', async () => {
    const [key, demand] = [randomUUID(), bearingDemand()];
    created = await enterprise.post('/api/demands', demand, key);
    expect(created.state).toBe('draft');
    const again = await enterprise.send<Receipt>('POST', '/api/demands', { body: demand, key });
    expect(again).toMatchObject({ status: 201, body: created });
    expect(again.headers.get('idempotency-replayed')).toBe('true');
    expect(await installation.count(`demand.demand_revisions WHERE title = $1`, [demand.title])).toBe(1);
    const other = await enterprise.send('POST', '/api/demands', { body: { ...demand, title: '另一条' }, key });
    expect(other).toMatchObject({ status: 422, body: { code: 'idempotency-key-reused' } });
  });

  it('lets twins that arrive at the same moment have one effect', async () => {
    const [key, demand] = [randomUUID(), { ...bearingDemand(), title: '同时到达' }];
    const answers = await Promise.all(Array.from({ length: 8 }, () => enterprise.post('/api/demands', demand, key)));
    expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
    expect(await installation.count(`demand.demand_revisions WHERE title = '同时到达'`)).toBe(1);
  });

  it('goes through screening', async () => {
    const submitted = await enterprise.post(`/api/demands/${created.id}/submission`, { version: created.version });
    expect(submitted.state).toBe('submitted');
    const queue = await expert.get<{ items: { demandId: string }[] }>('/api/screening-queue');
    expect(queue.items.map((item) => item.demandId)).toContain(created.id);
    last = await expert.post(`/api/demands/${created.id}/screening`, { version: submitted.version });
    expect(last.state).toBe('screening');
    const stale = await expert.send('POST', `/api/demands/${created.id}/screening`, {
      body: { version: submitted.version },
      key: randomUUID(),
    });
    expect(stale.status).toBe(409);
  });

  it('tells the enterprise of its matches as soon as the demand is published', async () => {
    const live = await enterprise.listen();
    const [key, decision] = [randomUUID(), { version: last.version, verdict: 'pass', reasonCodes: [] }];
    const begun = performance.now();
    last = await expert.post(`/api/demands/${created.id}/screening/decision`, decision, key);
    expect(last.state).toBe('published');
    const event = await eventually(
      () =>
        Promise.resolve(
          live.heard.find(({ topic, payload }) => topic === 'match.found' && payload.demandId === created.id),
        ),
      { within: 5_000, every: 5, what: 'match.found' },
    );
    process.stdout.write(`  publication to match.found: ${seconds(begun)} s\n`);
    expect(event.payload.count).toBeGreaterThan(0);
    expect(await expert.post(`/api/demands/${created.id}/screening/decision`, decision, key)).toEqual(last);
    await pause(300);
    expect(live.heard.filter(({ payload }) => payload.demandId === created.id)).toHaveLength(1);
    live.close();
  });

  it('lists matches whose parts add up', async () => {
    const { run, pending, matches } = await enterprise.get<Matches>(`/api/demands/${created.id}/matches`);
    expect(pending).toBe(false);
    expect(run?.documentCount).toBeGreaterThan(50);
    expect(matches.length).toBeGreaterThan(0);
    expect(matches[0]?.achievement.title).toContain('轴承');
    expect(matches.map(({ score }) => score)).toEqual(matches.map(({ score }) => score).toSorted((a, b) => b - a));
    for (const { score, criteria } of matches) {
      expect(sum(criteria.map(({ contribution }) => contribution))).toBeCloseTo(score, 9);
      expect(sum(criteria.map(({ value, weight }) => (value === null ? 0 : weight)))).toBeCloseTo(1, 9);
      for (const { value, weight, contribution } of criteria)
        expect(contribution).toBeCloseTo((value ?? 0) * weight, 9);
    }
    expect(matches[0]?.criteria.flatMap(({ needSpans }) => needSpans).length).toBeGreaterThan(0);
  });

  it('shows the other side who may need it, and nobody else', async () => {
    const { matches } = await enterprise.get<Matches>(`/api/demands/${created.id}/matches`);
    const institute = await installation.signIn('institute');
    const own = await installation.query<{ id: string }>(
      `SELECT a.id FROM achievement.achievements a JOIN identity.memberships m ON m.organisation_id = a.organisation_id
         JOIN identity.people p ON p.id = m.person_id WHERE p.login = 'ye@pulan.example' AND a.id = ANY($1)`,
      [matches.map(({ achievement }) => achievement.id)],
    );
    const [mine] = own;
    const { items } = await institute.get<{ items: { demand: { id: string } }[] }>(
      `/api/achievements/${mine?.id}/interest`,
    );
    expect(items.map(({ demand }) => demand.id)).toContain(created.id);
    const foreign = matches.find(({ achievement }) => !own.some(({ id }) => id === achievement.id));
    expect((await institute.send('GET', `/api/achievements/${foreign?.achievement.id}/interest`)).status).toBe(404);
    expect((await institute.send('GET', `/api/demands/${created.id}/matches`)).status).toBe(403);
    expect((await installation.visit().send('GET', `/api/demands/${created.id}/matches`)).status).toBe(401);
  });

  it('can be found by anybody while it is open', async () => {
    expect(await isFound(created.id)).toBe(true);
    const page = await installation.visit().get<object>(`/api/public/demands/${created.id}`);
    expect(JSON.stringify(page)).not.toContain('021-55550100');
  });

  it('disappears from search and from both lists when it is withdrawn', async () => {
    last = await enterprise.post(`/api/demands/${created.id}/moves`, {
      version: last.version,
      action: 'withdraw',
      reasonCode: 'withdraw.no_longer_needed',
    });
    expect(last.state).toBe('withdrawn');
    expect((await installation.visit().send('GET', `/api/public/demands/${created.id}`)).status).toBe(404);
    await eventually(async () => !(await isFound(created.id)), {
      within: 10_000,
      what: 'search has forgotten the demand',
    });
    // Search asks whether it is open; the list of matches is emptied by the worker.
    await installation.drain();
    expect((await enterprise.get<Matches>(`/api/demands/${created.id}/matches`)).matches).toEqual([]);
  });

  it('leaves a trace of every step', async () => {
    await installation.drain();
    const { items } = await enterprise.get<{ items: Trace[] }>(`/api/demands/${created.id}/history?limit=100`);
    const traces = await installation.query<Trace>(
      `SELECT action, from_state AS "from", to_state AS "to" FROM platform.audit_events WHERE entity_id = $1 ORDER BY at, id`,
      [created.id],
    );
    expect(items.length).toBe(traces.length);
    expect(new Set(traces.map(({ action, from, to }) => `${action} ${from} ${to}`))).toEqual(
      new Set([
        'create null draft',
        'submit draft submitted',
        'begin_screening submitted screening',
        'validate screening validated',
        'publish validated published',
        'match null null',
        'withdraw published withdrawn',
      ]),
    );
    expect(traces).toHaveLength(7);
    expect(await installation.count('platform.dead_letters')).toBe(0);
  });

  async function isFound(id: string): Promise<boolean> {
    const { items } = await installation
      .visit()
      .get<{ items: { id: string }[] }>(`/api/public/search?q=${encodeURIComponent('主轴轴承剩余寿命')}&kind=demand`);
    return items.some((item) => item.id === id);
  }
});

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
