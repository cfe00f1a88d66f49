import type { Bilingual } from './bilingual';
import { IllegalMove, RoleNotAllowed } from './domain-error';
import type { Mover } from './role';

export interface Move<State extends string> {
  readonly to: State;
  readonly by: readonly Mover[];
  /** A negative end needs a coded reason that the person concerned can read. */
  readonly reasoned?: true;
}

export interface Stage<State extends string, Action extends string> {
  readonly staffLabel: Bilingual;
  readonly publicLabel: Bilingual;
  readonly moves: Readonly<Partial<Record<Action, Move<State>>>>;
}

export type LifecycleTable<State extends string, Action extends string> = Readonly<Record<State, Stage<State, Action>>>;

/** A state machine as data: the table is the rule, the CHECK constraint, the buttons and the picture. */
export class Lifecycle<State extends string, Action extends string> {
  constructor(
    readonly name: string,
    readonly initial: State,
    readonly table: LifecycleTable<State, Action>,
  ) {
    this.refuseUnreachable();
  }

  get states(): readonly State[] {
    return Object.keys(this.table) as State[];
  }

  /** The state after `action`; throws IllegalMove when the state has no such move, RoleNotAllowed when it is another's. */
  next(from: State, action: Action, movers: readonly Mover[]): State {
    const move = this.table[from].moves[action];
    if (!move) throw new IllegalMove({ lifecycle: this.name, from, action });
    if (!move.by.some((mover) => movers.includes(mover))) throw new RoleNotAllowed({ lifecycle: this.name, action });
    return move.to;
  }

  needsReason(from: State, action: Action): boolean {
    return this.table[from].moves[action]?.reasoned === true;
  }

  allowed(from: State, movers: readonly Mover[]): Action[] {
    const moves = Object.entries(this.table[from].moves) as [Action, Move<State>][];
    return moves.filter(([, move]) => move.by.some((mover) => movers.includes(mover))).map(([action]) => action);
  }

  private refuseUnreachable(): void {
    const reached = new Set<State>([this.initial]);
    for (const state of reached) {
      for (const move of Object.values<Move<State> | undefined>(this.table[state].moves))
        if (move) reached.add(move.to);
    }
    const lost = this.states.filter((state) => !reached.has(state));
    if (lost.length > 0) throw new Error(`${this.name}: no way leads to ${lost.join(', ')}`);
  }
}
