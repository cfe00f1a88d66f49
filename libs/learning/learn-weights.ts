import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import { newId } from '#kernel/id';
import { Audit } from '#platform/audit/audit';
import { Database } from '#platform/database/database';
import type { Tx } from '#platform/database/tx';
import type { Actor } from '#platform/http/actor';
import { type Learnt, LearningLedger } from './learning-ledger';
import { WeightSetStore } from './weight-set.store';

export interface LearningOutcome extends Learnt {
  readonly attemptId: string;
  /** Null where nothing was proposed; the report says why. */
  readonly weightSetId: string | null;
}

/** Tries to learn weights and keeps the attempt with its report, whatever came of it. */
@Injectable()
export class LearnWeights {
  constructor(
    private readonly database: Database,
    private readonly ledger: LearningLedger,
    private readonly sets: WeightSetStore,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** Computes outside any transaction. */
  prepare(): Promise<Learnt> {
    return this.ledger.learn();
  }

  /** `attemptId` where somebody was told it before. */
  async keep(tx: Tx, learnt: Learnt & { readonly attemptId?: string }, actor: Actor): Promise<LearningOutcome> {
    const attemptId = learnt.attemptId ?? newId();
    const weightSetId = learnt.report.refusals.length === 0 ? await this.propose(tx, attemptId, learnt, actor) : null;
    const { inputs, report, hash, durationMs } = learnt;
    const outcome = weightSetId === null ? 'refused' : 'proposed';
    await tx.query(
      `INSERT INTO learning.attempts (id, ledger_number, parent_id, method, rules, outcome, refusals, weight_set_id, report, result_hash, person_id, duration_ms)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
      [
        attemptId,
        inputs.ledgerNumber,
        inputs.parentId,
        report.method,
        JSON.stringify(inputs.rules),
        outcome,
        report.refusals,
        weightSetId,
        JSON.stringify(report),
        hash,
        actor.personId,
        durationMs,
      ],
    );
    await this.audit.record(tx, actor, {
      action: 'learn',
      entity: 'learning-attempt',
      entityId: attemptId,
      to: outcome,
      reasonCodes: report.refusals,
      facts: { ledgerNumber: inputs.ledgerNumber, hash },
    });
    return { ...learnt, attemptId, weightSetId };
  }

  async execute(actor: Actor): Promise<LearningOutcome> {
    const learnt = await this.prepare();
    return this.database.transaction((tx) => this.keep(tx, learnt, actor));
  }

  /** Who asked for it is its proposer: another person activates it. */
  private async propose(tx: Tx, attemptId: string, { inputs, report }: Learnt, actor: Actor): Promise<string> {
    const { leastText, leastOfBest, ledgerNumber } = inputs;
    const set = await this.sets.propose(
      tx,
      { weights: report.after, leastText, leastOfBest },
      {
        parentId: inputs.parentId,
        method: report.method,
        learntFrom: { attemptId, ledgerNumber },
        report,
        note: null,
        proposedBy: actor.personId,
        proposedAt: this.clock.now(),
      },
      actor,
    );
    return set.id;
  }
}
