import { Injectable } from '@nestjs/common';
import { newId } from '#kernel/id';
import { Database } from '#platform/database/database';

export interface TurnOfTheClock {
  readonly name: string;
  /** Milliseconds between two turns. */
  readonly every: number;
  readonly work: () => Promise<number>;
}

/** Each run of clock-driven work with its result: how an operator sees that it ran, and that it did not. */
@Injectable()
export class ClockRuns {
  constructor(private readonly database: Database) {}

  /**
   * Does the work between the two entries; what goes wrong is kept and thrown on, so that the queue tries again. The
   * queue may deliver one turn twice: what was done within half the time between two turns is not done again (0 then).
   */
  async record({ name, every, work }: TurnOfTheClock): Promise<number> {
    const id = await this.begin(name, every);
    if (id === undefined) return 0;
    try {
      const moved = await work();
      await this.end(id, moved, null);
      return moved;
    } catch (error) {
      await this.end(id, null, error instanceof Error ? error.message : String(error));
      throw error;
    } finally {
      await this.forgetOld();
    }
  }

  /** A run that neither ended nor failed is under way, or its worker was killed: after a minute another may try. */
  private begin(name: string, every: number): Promise<string | undefined> {
    return this.database.transaction(async (tx) => {
      await tx.query(`SELECT pg_advisory_xact_lock(hashtext('platform.clock_runs'), hashtext($1))`, [name]);
      const [begun] = await tx.query<{ id: string }[]>(
        `INSERT INTO platform.clock_runs (id, name) SELECT $1, $2 WHERE NOT EXISTS (
           SELECT FROM platform.clock_runs WHERE name = $2 AND error IS NULL AND started_at >
             now() - CASE WHEN ended_at IS NULL THEN interval '1 minute' ELSE $3 * interval '1 millisecond' END)
         RETURNING id`,
        [newId(), name, every / 2],
      );
      return begun?.id;
    });
  }

  private async end(id: string, moved: number | null, error: string | null): Promise<void> {
    await this.database.query(`UPDATE platform.clock_runs SET ended_at = now(), moved = $2, error = $3 WHERE id = $1`, [
      id,
      moved,
      error,
    ]);
  }

  private async forgetOld(): Promise<void> {
    await this.database.query(`DELETE FROM platform.clock_runs WHERE started_at < now() - interval '90 days'`);
  }
}
