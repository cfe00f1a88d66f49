import type { Fault } from '../../api/problem';

type FieldPath = (string | number)[];

/** "indicators[0].value" and "indicators.0.value" both name the same field; "keywords.2" is typed in one with the others. */
export function fieldPath(path: string, renamed: Readonly<Record<string, string>>): FieldPath {
  const known = renamed[path] ?? renamed[path.replace(/(\.|\[)\d+\]?$/, '')];
  return (known ?? path)
    .split(/[.[\]]+/)
    .filter(Boolean)
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part));
}

export type MarkedField = { name: FieldPath; errors: string[] };

/** Several faults of one field are shown together; none is dropped. */
export function markedFields(faults: readonly Fault[], renamed: Readonly<Record<string, string>>): MarkedField[] {
  const fields = new Map<string, MarkedField>();
  for (const fault of faults) {
    const name = fieldPath(fault.path, renamed);
    const key = name.join('.');
    const field = fields.get(key) ?? { name, errors: [] };
    field.errors.push(fault.message);
    fields.set(key, field);
  }
  return [...fields.values()];
}
