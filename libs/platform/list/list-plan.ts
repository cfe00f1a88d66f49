/** What a sort's values are in PostgreSQL; also what a cursor's value is read as. */
export type SortType = 'timestamptz' | 'date' | 'bigint' | 'int' | 'text';

export interface Sort {
  /** SQL over the columns of `from`. An index that ends in the id carries the same expression. */
  readonly by: string;
  readonly type: SortType;
  readonly isDescending?: boolean;
  /** Rows without a value come last, whichever the direction; every title has a text. */
  readonly isNullable?: boolean;
}

/** One list: where its rows come from, how it can be sorted, and what of a page's rows is shown. */
export interface ListPlan<Name extends string = string> {
  /** Never changes: cursors and saved views are kept under it. */
  readonly code: string;
  /** Names of what it can be filtered by, as its address has them. */
  readonly filters: readonly string[];
  readonly from: string;
  /** Unique among its rows: rows of equal sort values stand in its order. */
  readonly id: string;
  readonly sorts: Readonly<Record<Name, Sort>>;
  readonly usual: NoInfer<Name>;
  /** Columns of what is joined to `page.page_id`: only the rows that are shown are looked up. */
  readonly shows: string;
  readonly joins: string;
}

const beyond = {
  timestamptz: [`'infinity'::timestamptz`, `'-infinity'::timestamptz`],
  date: [`'infinity'::date`, `'-infinity'::date`],
  bigint: ['9223372036854775807', '-1'],
  int: ['2147483647', '-1'],
} as const satisfies Record<Exclude<SortType, 'text'>, readonly [last: string, first: string]>;

/** The value that rows are put in order by; never null, so that a row comparison finds the next page. */
export function keyOf({ by, type, isDescending, isNullable }: Sort): string {
  return isNullable && type !== 'text' ? `coalesce(${by}, ${beyond[type][isDescending ? 1 : 0]})` : by;
}

/** What is kept about a list, such as saved views, needs no more of it than what its address may say. */
export interface ListAddress {
  readonly code: string;
  readonly filters: readonly string[];
  readonly sorts: Readonly<Record<string, unknown>>;
  /** Whether its reader can be told of what comes to answer it later. */
  readonly hasAlerts?: boolean;
}

const declared = new Map<string, ListAddress>();

/** Makes a list known by its code, for what is kept about lists: saved views. */
export function declareList<Plan extends ListAddress>(plan: Plan): Plan {
  if (declared.has(plan.code)) throw new Error(`list ${plan.code} exists twice`);
  declared.set(plan.code, plan);
  return plan;
}

export function listNamed(code: string): ListAddress | undefined {
  return declared.get(code);
}
