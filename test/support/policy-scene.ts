import type { Role } from '#kernel/role';
import type { Market } from './market';
import type { Placed } from './policy-matrix';
import type { RunningApi } from './running-api';
import type { Visitor } from './visitor';

export type Owner = 'own' | 'other';

/** The people and organisations of the matrix: `own` are organisations that senders act for, `other` is nobody's here. */
export interface Scene {
  readonly api: RunningApi;
  readonly market: Market;
  /** Somebody with this role in the organisation of the owner. */
  readonly as: (owner: Owner, role: Role) => Visitor;
}

/** Makes real objects of one kind for one owner, one in each state that a policy may ask about. */
export type Place = (scene: Scene, owner: Owner) => Promise<Placed[]>;

export async function inTurn<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
  atOnce = 8,
): Promise<Result[]> {
  const results: Result[] = [];
  for (let i = 0; i < items.length; i += atOnce)
    results.push(...(await Promise.all(items.slice(i, i + atOnce).map(work))));
  return results;
}
