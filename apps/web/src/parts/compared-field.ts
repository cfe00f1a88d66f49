/** One field of a text as people compare it: its name, and what it says as words. */
export type ComparedField<V> = {
  readonly key: string;
  readonly label: string;
  readonly text: (values: V) => string;
};

export type Difference<V> = { readonly field: ComparedField<V>; readonly before: string; readonly after: string };

export function differencesOf<V>(fields: readonly ComparedField<V>[], before: V, after: V): Difference<V>[] {
  return fields
    .map((field) => ({ field, before: field.text(before), after: field.text(after) }))
    .filter((one) => one.before !== one.after);
}
