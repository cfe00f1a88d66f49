import { IllegalMove, RoleNotAllowed } from './domain-error';
import type { Lifecycle } from './lifecycle';
import { type Mover, roles } from './role';

type LegalMove<State extends string, Action extends string> = readonly [
  from: State,
  action: Action,
  to: State,
  by: readonly Mover[],
  reasoned?: 'reasoned',
];

const movers: readonly Mover[] = [...roles, 'self', 'system'];

/** Checks every state × action × mover against the legal moves, written out by the spec; what is not written is refused. */
export function checkEveryMove<State extends string, Action extends string>(
  lifecycle: Lifecycle<State, Action>,
  legal: readonly LegalMove<State, Action>[],
): void {
  const actions = [
    ...new Set(lifecycle.states.flatMap((state) => Object.keys(lifecycle.table[state].moves) as Action[])),
  ];
  const findLegal = (from: State, action: Action) => legal.find((move) => move[0] === from && move[1] === action);

  it('has no move but those written here', () =>
    expect(
      lifecycle.states
        .flatMap((state) => Object.keys(lifecycle.table[state].moves).map((action) => `${state} ${action}`))
        .sort(),
    ).toEqual(legal.map(([from, action]) => `${from} ${action}`).sort()));

  describe.each([...lifecycle.states])('from %s', (from) => {
    it.each(actions)('%s', (action) => {
      const move = findLegal(from, action);
      for (const mover of movers) {
        const attempt = () => lifecycle.next(from, action, [mover]);
        if (!move) expect(attempt).toThrow(IllegalMove);
        else if (move[3].includes(mover)) expect(attempt()).toBe(move[2]);
        else expect(attempt).toThrow(RoleNotAllowed);
      }
      expect(lifecycle.needsReason(from, action)).toBe(move?.[4] === 'reasoned');
    });

    it.each(movers)('offers %s what it may do and nothing else', (mover) =>
      expect(lifecycle.allowed(from, [mover]).sort()).toEqual(
        legal
          .filter((move) => move[0] === from && move[3].includes(mover))
          .map((move) => move[1])
          .sort(),
      ),
    );
  });
}
