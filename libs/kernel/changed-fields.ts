/** Whether two values say the same; what is left out says the same as null, and the order of a record's fields nothing. */
export function saysTheSame(one: unknown, other: unknown): boolean {
  const [a, b] = [one ?? null, other ?? null];
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  if (Array.isArray(a) && a.length !== (b as readonly unknown[]).length) return false;
  const fields = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...fields].every((field) => saysTheSame(valueOf(a, field), valueOf(b, field)));
}

/** The fields in which two texts differ; of translations each by its own path. */
export function changedFields(former: object, present: object, fields: readonly string[]): string[] {
  return fields.flatMap((field) => {
    const [before, now] = [valueOf(former, field), valueOf(present, field)];
    if (saysTheSame(before, now)) return [];
    if (field !== 'translations') return [field];
    const translated = Object.keys({ ...(before as object), ...(now as object) });
    return changedFields(before as object, now as object, translated).map((one) => `${field}.${one}`);
  });
}

/** What a text changes of the public one: null where none is public. */
export interface ChangeOfPublic {
  readonly fields: readonly string[] | null;
  /** Somebody has to look at it again. */
  readonly isMaterial: boolean;
}

export function changeOfPublic(
  published: object | null,
  present: object,
  { fields, immaterial }: { readonly fields: readonly string[]; readonly immaterial: readonly string[] },
): ChangeOfPublic {
  const changed = published && changedFields(published, present, fields);
  return { fields: changed, isMaterial: !changed?.every((field) => immaterial.includes(field)) };
}

/** Whether a fault is of what was changed: what is public was accepted once, and need not be mended for another's sake. */
export function concerns({ fields, isMaterial }: ChangeOfPublic, path: string): boolean {
  return isMaterial || fields?.includes(path.split('.')[0] ?? '') === true;
}

function valueOf(record: object, field: string): unknown {
  return (record as Readonly<Record<string, unknown>>)[field];
}
