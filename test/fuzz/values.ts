import fc from 'fast-check';
import { roles } from '#kernel/role';
import { aDemandForm, anAchievementForm } from '../support/forms';
import { type Contract, resolved, type Schema } from './contract';

/** What exists on the stage and may be named in a request. */
export interface Known {
  readonly ids: readonly string[];
  readonly cursors: readonly string[];
  /** Codes of each table. */
  readonly tables: Readonly<Record<string, readonly string[]>>;
  readonly schemas: Contract['schemas'];
}

/** Replaced at sending by the version that the object of the path has just then. */
export const presentVersion = 77_777_777;

/** Replaced by the sender's own. */
export const presentLogin = 'the-present-login';
export const presentPassword = 'the-present-password';

/** Values of fields whose table is not in the schema; a request that is refused for its field comes to nothing deep. */
const ownWords: Readonly<Record<string, readonly unknown[]>> = {
  ...Object.fromEntries(
    Object.entries({ ...aDemandForm(), ...anAchievementForm() }).map(([name, one]) => [name, [one]]),
  ),
  highTechField: ['1', '8'],
  cooperationMode: ['licence'],
  on: ['2026-01-01', '2030-12-31'],
  industry: ['C34', '34'],
  noticeVersion: ['2026-11'],
  startsOn: ['2026-11-23', '2027-01-01'],
  endsOn: ['2027-02-01'],
  invitedUsccs: [[], ['91310115MA1K4EXXXX']],
  role: [...roles],
  tables: ['districts', 'demandReasons,roles'],
  list: ['own-demands', 'public-search'],
  search: ['state=draft', 'q=激光', ''],
  login: [presentLogin],
  password: [presentPassword, 'another good secret 9'],
  current: [presentPassword],
  next: ['another good secret 9'],
  topic: ['demand.published'],
  weights: [{ text: 0.7, field: 0.3 }],
};

/** Texts that broke something somewhere once: NUL, half pairs, numbers and days beyond all, formulas, templates, SQL. */
export const oddTexts = [
  ...['', ' ', '\0', 'a\0b', '\ud800', 'a\udfff', '\ufeff', '\u202eabc', '🧑‍🔬', 'é', 'İ', '　'],
  ...['x'.repeat(5000), '字'.repeat(301), '9'.repeat(400), '-1', '0', '1e999', '1.5', 'NaN', 'Infinity', '0x10'],
  ...['9223372036854775808', '2147483648', '99999999999999999999', '000000000000001', '１２', '٣'],
  ...['2026-02-30', '0000-00-00', '-000001-01-01', '+275760-09-13', '10000-01-01', '9999-12-31', '1582-10-10'],
  ...['2026-13-01T00:00:00Z', '2026-01-01T24:00:01Z', '2026-01-01T00:00:00+99:99', 'infinity', 'now', '12026-01'],
  ...["'; SELECT 1; --", '%', '_', '\\', '%%%', '"', '${7*7}', '{{7*7}}', '=1+1', '../../etc/passwd', '<svg/onload=1>'],
  ...['__proto__', 'constructor', 'toString', 'null', 'true', '[object Object]', '[]', '{}', '\r\nSet-Cookie: a=b'],
];
const oddOthers: readonly unknown[] = [
  ...[null, true, false, 0, -0, -1, 1.5, 2 ** 31, 2 ** 53, -(2 ** 63), 1e308, 1e-308],
  ...[[], {}, [null], [[]], [{}], { length: 1 }, { $gt: '' }, { constructor: 1 }, { '': '' }, { toJSON: 1 }],
  ...[nested(20), nested(200), Array.from({ length: 2000 }, () => 'x'), 'x'.repeat(70_000)],
];

function nested(levels: number): unknown {
  return levels === 0 ? 1 : [nested(levels - 1)];
}

const forged = (...keys: unknown[]) => Buffer.from(JSON.stringify(keys)).toString('base64url');
const anId = '019ab000-0000-7000-8000-000000000000';
/** Cursors nobody gave: of another list, with keys that have the form of ours and no meaning. */
export const forgedCursors = [
  ...['AAAA', '%%%', 'null', forged(), forged(null), forged([[]]), forged({}), forged(anId), forged(1, anId)],
  ...[forged('9999-99-99 99:99:99+08', anId), forged('0000-01-01 00:00:00+08', anId), forged('x', anId)],
  ...[forged('2026-01-01 00:00:00+08', anId), forged('2026-01-01 00:00:00+08', anId, anId), forged('1e999', anId)],
  ...[forged('9'.repeat(60), anId), forged('-1', anId), forged('2026-02-30 00:00:00.000000+08', anId)],
  ...[forged('1', '2026-01-01 00:00:00+08', anId), forged('0.5', '1e400', anId), forged('\0', anId), forged('\ud800')],
];

/** Mostly what the contract asks for, now and then something odd; where it breaks, the odd is shrunk to what matters. */
export function valueFor(schema: Schema, name: string, known: Known): fc.Arbitrary<unknown> {
  return fc.oneof(
    { withCrossShrink: true },
    { weight: 24, arbitrary: right(schema, name, known) },
    { weight: 1, arbitrary: odd(schema, known) },
  );
}

