import { Injectable, Logger } from '@nestjs/common';
import type { FlowProducer } from 'bullmq';
import { Database } from '#platform/database/database';
import { openFlow } from '#platform/queue/queue-store';
import { withinTime } from '#platform/queue/within-time';

export const roundQueue = 'match-rounds';
export const chunkJob = 'chunk';
export const closeJob = 'close';
/** A store that does not answer must not hold up the worker; rounds are tended to every few seconds. */
const takenWithin = 10_000;

/** Sends couriers for the open chunks of a round, and one that follows them all. They carry the round's id and nothing else. */
@Injectable()
export class RoundFlow {
  private readonly logger = new Logger(RoundFlow.name);
  private flow: FlowProducer | undefined;

  constructor(private readonly database: Database) {}

  /** As often as one likes: a courier too many finds nothing to take. */
  async send(roundId: string): Promise<void> {
    const [row] = await this.database.query<{ open: number }>(
      `SELECT count(*)::int AS open FROM match_round.chunks c JOIN match_round.rounds r ON r.id = c.round_id
        WHERE r.id = $1 AND r.state = 'running' AND NOT c.is_done`,
      [roundId],
    );
    const data = { messageId: roundId };
    const courier = (name: string) => ({ name, queueName: roundQueue, data });
    const opts = { removeOnComplete: true, removeOnFail: true } as const;
    const patient = { attempts: 3, backoff: { type: 'exponential', delay: 500 }, removeDependencyOnFailure: true };
    const children = Array.from({ length: row?.open ?? 0 }, () => ({
      ...courier(chunkJob),
      opts: { ...opts, ...patient },
    }));
    if (children.length === 0) return;
    await withinTime(takenWithin, this.open().add({ ...courier(closeJob), opts, children }));
  }

  async stop(): Promise<void> {
    await this.flow?.close().catch((error: Error) => this.logger.warn(error.message));
  }

  private open(): FlowProducer {
    if (this.flow) return this.flow;
    this.flow = openFlow();
    this.flow.on('error', (error: Error) => this.logger.warn(error.message));
    return this.flow;
  }
}
