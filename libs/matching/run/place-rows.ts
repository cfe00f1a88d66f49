import { matchesShown } from './list-of';

interface ListedRow {
  readonly achievementId: string;
  /** The name of its group of near copies, as it was stored; null where it stands alone. */
  readonly copyOf: string | null;
}

/** Where a stored pair stands on the list that is read. */
export type Placed<Row extends ListedRow> = Row & {
  /** From 1; near copies share the place of the best of them. */
  readonly place: number;
  /** The achievement of this list beneath which it stands. */
  readonly copyOf: string | null;
};

/** The rows of a list, best first, as far as it has places. Who is the best of a group is seen by who is still there. */
export function placeRows<Row extends ListedRow>(rows: readonly Row[]): Placed<Row>[] {
  const heads = new Map<string, { readonly place: number; readonly id: string }>();
  return rows.flatMap((row): Placed<Row>[] => {
    const group = row.copyOf ?? row.achievementId;
    const head = heads.get(group);
    if (head) return [{ ...row, place: head.place, copyOf: head.id }];
    const place = heads.size + 1;
    if (place > matchesShown) return [];
    heads.set(group, { place, id: row.achievementId });
    return [{ ...row, place, copyOf: null }];
  });
}
