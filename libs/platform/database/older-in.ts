import type { Tx } from './tx';

/** Takes rows of one table that are older than so many days, at most so many at once; answers how many went. */
export type Purge = (tx: Tx, days: number, most: number) => Promise<number>;

/** Rows of one table by their moment; one that somebody holds waits for the next run. */
export function olderIn(table: string, key: string, moment: string, and = ''): Purge {
  return async (tx, days, most) => {
    const [, gone] = await tx.query<[unknown, number]>(
      `DELETE FROM ${table} WHERE ${key} IN (
         SELECT ${key} FROM ${table} WHERE ${moment} < now() - $1 * interval '1 day' ${and} LIMIT $2 FOR UPDATE SKIP LOCKED)`,
      [days, most],
    );
    return gone;
  };
}
