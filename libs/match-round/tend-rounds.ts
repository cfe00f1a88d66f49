import { Injectable } from '@nestjs/common';
import { Database } from '#platform/database/database';
import { RoundFlow } from './round-flow';
import { WorkChunk } from './work-chunk';

@Injectable()
export class TendRounds {
  constructor(
    private readonly database: Database,
    private readonly flow: RoundFlow,
    private readonly chunks: WorkChunk,
  ) {}

  /** Sends couriers for a running round at which nobody works: the queue's store was wiped, or its workers died. */
  async execute(): Promise<number> {
    const idle = await this.database.query<{ id: string }>(
      `SELECT id FROM match_round.rounds r
        WHERE state = 'running' AND begun_at < now() - interval '10 seconds' AND NOT EXISTS (
          SELECT FROM match_round.chunks c WHERE c.round_id = r.id
             AND (c.leased_until > now() OR c.done_at > now() - interval '10 seconds'))`,
    );
    for (const { id } of idle) {
      await this.chunks.closeIfDone(id);
      await this.flow.send(id);
    }
    return idle.length;
  }
}
