/** What a limit counts by; somebody who is not signed in is counted by the network address in any case. */
export type CountedBy = 'address' | 'person' | 'organisation';

export interface Limit {
  readonly points: number;
  readonly seconds: number;
  readonly per: CountedBy;
  /** While the store of the counters is away: sign-in stays shut, so that nobody can guess passwords in that hour. */
  readonly withoutStore: 'serve' | 'refuse';
  /** A request that was no request at all is not one of them: nothing was done for it. */
  readonly sparesMalformed?: true;
}

/** All limits of the product; LIMITS changes points and seconds, `default` is for every request of an address. */
const table = {
  // Wide enough for a campus behind one address: guessing is stopped by the lock-out of the account, not by this.
  'sign-in': { points: 60, seconds: 60, per: 'address', withoutStore: 'refuse' },
  registration: { points: 10, seconds: 3600, per: 'address', withoutStore: 'serve' },
  search: { points: 60, seconds: 60, per: 'address', withoutStore: 'serve' },
  export: { points: 20, seconds: 3600, per: 'person', withoutStore: 'serve', sparesMalformed: true },
  // What anybody may take, by people of whom nothing but a shared address is known.
  'public-export': { points: 120, seconds: 3600, per: 'address', withoutStore: 'serve', sparesMalformed: true },
  // Providers of mail stop for their users, many from one address; whoever wants no more mail is never told to wait.
  unsubscribe: { points: 600, seconds: 60, per: 'address', withoutStore: 'serve' },
  verification: { points: 10, seconds: 600, per: 'person', withoutStore: 'serve' },
  invitation: { points: 100, seconds: 3600, per: 'organisation', withoutStore: 'serve' },
  question: { points: 20, seconds: 3600, per: 'person', withoutStore: 'serve' },
  // By hand nobody comes near; a list of many is imported as a file, whose size is bounded.
  draft: { points: 300, seconds: 3600, per: 'organisation', withoutStore: 'serve' },
  upload: { points: 60, seconds: 600, per: 'person', withoutStore: 'serve' },
  default: { points: 1200, seconds: 60, per: 'address', withoutStore: 'serve' },
} as const satisfies Readonly<Record<string, Limit>>;

export type LimitName = keyof typeof table;
export type Limits = Readonly<Record<LimitName, Limit>>;

export const limitNames = Object.keys(table) as readonly LimitName[];
export const defaultLimits = limitNames.map((name) => `${name}=${table[name].points}/${table[name].seconds}`).join(',');

const form = /^([a-z-]+)=([1-9]\d{0,8})\/([1-9]\d{0,4})$/;

/** The table with what the operator changed: `search=120/60,export=5/3600`. */
export function limitsFrom(text: string): Limits {
  const fault = faultOfLimits(text);
  if (fault) throw new Error(fault);
  const changed = entriesOf(text).map((entry) => {
    const [, name = '', points, seconds] = form.exec(entry) ?? [];
    return [name, { ...table[name as LimitName], points: Number(points), seconds: Number(seconds) }] as const;
  });
  return { ...table, ...Object.fromEntries(changed) };
}

/** What is wrong with such a text, if anything. */
export function faultOfLimits(text: string): string | undefined {
  for (const entry of entriesOf(text)) {
    const name = form.exec(entry)?.[1];
    if (name === undefined) return `${entry} is not name=points/seconds, such as search=60/60`;
    if (!(limitNames as readonly string[]).includes(name)) return `${name} is none of ${limitNames.join(', ')}`;
  }
  return undefined;
}

function entriesOf(text: string): string[] {
  return text
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
}
