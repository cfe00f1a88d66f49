import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import { BulkMatching } from '#matching';
import { Database } from '#platform/database/database';
import { systemActor } from '#platform/http/actor';
import type { Tx } from '#platform/database/tx';
import { cutChunks } from './cut-chunks';
import { MatchRound } from './match-round.entity';
import { RoundStore } from './round.store';

@Injectable()
export class PlanRound {
  constructor(
    private readonly database: Database,
    private readonly matching: BulkMatching,
    private readonly rounds: RoundStore,
    private readonly clock: Clock,
  ) {}

  /** Cuts a round into its chunks, once; of a round that began or ended already nothing happens. */
  async execute(roundId: string, requestId: string): Promise<void> {
    const [asked] = await this.database.transaction((tx) => tx.findBy(MatchRound, { id: roundId, state: 'planned' }));
    if (!asked) return;
    // What was open at a number of the feed never changes: read before the lock.
    const demands = await this.matching.demandsAt(asked.inputs.seq);
    const chunks = cutChunks(demands);
    await this.database.transaction(async (tx) => {
      const round = await this.rounds.locked(tx, roundId);
      if (round?.state !== 'planned') return;
      await this.add(tx, roundId, chunks);
      const actor = systemActor('match-round', requestId);
      round.demands = demands.length;
      round.chunks = chunks.length;
      round.move('begin', ['system'], { at: this.clock.now() });
      await this.rounds.keep(tx, round, { action: 'begin', from: 'planned', actor });
      if (chunks.length > 0) return;
      round.move('complete', ['system'], { at: this.clock.now() });
      await this.rounds.keep(tx, round, { action: 'complete', from: 'running', actor });
    });
  }

  private async add(tx: Tx, roundId: string, chunks: ReturnType<typeof cutChunks>): Promise<void> {
    await tx.query(
      `INSERT INTO match_round.chunks (round_id, place, organisation_id, demand_ids)
       SELECT $1, place, "organisationId", "demandIds"
         FROM jsonb_to_recordset($2::jsonb) AS c (place int, "organisationId" uuid, "demandIds" uuid[])`,
      [roundId, JSON.stringify(chunks)],
    );
  }
}
