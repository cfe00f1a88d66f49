import { type Contract, resolved, type Schema } from './contract';

const annotations = ['description', 'default', 'example', 'title', 'deprecated'];
const understood = [
  ...['$ref', 'type', 'format', 'enum', 'pattern', 'minLength', 'maxLength', 'minimum', 'maximum', 'minItems'],
  ...['maxItems', 'uniqueItems', 'items', 'required', 'properties', 'additionalProperties', 'allOf', 'anyOf'],
];
const formats: Readonly<Record<string, RegExp>> = {
  uuid: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
  'date-time': /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/,
  email: /^[^\s@]+@[^\s@]+$/,
  binary: /^/,
};

/**
 * Where a value is not what a schema says, as sentences. Stricter than JSON Schema: a field that the contract does not
 * name is a fault, since answers are whitelisted; and so is a word of the schema that this checker does not understand.
 */
export function shapeFaults(value: unknown, given: Schema, schemas: Contract['schemas'], at = '$'): string[] {
  const strange = Object.keys(given).filter((word) => !understood.includes(word) && !annotations.includes(word));
  if (strange.length > 0) return [`${at}: the checker does not know ${strange.join()}`];
  const schema = resolved(given, schemas);
  const inside = (inner: Schema) => shapeFaults(value, inner, schemas, at);
  if (schema.anyOf) {
    const tries = schema.anyOf.map(inside);
    const kinds = schema.anyOf.map(({ type }) => type);
    if (tries.some((faults) => faults.length === 0)) return [];
    // The one that is not `null` says most.
    return tries[kinds.findIndex((kind) => kind !== 'null')] ?? [`${at}: none of anyOf`];
  }
  return [
    ...(schema.allOf ?? []).flatMap(inside),
    ...typeFaults(value, schema, at),
    ...enumFaults(value, schema, at),
    ...textFaults(value, schema, at),
    ...numberFaults(value, schema, at),
    ...listFaults(value, schema, schemas, at),
    ...objectFaults(value, schema, schemas, at),
  ];
}

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}

function typeFaults(value: unknown, { type }: Schema, at: string): string[] {
  if (type === undefined) return [];
  const kinds = [type].flat();
  const isOne = kinds.includes(kindOf(value)) || (kinds.includes('integer') && Number.isInteger(value));
  return isOne ? [] : [`${at}: ${kindOf(value)} instead of ${kinds.join(' or ')}`];
}

function enumFaults(value: unknown, schema: Schema, at: string): string[] {
  // A nullable list of words is written with null in the type and not among the words.
  const isNull = value === null && [schema.type ?? []].flat().includes('null');
  const isKnown = schema.enum === undefined || isNull || schema.enum.includes(value);
  return isKnown ? [] : [`${at}: ${JSON.stringify(value)} is not in the enum`];
}

function textFaults(value: unknown, schema: Schema, at: string): string[] {
  if (typeof value !== 'string') return [];
  const { format, pattern, minLength = 0, maxLength = Infinity } = schema;
  const form = format === undefined ? undefined : formats[format];
  return [
    ...(format !== undefined && !form ? [`${at}: the checker does not know the format ${format}`] : []),
    ...(form && !form.test(value) ? [`${at}: no ${format ?? ''}`] : []),
    ...(pattern !== undefined && !new RegExp(pattern, 'u').test(value) ? [`${at}: does not match ${pattern}`] : []),
    ...(value.length < minLength || value.length > maxLength ? [`${at}: length ${value.length}`] : []),
  ];
}

function numberFaults(value: unknown, { minimum = -Infinity, maximum = Infinity }: Schema, at: string): string[] {
  return typeof value === 'number' && (value < minimum || value > maximum) ? [`${at}: ${value} out of range`] : [];
}

function listFaults(value: unknown, schema: Schema, schemas: Contract['schemas'], at: string): string[] {
  if (!Array.isArray(value)) return [];
  const { items, minItems = 0, maxItems = Infinity, uniqueItems } = schema;
  const isDouble = uniqueItems && new Set(value.map((one) => JSON.stringify(one))).size < value.length;
  return [
    ...(value.length < minItems || value.length > maxItems ? [`${at}: ${value.length} items`] : []),
    ...(isDouble ? [`${at}: doubles`] : []),
    ...(items ? value.flatMap((one, i) => shapeFaults(one, items, schemas, `${at}[${i}]`)) : []),
  ];
}

function objectFaults(value: unknown, schema: Schema, schemas: Contract['schemas'], at: string): string[] {
  if (kindOf(value) !== 'object') return [];
  const { properties = {}, required = [], additionalProperties: more } = schema;
  const isObject = [schema.type ?? []].flat().includes('object');
  const fields = Object.entries(value as object);
  return [
    ...required.filter((name) => !Object.hasOwn(value as object, name)).map((name) => `${at}.${name}: missing`),
    ...fields.flatMap(([name, inner]) => {
      const known = Object.hasOwn(properties, name) ? properties[name] : typeof more === 'object' ? more : undefined;
      if (known) return shapeFaults(inner, known, schemas, `${at}.${name}`);
      return more === true || !isObject ? [] : [`${at}.${name}: not in the contract`];
    }),
  ];
}
