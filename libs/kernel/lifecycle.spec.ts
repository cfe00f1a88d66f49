import { IllegalMove, RoleNotAllowed } from './domain-error';
import { Lifecycle } from './lifecycle';

const label = { zh: '门', en: 'door' };
const door = new Lifecycle<'open' | 'shut', 'close' | 'lock'>('door', 'open', {
  open: { staffLabel: label, publicLabel: label, moves: { close: { to: 'shut', by: ['enterprise'], reasoned: true } } },
  shut: { staffLabel: label, publicLabel: label, moves: {} },
});

describe('a lifecycle', () => {
  it('moves along its table', () => expect(door.next('open', 'close', ['enterprise'])).toBe('shut'));
  it('refuses a move the state does not have', () =>
    expect(() => door.next('shut', 'close', ['enterprise'])).toThrow(IllegalMove));
  it('refuses a role the move is not for', () =>
    expect(() => door.next('open', 'close', ['expert'])).toThrow(RoleNotAllowed));
  it('lists what a role may do', () => expect(door.allowed('open', ['enterprise', 'expert'])).toEqual(['close']));
  it('knows which moves need a reason', () => expect(door.needsReason('open', 'close')).toBe(true));
  it('does not start with a state that nothing reaches', () =>
    expect(
      () =>
        new Lifecycle<'a' | 'b', 'go'>('lost', 'a', {
          a: { staffLabel: label, publicLabel: label, moves: {} },
          b: { staffLabel: label, publicLabel: label, moves: {} },
        }),
    ).toThrow(/no way leads to b/));
});
