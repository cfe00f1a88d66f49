import type { Ranked } from './found-documents';
import { fits, type SearchFilter, type SearchQuery } from './search-query';

export interface FacetCount {
  readonly code: string;
  readonly count: number;
}

const facets = ['kind', 'highTechField', 'districtCode'] as const;
type Facet = (typeof facets)[number];
export type Facets = Readonly<Record<Facet, readonly FacetCount[]>>;

/** Which texts are nearly the same: one name for all of a group; nothing where a text stands alone. */
export type GroupOf = (id: string) => string | undefined;

/** One place of a list: a document, and what is nearly the same and ranks behind it. */
export interface Place extends Ranked {
  readonly copies: readonly Ranked[];
}

export interface FoundPage {
  readonly total: number;
  readonly page: readonly Place[];
  readonly hasMore: boolean;
  readonly facets: Facets;
}

/** A page cut out of what was found, by looking at each once: nothing is sorted but the page itself. */
export function pageOfFound(found: readonly Ranked[], query: SearchQuery, groupOf: GroupOf): FoundPage {
  const shown = found.filter(({ document }) => fits(document, query));
  const groups = groupsAmong(shown, groupOf);
  const best = new BestPlaces(query.limit + 1);
  let total = 0;
  for (const item of shown) {
    const group = groups.get(groupOf(item.document.id) ?? '');
    if (group && group.first !== item) continue;
    total += 1;
    if (isAfter(item, query.after)) best.offer(item);
  }
  const page = best.places.slice(0, query.limit).map((item) => ({
    ...item,
    copies: groups.get(groupOf(item.document.id) ?? '')?.copies ?? [],
  }));
  return { total, page, hasMore: best.places.length > query.limit, facets: countFacets(found, query, groupOf) };
}

interface CopyGroup {
  readonly first: Ranked;
  readonly copies: readonly Ranked[];
}

function groupsAmong(shown: readonly Ranked[], groupOf: GroupOf): ReadonlyMap<string, CopyGroup> {
  const members = new Map<string, Ranked[]>();
  for (const item of shown) {
    const name = groupOf(item.document.id);
    if (name === undefined) continue;
    const group = members.get(name);
    if (group) group.push(item);
    else members.set(name, [item]);
  }
  const groups = new Map<string, CopyGroup>();
  for (const [name, group] of members) {
    const [first, ...copies] = group.toSorted(inOrder);
    if (first) groups.set(name, { first, copies });
  }
  return groups;
}

/** The best few of many, in order; each is offered once. */
class BestPlaces {
  readonly places: Ranked[] = [];

  constructor(private readonly limit: number) {}

  offer(item: Ranked): void {
    const last = this.places.at(-1);
    if (this.places.length >= this.limit && last && inOrder(item, last) > 0) return;
    let [low, high] = [0, this.places.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      const other = this.places[middle];
      if (other && inOrder(other, item) < 0) low = middle + 1;
      else high = middle;
    }
    this.places.splice(low, 0, item);
    if (this.places.length > this.limit) this.places.pop();
  }
}

function inOrder(a: Ranked, b: Ranked): number {
  return b.rank - a.rank || (a.document.id < b.document.id ? -1 : 1);
}

function isAfter({ rank, document }: Ranked, after: SearchQuery['after']): boolean {
  if (!after) return true;
  return rank < after[0] || (rank === after[0] && document.id > after[1]);
}

/** Counts as if this one filter were not set: what one would get by choosing each value. */
function countFacets(found: readonly Ranked[], filter: SearchFilter, groupOf: GroupOf): Facets {
  const [kind, highTechField, districtCode] = facets.map((facet) =>
    countBy(found, { ...filter, [facet]: undefined }, facet, groupOf),
  );
  return { kind: kind ?? [], highTechField: highTechField ?? [], districtCode: districtCode ?? [] };
}

function countBy(found: readonly Ranked[], filter: SearchFilter, facet: Facet, groupOf: GroupOf): FacetCount[] {
  const counts = new Map<string, number>();
  const counted = new Set<string>();
  for (const { document } of found) {
    const code = document[facet];
    if (code === null || !fits(document, filter)) continue;
    const group = groupOf(document.id);
    if (group !== undefined) {
      if (counted.has(`${code} ${group}`)) continue;
      counted.add(`${code} ${group}`);
    }
    counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  return [...counts].map(([code, count]) => ({ code, count })).toSorted((a, b) => (a.code < b.code ? -1 : 1));
}
