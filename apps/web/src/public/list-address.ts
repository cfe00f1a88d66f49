/** The address is the whole state of a public list: it can be shared, kept and gone back to. Amounts are in 万元. */
export type ListKind = 'demand' | 'achievement';

const choices = {
  demand: ['highTechField', 'demandType', 'district', 'cooperationMode'],
  achievement: ['highTechField', 'form', 'stage', 'district', 'cooperationMode'],
} as const;
export type ChoiceName = (typeof choices)[ListKind][number];

export type Entry = { name: string; form: 'amount' | 'day' | 'level' };
const entries = {
  demand: [
    { name: 'budgetFrom', form: 'amount' },
    { name: 'budgetTo', form: 'amount' },
    { name: 'deadlineFrom', form: 'day' },
    { name: 'publishedSince', form: 'day' },
  ],
  achievement: [
    { name: 'trlFrom', form: 'level' },
    { name: 'trlTo', form: 'level' },
    { name: 'priceFrom', form: 'amount' },
    { name: 'priceTo', form: 'amount' },
    { name: 'publishedSince', form: 'day' },
  ],
} as const satisfies Record<ListKind, readonly Entry[]>;
const sorts = {
  demand: ['newest', 'deadline', 'budget', 'lowestBudget'],
  achievement: ['newest', 'trl', 'price', 'lowestPrice'],
} as const;

export type ListAddress = {
  kind: ListKind;
  chosen: Partial<Record<ChoiceName, readonly string[]>>;
  entered: Record<string, string>;
  sort: string | null;
  cursor: string | null;
};

export const choicesOf = (kind: ListKind): readonly ChoiceName[] => choices[kind];
export const entriesOf = (kind: ListKind): readonly Entry[] => entries[kind];
export const sortsOf = (kind: ListKind): readonly string[] => sorts[kind];

export function readList(kind: ListKind, params: URLSearchParams): ListAddress {
  const chosen = choicesOf(kind).map((name) => [name, [...new Set(params.getAll(name).filter(Boolean))]] as const);
  const entered = entriesOf(kind).map(({ name }) => [name, (params.get(name) ?? '').trim()] as const);
  return {
    kind,
    chosen: Object.fromEntries(chosen.filter(([, values]) => values.length > 0)),
    entered: Object.fromEntries(entered.filter(([, value]) => value !== '')),
    sort: params.get('sort'),
    cursor: params.get('cursor'),
  };
}

function paramsOf({ chosen, entered, sort, cursor }: ListAddress, amount: (wan: string) => string): URLSearchParams {
  const params = new URLSearchParams();
  for (const [name, values] of Object.entries(chosen)) for (const value of values) params.append(name, value);
  for (const [name, value] of Object.entries(entered)) params.set(name, isAmount(name) ? amount(value) : value);
  if (sort) params.set('sort', sort);
  if (cursor) params.set('cursor', cursor);
  return params;
}

const isAmount = (name: string) => /^(budget|price)/.test(name);

/** What the server is asked; an amount that is none goes as it is and is refused there. */
export function listQuery(address: ListAddress): string {
  return paramsOf(address, (wan) => fenOf(wan) ?? wan).toString();
}

/** 万元 as whole fen: an amount never passes through a floating-point number. */
export function fenOf(wan: string): string | null {
  const [, whole, part = ''] = /^(\d{1,9})(?:\.(\d{1,6}))?$/.exec(wan) ?? [];
  return whole === undefined ? null : BigInt(whole + part.padEnd(6, '0')).toString();
}

/** A changed filter or sort begins again at the first page. */
export function listHref(address: ListAddress, change: Partial<Omit<ListAddress, 'kind'>>): string {
  const query = paramsOf({ ...address, cursor: null, ...change }, (wan) => wan).toString();
  return `/${address.kind}s${query && `?${query}`}`;
}

export function toggled(address: ListAddress, name: ChoiceName, value: string): string {
  const values = address.chosen[name] ?? [];
  const next = values.includes(value) ? values.filter((each) => each !== value) : [...values, value];
  return listHref(address, { chosen: { ...address.chosen, [name]: next } });
}

export function without(address: ListAddress, name: string): string {
  return listHref(address, {
    entered: Object.fromEntries(Object.entries(address.entered).filter(([each]) => each !== name)),
  });
}
