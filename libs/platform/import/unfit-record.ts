import type { Fault } from '#kernel/domain-error';
import type { JsonObject } from '#kernel/json';
import { beginningOf, isDeeperThan, isStorable, partsOf } from '#kernel/storable';

/** Foreign records have a handful of levels; whatever recurses over one later must not meet a hundred thousand. */
const deepest = 32;
/** A line may be as long as its file; each field that nobody knows would be a fault of its own. */
const mostParts = 10_000;

/** What in a record could never be stored, so that its line is told before anybody confirms the file. */
export function faultOfRecord(record: JsonObject): Fault | undefined {
  for (const [field, value] of Object.entries(record)) {
    const path = isStorable(field) ? beginningOf(field, 60) : '';
    if (isDeeperThan(deepest - 1, value)) return { path, code: 'too-deep' };
    if (!isStorable(field) || !isStorableThroughout(value)) return { path, code: 'wrong-type' };
  }
  return partsOf(record, mostParts) > mostParts ? { path: '', code: 'too-many' } : undefined;
}

function isStorableThroughout(value: unknown): boolean {
  if (typeof value === 'string') return isStorable(value);
  if (typeof value !== 'object' || value === null) return true;
  return Object.entries(value).every(([name, inner]) => isStorable(name) && isStorableThroughout(inner));
}
