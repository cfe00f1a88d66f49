import type { Fault } from './fault';
import { type Backend, type Figure, report } from './figures';
import { Site } from './site';

/** All faults of one backend, one after the other on one site; the lanes of the backends run side by side. */
export class Lane {
  private readonly results = new Map<Fault, Promise<void>>();
  private readonly site: Promise<Site>;
  private readonly opening: Promise<Site>;
  private last: Promise<unknown>;

  constructor(
    private readonly backend: Backend,
    faults: readonly Fault[],
    loadInside: (site: Site) => Promise<Site['inside']>,
  ) {
    this.site = Site.open(backend);
    this.opening = this.site.then(async (site) => {
      await site.begin(await loadInside(site));
      return site;
    });
    this.last = this.opening;
    for (const fault of faults) {
      const result = this.last.then(() => this.run(fault));
      this.results.set(fault, result);
      // What failed is told by the test that waits for it; the next fault gets its turn all the same.
      this.last = result.catch(() => undefined);
    }
  }

  /** Settles when this fault has had its turn; fails when its promise was broken. */
  outcome(fault: Fault): Promise<void> | undefined {
    return this.results.get(fault);
  }

  async close(): Promise<void> {
    await this.last.catch(() => undefined);
    // Also one that never came to work: its servers would outlive the tests.
    await (await this.site.catch(() => undefined))?.close();
  }

  private async run(fault: Fault): Promise<void> {
    const site = await this.opening;
    try {
      this.tell(fault, await fault.act(site));
    } catch (error) {
      const [reason] = (error as Error).message.split('\n');
      this.tell(fault, { times: 1, result: `BROKEN: ${reason}`, recovery: '-' });
      const logs = `${site.worker.log.slice(-3_000)}\n${site.api.log.slice(-3_000)}`;
      throw new Error(`${(error as Error).stack}\n${logs}`, { cause: error });
    } finally {
      await site.mend();
    }
  }

  private tell(fault: Fault, figure: Figure): void {
    report({ no: fault.no, fault: fault.name, backend: this.backend, ...figure });
  }
}