export function odd(given: Schema, known: Known): fc.Arbitrary<unknown> {
  const { maxLength, minLength = 0, maximum, minimum } = resolved(given, known.schemas);
  const lengths = maxLength === undefined ? [] : [maxLength, maxLength + 1, Math.max(0, minLength - 1)];
  const numbers = [maximum, minimum].flatMap((edge) => (edge === undefined ? [] : [edge, edge + 1, edge - 1]));
  const edges = [...lengths.filter((length) => length < 50_000).map((length) => '字'.repeat(length)), ...numbers];
  return fc.oneof(
    fc.constantFrom(...oddTexts),
    fc.constantFrom(...oddOthers),
    fc.constantFrom(...edges, ...forgedCursors),
    fc.string({ unit: 'binary', maxLength: 40 }),
  );
}

function right(given: Schema, name: string, known: Known): fc.Arbitrary<unknown> {
  const schema = resolved(given, known.schemas);
  const [alias] = schema.allOf ?? [];
  if (alias) return right(alias, name, known);
  if (schema.anyOf) return fc.oneof(...schema.anyOf.map((one) => right(one, name, known)));
  const words = Object.hasOwn(ownWords, name) ? ownWords[name] : undefined;
  if (/^reasonCodes?$/.test(name) && schema.description) return reasonOf(schema, known);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  const kinds = [schema.type ?? 'string'].flat();
  if (words?.length && !kinds.includes('object')) return fc.constantFrom(...words);
  return fc.oneof(...kinds.map((kind) => ofKind(kind, schema, name, known)));
}

function ofKind(kind: string, schema: Schema, name: string, known: Known): fc.Arbitrary<unknown> {
  if (kind === 'null') return fc.constant(null);
  if (kind === 'boolean') return fc.boolean();
  if (kind === 'object') return objectOf(schema, known);
  if (kind === 'number' || kind === 'integer') {
    const { minimum = 0, maximum = 100 } = schema;
    const any = fc.integer({ min: minimum, max: Math.max(minimum, maximum) });
    return /^versions?$/.test(name) ? fc.oneof({ weight: 9, arbitrary: fc.constant(presentVersion) }, any) : any;
  }
  if (kind === 'array') {
    const { items = {}, minItems = 0, maxItems = 3 } = schema;
    const limits = { minLength: minItems, maxLength: Math.max(minItems, Math.min(3, maxItems)) };
    return fc.array(valueFor(items, name, known), limits);
  }
  return textOf(schema, name, known);
}

function textOf({ format, pattern, minLength = 0, maxLength = 40 }: Schema, name: string, known: Known) {
  if (format === 'uuid' || /ids?$/i.test(name)) return fc.constantFrom(anId, ...known.ids);
  if (format === 'email') return fc.constantFrom('fuzz@example.org', 'p@invited.example');
  if (pattern !== undefined) return fc.stringMatching(new RegExp(pattern));
  if (name === 'cursor') return fc.constantFrom(...forgedCursors, ...known.cursors);
  if (/(From|To|Since|On|Until|^from|^to|deadline)$/.test(name) && !/^(budget|price)/.test(name))
    return fc.constantFrom('2026-01-01', '2026-11-23', '2030-12-31');
  if (/Fen$|^(budget|price)(From|To)$/.test(name)) return fc.constantFrom('0', '1', '150000000', '999999999999999');
  const limits = { minLength, maxLength: Math.max(minLength, Math.min(maxLength, 40)) };
  return fc.oneof(fc.string({ unit: 'grapheme-ascii', ...limits }), fc.string({ unit: 'grapheme', ...limits }));
}

/** The contract says in words from which table, and with which beginnings. */
function reasonOf({ description = '', type, maxItems = 3 }: Schema, known: Known): fc.Arbitrary<unknown> {
  const words = [...description.matchAll(/`(\w+)\.?`/g)].map(([, word = '']) => word);
  const table = words.find((word) => Object.hasOwn(known.tables, word));
  const all = table ? (known.tables[table] ?? []) : Object.values(known.tables).flat();
  const begun = all.filter((code) => words.some((word) => code.startsWith(`${word}.`)));
  const codes = fc.constantFrom(...(begun.length > 0 ? begun : all.filter((code) => code.includes('.'))));
  if (type === 'array') return fc.uniqueArray(codes, { maxLength: Math.min(2, maxItems) });
  return [type].flat().includes('null') ? fc.option(codes) : codes;
}

function objectOf({ properties = {}, required = [] }: Schema, known: Known): fc.Arbitrary<unknown> {
  const fields = Object.entries(properties).map(([name, inner]) => [name, valueFor(inner, name, known)] as const);
  const whole = fc.record(Object.fromEntries(fields), { requiredKeys: [...required] });
  const strange = fc.constantFrom(
    'organisationId',
    'state',
    'roles',
    'createdBy',
    'toString',
    'constructor',
    'a.b',
    '',
  );
  return fc.oneof(
    { weight: 30, arbitrary: whole },
    // Mass assignment: a field of the table that the form does not have.
    {
      weight: 1,
      arbitrary: fc.tuple(whole, strange, fc.constantFrom(...oddOthers)).map(([fit, name, value]) => {
        return { ...fit, [name]: value };
      }),
    },
    // Something that everybody must fill is not there.
    { weight: 1, arbitrary: fc.record(Object.fromEntries(fields), { requiredKeys: [] }) },
  );
}
