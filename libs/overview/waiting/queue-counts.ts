import type { Database } from '#platform/database/database';
import { ownOfQueue, type QueueSource, wholeOfQueue } from './queue-source';
import type { WaitingCount } from './waiting-kinds';

interface Counted {
  readonly total: number;
  readonly overdue: number;
}

/** From here on nobody misses the one that somebody decided a moment ago; up to here it is counted each time. */
const long = 2_000;
const standsForMs = 10_000;

/** How much waits in each queue: all of it, which is the same for everybody, without the few that one may not decide. */
export class QueueCounts {
  private readonly kept = new Map<string, { readonly until: number; readonly counted: Counted }>();

  constructor(private readonly database: Database) {}

  /**
   * `given`: the parameters that sources name; the first two say who asks. `start`: what came in before that day waits
   * longer than promised.
   */
  async of(queue: QueueSource, given: readonly unknown[], start: string): Promise<WaitingCount> {
    const [all, day] = [[...given, start], `$${given.length + 1}::date`];
    const [whole, own] = await Promise.all([this.whole(queue, all, day), this.counted(ownOfQueue(queue, day), all)]);
    const less = (name: keyof Counted) => Math.max(0, whole[name] - own[name]);
    return { kind: queue.kind, total: less('total'), overdue: less('overdue') };
  }

  private async whole(queue: QueueSource, given: readonly unknown[], day: string): Promise<Counted> {
    const key = JSON.stringify([queue.kind, ...given.slice(2)]);
    const found = this.kept.get(key);
    if (found && found.until > performance.now()) return found.counted;
    const counted = await this.counted(wholeOfQueue(queue, day), given);
    // Of other days there is nothing to keep.
    for (const [old, { until }] of this.kept) if (until <= performance.now()) this.kept.delete(old);
    if (counted.total >= long) this.kept.set(key, { until: performance.now() + standsForMs, counted });
    return counted;
  }

  private async counted(sql: string, given: readonly unknown[]): Promise<Counted> {
    const [row] = await this.database.query<Counted>(sql, given);
    return row ?? { total: 0, overdue: 0 };
  }
}
