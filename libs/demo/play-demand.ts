import { Injectable } from '@nestjs/common';
import {
  BeginScreening,
  CreateDemand,
  type DemandContent,
  emptyDemand,
  type LifeMove,
  MoveDemand,
  ScreenDemand,
  SubmitDemand,
} from '#demand';
import { addDays, Clock, dayInShanghai } from '#kernel/clock';
import { pick } from '#kernel/pick';
import { translationsOf } from '#kernel/translations';
import { Money } from '#kernel/money';
import { Database } from '#platform/database/database';
import { type Actor, systemActor } from '#platform/http/actor';
import type { DemoActor, DemoCast } from './demo-cast';
import type { DemoDemand } from './demo-files';

type Act = (id: string, version: number) => Promise<{ version: number }>;

/** Life moves that lead a published demand to its state. */
const lives: Readonly<Record<string, readonly LifeMove[]>> = {
  matching: ['record_contact'],
  solved: ['record_contact', 'confirm_solved'],
  contracted: ['record_contact', 'confirm_solved', 'link_contract'],
  closed: ['record_contact', 'confirm_solved', 'link_contract', 'close'],
  withdrawn: ['withdraw'],
  expired: ['expire'],
};

/** Leads one demand of the demo to its state by the product's own verbs. */
@Injectable()
export class PlayDemand {
  constructor(
    private readonly creating: CreateDemand,
    private readonly submitting: SubmitDemand,
    private readonly beginning: BeginScreening,
    private readonly screening: ScreenDemand,
    private readonly moving: MoveDemand,
    private readonly clock: Clock,
    private readonly database: Database,
  ) {}

  async execute(demand: DemoDemand, cast: DemoCast): Promise<{ id: string; owner: DemoActor }> {
    const owner = cast.posterOf(demand);
    let receipt: { id: string; version: number } = await this.creating.execute(this.contentOf(demand), owner);
    for (const act of this.actsOf(demand, owner, cast.anyone('expert'))) {
      receipt = { ...receipt, ...(await act(receipt.id, receipt.version)) };
    }
    return { id: receipt.id, owner };
  }

  private actsOf(demand: DemoDemand, owner: Actor, expert: Actor): Act[] {
    const submit: Act = (id, version) => this.submitting.execute({ id, version }, owner);
    const begin: Act = (id, version) => this.beginning.execute({ id, version }, expert);
    if (demand.state === 'draft') return [];
    if (demand.state === 'submitted') return [submit];
    if (demand.state === 'screening') return [submit, begin];
    const life = (lives[demand.state] ?? []).map((action) => this.lifeOf(demand, action, owner));
    const lapse = demand.state === 'expired' ? [this.letLapse] : [];
    return [submit, begin, this.decisionOf(demand, expert), ...lapse, ...life];
  }

  private decisionOf({ state, reasonCodes = [], reasonText }: DemoDemand, expert: Actor): Act {
    const verdict = state === 'returned' ? 'return' : state === 'rejected' ? 'reject' : 'pass';
    const coded = verdict === 'pass' ? [] : reasonCodes.map((code) => `${verdict}.${code}`);
    const text = verdict === 'pass' ? null : (reasonText ?? null);
    return (id, version) =>
      this.screening.execute(
        { id, version, verdict, reasonCodes: coded, reasonText: text, publish: state !== 'validated' },
        expert,
      );
  }

  /** Its last day was yesterday: no verb can wait for a year. */
  private readonly letLapse: Act = async (id, version) => {
    await this.database.query(
      `UPDATE demand.demands SET valid_until = (now() AT TIME ZONE 'Asia/Shanghai')::date - 1 WHERE id = $1`,
      [id],
    );
    return { version };
  };

  private lifeOf({ reasonCodes, reasonText }: DemoDemand, action: LifeMove, owner: Actor): Act {
    const ofClock = action === 'expire' ? 'expire.validity_over' : null;
    const reasonCode = action === 'withdraw' ? `withdraw.${reasonCodes?.[0]}` : ofClock;
    const actor = action === 'expire' || action === 'link_contract' ? systemActor('demo', owner.requestId) : owner;
    return (id, version) =>
      this.moving.execute(
        { id, version, action, reasonCode, reasonText: action === 'withdraw' ? reasonText : null },
        actor,
      );
  }

  private contentOf(demand: DemoDemand): DemandContent {
    const today = dayInShanghai(this.clock.now());
    const { budgetFen, deadlineMonths } = demand;
    return {
      ...emptyDemand,
      ...pick(demand, ...asWritten),
      translations: translationsOf({ ...demand }, demand.translations),
      visibility: demand.visibility ?? 'public',
      invitedUsccs: demand.invitedUsccs ?? [],
      declaredUnclassified: true,
      solverConditions: demand.solverConditions ?? null,
      budget: budgetFen === null ? null : Money.fen(budgetFen),
      deadline: deadlineMonths === null ? null : addDays(today, Math.round(deadlineMonths * 30.44)),
    };
  }
}

const asWritten = [
  ...([
    'language',
    'anonymous',
    'title',
    'demandType',
    'highTechField',
    'contractField',
    'industry',
    'keywords',
  ] as const),
  ...(['background', 'existingBasis', 'indicators', 'budgetNegotiable', 'cooperationModes', 'ipArrangement'] as const),
  ...(['decisionOwner', 'districtCode', 'contact'] as const),
];
