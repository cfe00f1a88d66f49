import { Injectable } from '@nestjs/common';
import { NotFound } from '#kernel/domain-error';
import { newId } from '#kernel/id';
import { checkedWeightSet, WeightsWrong, weightFaults } from '#matching';
import { Audit } from '#platform/audit/audit';
import type { Tx } from '#platform/database/tx';
import type { Actor } from '#platform/http/actor';
import { SameWeights } from './learning.errors';
import { WeightSetCase } from './weight-set.entity';
import type { WeightSetAction, WeightSetState } from './weight-set.lifecycle';

export interface ProposedNumbers {
  readonly weights: Readonly<Record<string, number>>;
  readonly leastText: number;
  readonly leastOfBest: number;
}

type Origin = Pick<WeightSetCase, 'method' | 'learntFrom' | 'report' | 'note' | 'proposedBy' | 'proposedAt'> & {
  /** The set that it changes; the active one where nobody says. */
  readonly parentId?: string;
};

/** Loads sets locked against a second writer, and writes down what was done with them. */
@Injectable()
export class WeightSetStore {
  constructor(private readonly audit: Audit) {}

  /** Activations and proposals wait for each other: a row lock alone would miss the set that becomes active meanwhile. */
  async active(tx: Tx): Promise<WeightSetCase> {
    await tx.query(`SELECT pg_advisory_xact_lock(hashtext('matching.weight_sets'))`);
    return tx.findOneOrFail(WeightSetCase, { where: { state: 'active' }, lock: { mode: 'pessimistic_write' } });
  }

  async locked(tx: Tx, id: string): Promise<WeightSetCase> {
    const found = await tx.findOne(WeightSetCase, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!found) throw new NotFound();
    return found;
  }

  /** Refuses numbers that are no weights, whoever offers them. */
  async propose(tx: Tx, numbers: ProposedNumbers, origin: Origin, actor: Actor): Promise<WeightSetCase> {
    refuseFaults(numbers);
    const parent = await this.active(tx);
    const { weights } = checkedWeightSet({ ...numbers, weights: numbers.weights, version: '' });
    const proposed = { ...numbers, weights };
    if (isSame(parent, proposed)) throw new SameWeights();
    const [last] = await tx.query<{ number: number }[]>(`SELECT max(number) AS number FROM matching.weight_sets`);
    const number = (last?.number ?? 0) + 1;
    const set = WeightSetCase.propose({ id: newId(), number, ...proposed, parentId: parent.id, ...origin });
    await tx.insert(WeightSetCase, set);
    await this.write(tx, set, { action: 'propose', from: null, actor });
    return set;
  }

  async keep(
    tx: Tx,
    set: WeightSetCase,
    move: { readonly action: WeightSetAction; readonly from: WeightSetState; readonly actor: Actor },
  ): Promise<void> {
    await tx.save(set);
    await this.write(tx, set, move);
  }

  private write(
    tx: Tx,
    set: WeightSetCase,
    { action, from, actor }: { readonly action: string; readonly from: WeightSetState | null; readonly actor: Actor },
  ): Promise<void> {
    const { id: entityId, state: to, name, reasonCode } = set;
    const reasonCodes = reasonCode === null ? [] : [reasonCode];
    return this.audit.record(tx, actor, {
      action,
      entity: 'weight-set',
      entityId,
      from,
      to,
      reasonCodes,
      facts: { name },
    });
  }
}

/** At each step that puts numbers forward: a set may be older than a rule that it breaks. */
export function refuseFaults({ weights, leastText, leastOfBest }: ProposedNumbers): void {
  const faults = weightFaults({ weights, leastText, leastOfBest });
  if (faults.length > 0) throw new WeightsWrong({}, faults);
}

function isSame(one: ProposedNumbers, other: ProposedNumbers): boolean {
  const named = [...new Set([...Object.keys(one.weights), ...Object.keys(other.weights)])];
  return (
    one.leastText === other.leastText &&
    one.leastOfBest === other.leastOfBest &&
    named.every((criterion) => (one.weights[criterion] ?? 0) === (other.weights[criterion] ?? 0))
  );
}
