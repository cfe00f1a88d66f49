import type { WaitingKind } from '../../api/waiting-query';

/** The address is the state of the list; an unknown kind is refused by the server, in words. */
export function startSearch(search: Record<string, unknown>): { kind?: WaitingKind } {
  return typeof search['kind'] === 'string' ? { kind: search['kind'] as WaitingKind } : {};
}
