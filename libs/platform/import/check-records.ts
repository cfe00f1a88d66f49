import type { Fault } from '#kernel/domain-error';
import { fingerprint } from '#kernel/id';
import type { JsonObject } from '#kernel/json';
import { beginningOf } from '#kernel/storable';
import { valuesOfRecord } from '#platform/sheet/sheet-form';
import { SheetRefused } from '#platform/sheet/sheet.errors';
import type { ImportSource } from './import-report';
import { type CheckedRow, type ImportRules, keyOf, type Sourced } from './import-rules';
import { readJsonLines } from './json-lines';
import { faultOfRecord } from './unfit-record';

/** An index holds both parts of the key. */
const longestKey = 200;

interface Checking {
  readonly source: ImportSource;
  readonly fileName: string;
  readonly mostRows: number;
}

/** Every line of JSON Lines, judged; the same key twice is a fault of the second. */
export async function* checkRecords<Content>(
  { source, fileName, mostRows }: Checking,
  rules: ImportRules<Content>,
): AsyncGenerator<CheckedRow<Content>> {
  const seen = new Set<string>();
  let rows = 0;
  for await (const { line, record } of readJsonLines(source)) {
    if (++rows > mostRows) throw new SheetRefused('sheet-too-long', [], { mostRows });
    const found = record ? (faultOfRecord(record) ?? identified(record, fileName)) : { path: '', code: 'not-json' };
    if ('code' in found || !record) {
      yield { line, entry: null, faults: 'code' in found ? [found] : [] };
    } else if (seen.has(keyOf(found))) {
      yield { line, entry: null, faults: [{ path: 'id', code: 'twice-in-file' }] };
    } else {
      seen.add(keyOf(found));
      const read = isContract(record, rules) ? rules.readContract(record) : readOwn(record, rules);
      const bad = 'faults' in read ? read.faults : [];
      const entry =
        'content' in read
          ? { ...found, sourceHash: fingerprint(JSON.stringify(record)), record, content: read.content }
          : null;
      yield { line, faults: bad, entry };
    }
  }
}

function identified({ id, src }: JsonObject, fileName: string): Pick<Sourced<unknown>, 'source' | 'sourceId'> | Fault {
  if (typeof id !== 'string' || id === '') return { path: 'id', code: 'required' };
  if (id.length > longestKey) return { path: 'id', code: 'too-long' };
  if (typeof src === 'string' && src.length > longestKey) return { path: 'src', code: 'too-long' };
  return { source: typeof src === 'string' && src !== '' ? src : fileName, sourceId: id };
}

/** Ours is whatever has a field of ours that foreign records do not have. */
function isContract<Content>(record: JsonObject, { form, contractFields }: ImportRules<Content>): boolean {
  if (contractFields.some((field) => field in record)) return true;
  const shared = ['id', 'title', 'keywords', 'trl', 'src'];
  return !form.columns.some(({ path }) => !shared.includes(path) && topOf(path) in record);
}

function readOwn<Content>(
  record: JsonObject,
  { form }: ImportRules<Content>,
): { content: Content } | { faults: readonly Fault[] } {
  const columns = form.columns.slice(1);
  const { values, faults } = valuesOfRecord(columns, record);
  const known = new Set([...columns.map(({ path }) => topOf(path)), 'id', 'src']);
  // An empty list says nothing; files cannot come in this way.
  const isNothing = (value: unknown) => value === null || (Array.isArray(value) && value.length === 0);
  const unknown = Object.keys(record).filter((field) => !known.has(field) && !isNothing(record[field]));
  const all = [...faults, ...unknown.map((field) => ({ path: beginningOf(field, 60), code: 'unknown-field' }))];
  return all.length > 0 ? { faults: all } : { content: form.build(values) };
}

function topOf(path: string): string {
  return path.split('.')[0] ?? path;
}
