import { Injectable } from '@nestjs/common';
import { newId } from '#kernel/id';
import type { FrozenInputs } from '#matching';
import { Database } from '#platform/database/database';
import type { Tx } from '#platform/database/tx';

export interface LeasedChunk {
  readonly roundId: string;
  readonly place: number;
  readonly demandIds: readonly string[];
  readonly tries: number;
  readonly inputs: FrozenInputs;
  readonly lease: string;
}

/** How long a chunk waits for a worker that died; whoever lives renews long before. */
export const leaseSeconds = 20;

/** Whose a chunk is at the moment: a worker holds it for some seconds at a time. */
@Injectable()
export class ChunkLeases {
  constructor(private readonly database: Database) {}

  /** The next chunk of a running round in the order of its plan: never taken, or left behind by a worker that died. */
  async take(roundId: string): Promise<LeasedChunk | undefined> {
    // typeorm answers an UPDATE with [rows, count].
    const [rows] = await this.database.query<LeasedChunk[]>(
      `UPDATE match_round.chunks c
          SET lease = $2, leased_until = now() + interval '${leaseSeconds} seconds', tries = c.tries + 1
         FROM match_round.rounds r
        WHERE r.id = $1 AND r.state = 'running' AND c.round_id = r.id
          AND c.place = (SELECT n.place FROM match_round.chunks n
                          WHERE n.round_id = $1 AND NOT n.is_done AND (n.leased_until IS NULL OR n.leased_until < now())
                          ORDER BY n.place LIMIT 1 FOR UPDATE SKIP LOCKED)
        RETURNING c.round_id AS "roundId", c.place, c.demand_ids AS "demandIds", c.tries, r.inputs, c.lease`,
      [roundId, newId()],
    );
    return rows?.[0];
  }

  /** Holds the chunk while the work lasts. */
  async whileHeld<Result>({ lease }: LeasedChunk, work: () => Promise<Result>): Promise<Result> {
    const renew = () =>
      this.database
        .query(
          `UPDATE match_round.chunks SET leased_until = now() + interval '${leaseSeconds} seconds' WHERE lease = $1 AND NOT is_done`,
          [lease],
        )
        // The next turn tries again; if none succeeds another worker takes the chunk, and only one of both can close it.
        .catch(() => undefined);
    const timer = setInterval(() => void renew(), (leaseSeconds * 1_000) / 4);
    try {
      return await work();
    } finally {
      clearInterval(timer);
    }
  }

  /** Leaves it to others at once; `wasTried` says whether it counts as a try. */
  async giveBack({ lease }: LeasedChunk, { wasTried }: { readonly wasTried: boolean }): Promise<void> {
    await this.database.query(
      `UPDATE match_round.chunks SET lease = NULL, leased_until = NULL, tries = tries - $2 WHERE lease = $1 AND NOT is_done`,
      [lease, wasTried ? 0 : 1],
    );
  }

  /** Closes the chunk if it is still ours and its round still runs: false tells the caller to throw its results away. */
  async close(
    tx: Tx,
    { roundId, lease }: LeasedChunk,
    done: { readonly runs: number; readonly matches: number; readonly without: number; readonly computeMs: number },
  ): Promise<boolean> {
    const [round] = await tx.query<{ state: string }[]>(
      `SELECT state FROM match_round.rounds WHERE id = $1 FOR SHARE`,
      [roundId],
    );
    if (round?.state !== 'running') return false;
    const [, count] = await tx.query<[unknown[], number]>(
      `UPDATE match_round.chunks
          SET is_done = true, done_at = now(), leased_until = NULL, runs = $2, matches = $3, without_match = $4, compute_ms = $5
        WHERE lease = $1 AND NOT is_done`,
      [lease, done.runs, done.matches, done.without, done.computeMs],
    );
    return count === 1;
  }
}
