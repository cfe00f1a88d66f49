import { Injectable } from '@nestjs/common';
import { Audit } from '#platform/audit/audit';
import type { Tx } from '#platform/database/tx';
import type { Actor } from '#platform/http/actor';
import { LiveEvents } from '#platform/live/live-events';
import { MatchRound } from './match-round.entity';
import type { RoundAction, RoundState } from './round.lifecycle';

export const roundTopic = 'match-round.changed';

/** Loads a round locked against a second writer, and writes down what was done to it. */
@Injectable()
export class RoundStore {
  constructor(
    private readonly audit: Audit,
    private readonly live: LiveEvents,
  ) {}

  locked(tx: Tx, id: string): Promise<MatchRound | null> {
    return tx.findOne(MatchRound, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  async add(tx: Tx, round: MatchRound, actor: Actor): Promise<void> {
    await tx.save(round);
    await this.record(tx, round, { action: 'ask_round', from: null, actor });
  }

  async keep(
    tx: Tx,
    round: MatchRound,
    { action, from, actor }: { action: RoundAction; from: RoundState; actor: Actor },
  ): Promise<void> {
    await tx.save(round);
    await this.record(tx, round, { action, from, actor });
    await this.tell(tx, round);
  }

  /** The screens of those who asked; the last step of a transaction. */
  tell(tx: Tx, { id, organisationId }: Pick<MatchRound, 'id' | 'organisationId'>): Promise<void> {
    const events = organisationId === null ? [] : [{ organisationId, topic: roundTopic, payload: { roundId: id } }];
    return this.live.addAll(tx, events);
  }

  private record(
    tx: Tx,
    round: MatchRound,
    { action, from, actor }: { action: string; from: RoundState | null; actor: Actor },
  ): Promise<void> {
    const { id: entityId, state: to, reasonCode, causeCode, inputs, demands, chunks } = round;
    const reasonCodes = reasonCode === null ? [] : [reasonCode];
    const facts = { seq: inputs.seq, engineVersion: inputs.engineVersion, causeCode, demands, chunks };
    return this.audit.record(tx, actor, { action, entity: 'match-round', entityId, from, to, reasonCodes, facts });
  }
}
