/** Conditions of one query: SQL of our own joined by AND, every value a parameter numbered from $1. */
export class Conditions {
  private readonly parts: string[] = [];
  readonly parameters: unknown[] = [];

  get sql(): string {
    return this.parts.length > 0 ? this.parts.join(' AND ') : 'true';
  }

  /** Keeps a value and answers how the SQL names it. */
  add(value: unknown): string {
    this.parameters.push(value);
    return `$${this.parameters.length}`;
  }

  and(condition: string): this {
    this.parts.push(condition);
    return this;
  }

  /** Only where a value was given. */
  when<Value>(value: Value | undefined, condition: (parameter: string) => string): this {
    return value === undefined || value === '' ? this : this.and(condition(this.add(value)));
  }

  /** One of several values of a column; no value given is no condition. */
  oneOf(column: string, values: readonly string[] | undefined): this {
    return this.when(values?.length ? values : undefined, (p) => `${column} = ANY(${p}::text[])`);
  }

  /** A column of several values that has one of these. */
  sharing(column: string, values: readonly string[] | undefined): this {
    return this.when(values?.length ? values : undefined, (p) => `${column} && ${p}::text[]`);
  }

  /** Both ends included. */
  between(column: string, from: string | number | undefined, to: string | number | undefined, type: string): this {
    this.when(from, (p) => `${column} >= ${p}::${type}`);
    return this.when(to, (p) => `${column} <= ${p}::${type}`);
  }

  /** Calendar days in Shanghai, both included, of an instant. */
  days(column: string, from: string | undefined, to: string | undefined): this {
    const midnight = (day: string) => `(${day})::timestamp AT TIME ZONE 'Asia/Shanghai'`;
    this.when(from, (p) => `${column} >= ${midnight(`${p}::date`)}`);
    return this.when(to, (p) => `${column} < ${midnight(`${p}::date + 1`)}`);
  }

  /** A part of a text, taken as it is written, in capitals or not; `folded` is the text in small letters. */
  contains(folded: string, part: string | undefined): this {
    const wanted = part?.trim();
    // No text that PostgreSQL keeps has a NUL in it, and it takes none as a parameter.
    if (wanted?.includes('\0')) return this.and('false');
    return this.when(wanted, (p) => `strpos(${folded}, lower(${p})) > 0`);
  }
}
