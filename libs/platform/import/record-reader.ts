import type { Fault } from '#kernel/domain-error';
import type { JsonObject } from '#kernel/json';

const longestTitle = 300;
// Far more than other sources write, and no more than a page, a check for contacts or a list can take.
const longestText = 100_000;
const mostTexts = 200;
const longestOfTexts = 200;

/** Reads typed fields out of a foreign record and gathers the faults instead of stopping at the first. */
export class RecordReader {
  readonly faults: Fault[] = [];

  constructor(private readonly record: JsonObject) {}

  title(path: string): string {
    const title = this.text(path);
    if (title.length > longestTitle) this.refuse(path, 'too-long');
    return title;
  }

  /** A text that must be there. */
  text(path: string): string {
    const value = this.record[path];
    if (typeof value !== 'string') {
      this.refuse(path, value === undefined || value === null ? 'required' : 'wrong-type');
      return '';
    }
    if (value.trim() === '') this.refuse(path, 'required');
    if (value.length > longestText) this.refuse(path, 'too-long');
    return value;
  }

  texts(path: string): string[] {
    const value = this.record[path] ?? [];
    if (!Array.isArray(value) || !value.every((item) => typeof item === 'string')) this.refuse(path, 'wrong-type');
    else if (value.length > mostTexts) this.refuse(path, 'too-many');
    else if (value.some((item) => item.length > longestOfTexts)) this.refuse(path, 'too-long');
    else return value;
    return [];
  }

  /** A whole number within bounds, or null when the record has none. */
  integer(path: string, least: number, most: number): number | null {
    const value = this.record[path] ?? null;
    if (value === null) return null;
    if (typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most) return value;
    this.refuse(path, 'wrong-type');
    return null;
  }

  /** What a lookup makes of an optional text; refused when the lookup does not know it. */
  known(path: string, lookup: (value: string) => string | undefined): string | null {
    const value = this.record[path] ?? null;
    if (value === null) return null;
    const found = typeof value === 'string' ? lookup(value) : undefined;
    if (found === undefined) this.refuse(path, 'not-in-table');
    return found ?? null;
  }

  /** The record's own word, else what its letters say. */
  language(path: string, sample: string): 'zh' | 'en' {
    const value = this.record[path] ?? null;
    if (value === 'zh' || value === 'en') return value;
    if (value !== null) this.refuse(path, 'not-in-table');
    return /\p{Script=Han}/u.test(sample) ? 'zh' : 'en';
  }

  has(path: string): boolean {
    return this.record[path] !== undefined;
  }

  private refuse(path: string, code: string): void {
    this.faults.push({ path, code });
  }
}
