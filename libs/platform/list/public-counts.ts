import type { Conditions } from './conditions';
import type { ListPlan } from './list-plan';
import type { Facet, FacetCount, Lists } from './lists';
import { ShortMemory } from './short-memory';

export type Counts<Name extends string> = Readonly<Record<Name, FacetCount[]>> & {
  readonly total: number;
  readonly negotiable: number;
};

interface Counting<Filter, Name extends string> {
  readonly plan: ListPlan;
  readonly facets: Readonly<Record<Name, Facet>>;
  readonly where: (filter: Filter) => Conditions;
  /** What has no amount but may be talked about, whatever amount was asked for. */
  readonly negotiable: { readonly condition: string; readonly without: readonly (keyof Filter)[] };
}

const standsForMs = 10_000;
const differentFilters = 500;

/**
 * Counts beside a public list. Each filter's are of what the others leave, so that one more value of it can be chosen.
 * They are worked out once for all who ask within some seconds: the list itself never waits for them.
 */
export class PublicCounts<Filter extends object, Name extends string & keyof Filter> {
  private readonly kept = new ShortMemory<Counts<Name>>(standsForMs, differentFilters);

  constructor(private readonly counting: Counting<Filter, Name>) {}

  of(lists: Lists, filter: Filter): Promise<Counts<Name>> {
    const given = Object.entries(filter).filter(([, value]) => value !== undefined);
    return this.kept.get(JSON.stringify(given.sort()), () => this.workOut(lists, filter));
  }

  private async workOut(lists: Lists, filter: Filter): Promise<Counts<Name>> {
    const { plan, facets, where, negotiable } = this.counting;
    const without = (names: readonly (keyof Filter)[]) =>
      where({ ...filter, ...Object.fromEntries(names.map((name) => [name, undefined])) });
    const names = Object.keys(facets) as Name[];
    const [total, talkedAbout, ...found] = await Promise.all([
      lists.countAll(plan, where(filter)),
      lists.countAll(plan, without(negotiable.without).and(negotiable.condition)),
      ...names.map((name) => lists.facet(plan, facets[name], without([name]))),
    ]);
    const counts = Object.fromEntries(names.map((name, i) => [name, found[i]])) as Record<Name, FacetCount[]>;
    return { ...counts, total, negotiable: talkedAbout };
  }
}
