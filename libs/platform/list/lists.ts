import { Injectable } from '@nestjs/common';
import { Database } from '#platform/database/database';
import type { Conditions } from './conditions';
import { ListUnfit } from './list.errors';
import { ListCursors } from './list-cursors';
import { keyOf, type ListPlan } from './list-plan';
import './list.texts';

export interface PageAsked {
  readonly sort?: string;
  readonly cursor?: string;
  readonly limit?: number;
}

export interface ListPage<Row> {
  readonly items: Row[];
  readonly nextCursor: string | null;
}

export interface CappedCount {
  readonly count: number;
  /** There are more than were counted. */
  readonly isMore: boolean;
}

export interface FacetCount {
  readonly code: string;
  readonly count: number;
}

export interface Facet {
  readonly column: string;
  /** The column has several values. */
  readonly isSet?: boolean;
}

/** Where one of a public list stands, and since when it is as it is. */
export interface OpenAddress {
  readonly id: string;
  readonly publishedAt: Date;
}

export const usualPage = 20;
const countedAtMost = 1000;

/** Pages of long lists, each found by the sort's value of the row before it: the last page costs what the first does. */
@Injectable()
export class Lists {
  constructor(
    private readonly database: Database,
    private readonly cursors: ListCursors,
  ) {}

  async page<Row>(plan: ListPlan, asked: PageAsked, where: Conditions): Promise<ListPage<Row>> {
    const { sort = plan.usual, cursor, limit = usualPage } = asked;
    const rule = Object.hasOwn(plan.sorts, sort) ? plan.sorts[sort] : undefined;
    if (!rule) throw new ListUnfit('sort');
    const key = keyOf(rule);
    const [way, after] = rule.isDescending ? ['DESC', '<'] : ['ASC', '>'];
    const position = this.cursors.open(plan.code, sort, cursor);
    if (position) {
      const [value, id] = position;
      where.and(`(${key}, ${plan.id}) ${after} (${where.add(value)}::${rule.type}, ${where.add(id)}::uuid)`);
    }
    // One row more than asked tells that there is a next page. Joined is what the page shows, not what is passed over.
    const found = await this.database.query<Row & { readonly pageKey: string; readonly pageId: string }>(
      `SELECT page.page_key::text AS "pageKey", page.page_id AS "pageId", ${plan.shows}
         FROM (SELECT ${key} AS page_key, ${plan.id} AS page_id FROM ${plan.from} WHERE ${where.sql}
                ORDER BY ${key} ${way}, ${plan.id} ${way} LIMIT ${where.add(limit + 1)}) page ${plan.joins}
        ORDER BY page.page_key ${way}, page.page_id ${way}`,
      where.parameters,
    );
    const shown = found.slice(0, limit);
    const last = shown.at(-1);
    const isMore = found.length > limit && last !== undefined;
    // Where a row stands is said sealed, in the cursor; open it would tell what it is sorted by.
    const items = shown.map(({ pageKey: _key, pageId: _id, ...row }) => row as unknown as Row);
    return { items, nextCursor: isMore ? this.cursors.seal(plan.code, sort, [last.pageKey, last.pageId]) : null };
  }

  /** How many there are, counted up to a thousand: nobody reads further, and counting all would cost more than the page. */
  async count(plan: ListPlan, where: Conditions): Promise<CappedCount> {
    const [row] = await this.database.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM (SELECT 1 FROM ${plan.from} WHERE ${where.sql} LIMIT ${where.add(countedAtMost + 1)}) found`,
      where.parameters,
    );
    const count = row?.count ?? 0;
    return { count: Math.min(count, countedAtMost), isMore: count > countedAtMost };
  }

  /** All of them: for counts that are kept for a while, never for a page. */
  async countAll(plan: ListPlan, where: Conditions): Promise<number> {
    const sql = `SELECT count(*)::int AS count FROM ${plan.from} WHERE ${where.sql}`;
    return (await this.database.query<{ count: number }>(sql, where.parameters))[0]?.count ?? 0;
  }

  /** Some of a public list in the order of their ids: new ones come behind, so that a part keeps what it had. */
  addresses(
    plan: ListPlan,
    { from, most }: { readonly from: number; readonly most: number },
    where: Conditions,
  ): Promise<OpenAddress[]> {
    return this.database.query<OpenAddress>(
      `SELECT ${plan.id} AS id, l.published_at AS "publishedAt" FROM ${plan.from} WHERE ${where.sql}
        ORDER BY ${plan.id} OFFSET ${where.add(from)} LIMIT ${where.add(most)}`,
      where.parameters,
    );
  }

  /** How many there are of each value of a column, the most frequent first. */
  facet(plan: ListPlan, { column, isSet = false }: Facet, where: Conditions): Promise<FacetCount[]> {
    const [value, more] = isSet ? ['each.code', `CROSS JOIN unnest(${column}) AS each (code)`] : [column, ''];
    return this.database.query<FacetCount>(
      `SELECT ${value} AS code, count(*)::int AS count FROM ${plan.from} ${more}
        WHERE ${where.sql} AND ${value} IS NOT NULL GROUP BY 1 ORDER BY 2 DESC, 1`,
      where.parameters,
    );
  }
}
