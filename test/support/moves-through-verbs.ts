import { DomainError } from '#kernel/domain-error';
import type { Lifecycle } from '#kernel/lifecycle';
import { type Mover, roles } from '#kernel/role';

const movers: readonly Mover[] = [...roles, 'system'];

export interface VerbsOf<State extends string, Action extends string> {
  /** The actions that a verb takes, each with how it is called. */
  readonly verbs: Readonly<Partial<Record<Action, (mover: Mover) => Promise<unknown>>>>;
  /** Puts the one object of the test into a state, past all verbs. */
  readonly put: (state: State) => Promise<unknown>;
  readonly read: () => Promise<State>;
  /** Where a verb takes several moves of the table at once: `state action mover` and where it ends. */
  readonly further?: Readonly<Record<string, State>>;
  /** Movers of the table that this verb is not for: their move is a step of another verb. `action mover`. */
  readonly elsewhere?: readonly string[];
}

/** Tries every verb as everybody from every state: what is not in the table is refused and leaves no trace. */
export function tryEveryMove<State extends string, Action extends string>(
  lifecycle: Lifecycle<State, Action>,
  made: () => VerbsOf<State, Action>,
  states: readonly State[] = lifecycle.states,
): void {
  it.each(states)('from %s', async (from) => {
    const { verbs, put, read, further = {}, elsewhere = [] } = made();
    const wrong: string[] = [];
    await put(from);
    for (const [action, verb] of Object.entries(verbs) as [Action, (mover: Mover) => Promise<unknown>][])
      for (const mover of movers) {
        const move = lifecycle.table[from].moves[action];
        const isLegal = move?.by.includes(mover) === true && !elsewhere.includes(`${action} ${mover}`);
        const to = further[`${from} ${action} ${mover}`] ?? (isLegal ? move.to : undefined);
        const met = await outcome(verb(mover));
        const now = met.refusal === undefined ? await read() : undefined;
        if (to === undefined ? now !== undefined : now !== to)
          wrong.push(`${action} by ${mover}: ${now ?? met.refusal}, expected ${to ?? 'a refusal'}`);
        if (now !== undefined) await put(from);
      }
    expect(wrong).toEqual([]);
    // Every refusal left it where it was.
    expect(await read()).toBe(from);
  });
}

async function outcome(trying: Promise<unknown>): Promise<{ refusal: string | undefined }> {
  try {
    await trying;
    return { refusal: undefined };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return { refusal: error.code };
  }
}
