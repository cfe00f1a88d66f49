import { Injectable } from '@nestjs/common';
import { newId } from '#kernel/id';
import { Database } from '#platform/database/database';

/** Each run of clock-driven work with its result: how an operator sees that it ran, and that it did not. */
@Injectable()
export class ClockRuns {
  constructor(private readonly database: Database) {}

  /** Does the work between the two entries; what goes wrong is kept and thrown on, so that the queue tries again. */
  async record(name: string, work: () => Promise<number>): Promise<number> {
    const id = newId();
    await this.database.query(`INSERT INTO platform.clock_runs (id, name) VALUES ($1, $2)`, [id, name]);
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
