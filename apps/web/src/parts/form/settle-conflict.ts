import type { ComparedField } from '../compared-field';

export type Side = 'mine' | 'theirs';
export type Disputed<V> = {
  readonly field: ComparedField<V>;
  readonly mine: string;
  readonly theirs: string;
  readonly changedBy: 'onlyMine' | 'onlyTheirs' | 'both';
};

/** The fields in which both sides differ, and who of the two left the common text they both began with. */
export function disputedFields<V>(
  fields: readonly ComparedField<V>[],
  { base, mine, theirs }: { base: V; mine: V; theirs: V },
): Disputed<V>[] {
  return fields
    .map((field) => {
      const [was, one, other] = [field.text(base), field.text(mine), field.text(theirs)];
      const changedBy = other === was ? 'onlyMine' : one === was ? 'onlyTheirs' : 'both';
      return { field, mine: one, theirs: other, changedBy } as const;
    })
    .filter((one) => one.mine !== one.theirs);
}

/** Only who alone changed a field wins it unasked; what both changed stays mine until somebody chooses. */
export function firstChoice<V>(disputed: readonly Disputed<V>[]): Record<string, Side> {
  return Object.fromEntries(
    disputed.map(({ field, changedBy }) => [field.key, changedBy === 'onlyTheirs' ? 'theirs' : 'mine']),
  );
}
