import { randomUUID } from 'node:crypto';
import { bearingDemand } from '../journeys/bearing-demand';
import { bringToValidation, publish } from '../journeys/bring-to-publication';
import { eventually, pause, seconds } from '../journeys/eventually';
import { Installation } from '../journeys/installation';
import type { ServerProcess } from '../journeys/server-process';
import type { Receipt, Visitor } from '../journeys/visitor';
import { between, isLong, report } from './figures';

/** How long PostgreSQL stays away, in seconds. */
const outages = isLong ? [1, 5, 30, 5, 120] : [3];
const writers = 4;
/** EX_TEMPFAIL: the worker asks its supervisor for a fresh process. */
const stuck = 75;

interface Write {
  readonly key: string;
  readonly demand: ReturnType<typeof bearingDemand>;
  readonly status: number;
  readonly retryAfter: string | null;
  readonly receipt: Receipt;
}

// trust B4, F11.
describe('kill -9 of PostgreSQL while api and worker run', () => {
  let installation: Installation;
  let enterprise: Visitor;
  let expert: Visitor;
  let api: ServerProcess;
  let worker: ServerProcess;
  let [number, workerRestarts] = [0, 0];

  beforeAll(async () => {
    installation = await Installation.prepare({ durable: true });
    worker = installation.startWorker();
    superviseWorker();
    api = await installation.startApi();
    [enterprise, expert] = await Promise.all([installation.signIn('enterprise'), installation.signIn('expert')]);
    await installation.drain();
  }, 120_000);

  afterAll(() => installation?.stop(), 60_000);

  it('loses nothing that was acknowledged, and the work goes on by itself', async () => {
    const figures = { acknowledged: 0, refused: 0, toWrite: 0, toMatch: 0 };
    for (const outage of outages) {
      const published = await bringToValidation(enterprise, expert, bearingDemand(number++));
      const writing = startWriting();
      let writes: Write[];
      try {
        await pause(between(200, 500));
        await publish(expert, published);
        await pause(between(0, 60));
        await installation.killPostgres();
        await pause(outage * 1000);
        const restarted = performance.now();
        await installation.restartPostgres();

        await enterprise.postUntilAccepted('/api/demands', bearingDemand(number++));
        figures.toWrite = Math.max(figures.toWrite, Number(seconds(restarted)));
        await eventually(() => installation.count(`matching.runs WHERE trigger_id = $1`, [published.id]), {
          within: 150_000,
          what: `the demand is matched after an outage of ${outage} s\n${worker.log}`,
        });
        figures.toMatch = Math.max(figures.toMatch, Number(seconds(restarted)));
      } finally {
        writes = await writing.stop();
      }
      expect(api.isRunning).toBe(true);
      const refused = writes.filter(({ status }) => status !== 201);
      expect(refused.length).toBeGreaterThan(0);
      const wrong = refused.filter(({ status, retryAfter }) => status !== 503 || !retryAfter);
      if (wrong.length > 0)
        throw new Error(
          `${wrong.length} answers were not 503 with Retry-After but ${wrong.map(({ status }) => status).join(', ')}\n${api.log}`,
        );
      await expectEffects(writes);
      figures.acknowledged += writes.length - refused.length;
      figures.refused += refused.length;
    }
    await installation.drain(60_000);
    expect(await installation.count('platform.dead_letters')).toBe(0);
    expect(
      await installation.count(
        `(SELECT trigger_id FROM matching.runs GROUP BY trigger_id HAVING count(*) > 1) AS again`,
      ),
    ).toBe(0);
    const { acknowledged, refused, toWrite, toMatch } = figures;
    const result = `${acknowledged}/${acknowledged} acknowledged writes there, ${refused} answered 503 and accepted later, worker restarted ${workerRestarts} times`;
    report({
      fault: `kill -9 postgres (away ${outages.join(', ')} s)`,
      times: outages.length,
      result,
      recovery: `writes ${toWrite} s, matching ${toMatch} s after its return`,
    });
  }, 420_000);

  it('lets the screens follow again', async () => {
    const live = await enterprise.listen();
    const demand = await bringToValidation(enterprise, expert, bearingDemand(number++));
    await publish(expert, demand);
    await eventually(() => Promise.resolve(live.heard.some(({ payload }) => payload.demandId === demand.id)), {
      within: 20_000,
      what: 'match.found',
    });
    live.close();
  }, 60_000);

  /** What was promised is there; what was refused is there after a retry with the same key; nothing is there twice. */
  async function expectEffects(writes: readonly Write[]): Promise<void> {
    for (const { key, demand, status, receipt } of writes) {
      if (status === 201) expect(await installation.count('demand.demands WHERE id = $1', [receipt.id])).toBe(1);
      else await enterprise.post('/api/demands', demand, key);
    }
    const titles = writes.map(({ demand }) => demand.title);
    expect(await installation.count('demand.demand_revisions WHERE title = ANY($1)', [titles])).toBe(titles.length);
  }

  function startWriting(): { stop: () => Promise<Write[]> } {
    const writes: Write[] = [];
    let stopping = false;
    const loops = Array.from({ length: writers }, async () => {
      while (!stopping) {
        const [key, demand] = [randomUUID(), bearingDemand(number++)];
        const { status, headers, body } = await enterprise.send<Receipt>('POST', '/api/demands', { body: demand, key });
        writes.push({ key, demand, status, retryAfter: headers.get('retry-after'), receipt: body });
        await pause(50);
      }
    });
    return {
      stop: async () => {
        stopping = true;
        await Promise.all(loops);
        return writes;
      },
    };
  }

  /** As scripts/lib/supervisor.mjs does: a worker that says it is stuck is started again, any other end is a fault. */
  function superviseWorker(): void {
    void worker.ended.then(({ code }) => {
      if (code !== stuck) return;
      workerRestarts += 1;
      worker = installation.startWorker();
      superviseWorker();
    });
  }
});
