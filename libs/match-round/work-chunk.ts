import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import { BulkMatching, type BulkRuns, MATCHER_VERSION } from '#matching';
import { Database } from '#platform/database/database';
import { systemActor } from '#platform/http/actor';
import { ChunkLeases, type LeasedChunk } from './chunk-leases';
import type { RoundAction } from './round.lifecycle';
import { RoundStore } from './round.store';

/** A chunk that was begun so often and never ended will not end the next time either (trust B4, F4). */
export const mostTries = 20;

@Injectable()
export class WorkChunk {
  private isStopping = false;

  constructor(
    private readonly database: Database,
    private readonly leases: ChunkLeases,
    private readonly matching: BulkMatching,
    private readonly rounds: RoundStore,
    private readonly clock: Clock,
  ) {}

  /** What fails from now on fails because the process ends: others take it over. */
  stop(): void {
    this.isStopping = true;
  }

  /** Takes the next chunk of a round, computes it in a thread and stores it; false when there is nothing to take. */
  async execute(roundId: string): Promise<boolean> {
    const chunk = this.isStopping ? undefined : await this.leases.take(roundId);
    if (!chunk) return false;
    if (chunk.tries > mostTries) {
      const isOurs = chunk.inputs.engineVersion === MATCHER_VERSION;
      await this.end(roundId, 'fail', isOurs ? 'fail.chunk_failed' : 'fail.other_engine');
      return false;
    }
    try {
      const begun = performance.now();
      const { demandIds, inputs } = chunk;
      const computed = await this.leases.whileHeld(chunk, () => this.matching.compute(inputs, demandIds));
      await this.store(chunk, computed, performance.now() - begun);
    } catch (error) {
      await this.leases.giveBack(chunk, { wasTried: !this.isStopping });
      throw error;
    }
    return true;
  }

  /** Ends a round whose last chunk is stored; whoever stores a chunk and whoever tends rounds asks for it. */
  async closeIfDone(roundId: string): Promise<void> {
    const [open] = await this.database.query(
      `SELECT FROM match_round.chunks WHERE round_id = $1 AND NOT is_done LIMIT 1`,
      [roundId],
    );
    if (!open) await this.end(roundId, 'complete');
  }

  /** Results and the word that the chunk is done commit together, or not at all. */
  private async store(chunk: LeasedChunk, computed: BulkRuns, computeMs: number): Promise<void> {
    const { roundId, inputs } = chunk;
    const matches = computed.runs.reduce((sum, run) => sum + run.matches, 0);
    const without = computed.runs.filter((run) => run.matches === 0).length;
    await this.database.transaction(async (tx) => {
      const done = { runs: computed.runs.length, matches, without, computeMs };
      if (!(await this.leases.close(tx, chunk, done))) return;
      await this.matching.keep(tx, inputs, computed, systemActor('match-round', roundId));
      const [round] = await tx.query<{ organisationId: string | null }[]>(
        `SELECT organisation_id AS "organisationId" FROM match_round.rounds WHERE id = $1`,
        [roundId],
      );
      await this.rounds.tell(tx, { id: roundId, organisationId: round?.organisationId ?? null });
    });
    await this.closeIfDone(roundId);
  }

  private async end(roundId: string, action: RoundAction, reasonCode?: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const round = await this.rounds.locked(tx, roundId);
      if (round?.state !== 'running') return;
      round.move(action, ['system'], { at: this.clock.now(), reasonCode });
      await this.rounds.keep(tx, round, { action, from: 'running', actor: systemActor('match-round', roundId) });
    });
  }
}
