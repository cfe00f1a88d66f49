import { IllegalMove, StaleVersion } from '#kernel/domain-error';

export interface Due {
  readonly id: string;
  readonly version: number;
}

interface DueWork<Item extends Due> {
  /** Those whose time has come, the longest due first, no more than `limit`. */
  readonly find: (limit: number) => Promise<readonly Item[]>;
  /** The verb that moves one, in a transaction of its own. */
  readonly move: (item: Item) => Promise<unknown>;
}

const atOnce = 1000;

/**
 * Moves everything that is due; answers how many. Safe to run at any time and twice: what somebody moved since it was
 * listed is left to the next run, and one that fails keeps no other waiting, but the run ends as failed.
 */
export async function eachDue<Item extends Due>({ find, move }: DueWork<Item>): Promise<number> {
  const failures: unknown[] = [];
  let moved = 0;
  for (;;) {
    const due = await find(atOnce);
    const before = moved;
    for (const item of due) if (await wasMoved(() => move(item), failures)) moved += 1;
    // A batch that moved nothing would come again for ever.
    if (due.length < atOnce || moved === before) break;
  }
  if (failures.length > 0) throw failures[0];
  return moved;
}

async function wasMoved(move: () => Promise<unknown>, failures: unknown[]): Promise<boolean> {
  try {
    await move();
    return true;
  } catch (error) {
    if (!(error instanceof StaleVersion || error instanceof IllegalMove)) failures.push(error);
    return false;
  }
}
