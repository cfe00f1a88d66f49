import { Injectable } from '@nestjs/common';
import { Database } from '#platform/database/database';
import { scoreOf, type Shares } from './method/learn-weights';

/** Lists that are looked at, and how many of them are shown with their changes. */
const sampled = 50;
const shown = 8;
const moversShown = 3;

export interface RankMove {
  readonly achievementId: string;
  readonly title: string;
  readonly from: number;
  readonly to: number;
}

export interface ChangedList {
  readonly demandId: string;
  readonly title: string;
  readonly moves: readonly RankMove[];
}

export interface WeightPreview {
  readonly lists: number;
  readonly changed: number;
  /** Lists with another achievement in the first place. */
  readonly otherFirst: number;
  /** By how many places an achievement moves, on average. */
  readonly meanMove: number;
  readonly examples: readonly ChangedList[];
}

interface ListedPair {
  readonly demandId: string;
  readonly demandTitle: string;
  readonly achievementId: string;
  readonly title: string;
  readonly values: Readonly<Record<string, number | null>>;
}

/** What a set would change in present lists: the same pairs in its order. Pairs that it would bring in anew are not seen. */
@Injectable()
export class PreviewWeights {
  constructor(private readonly database: Database) {}

  async execute(weights: Shares, active: Shares): Promise<WeightPreview> {
    const lists = listsIn(await this.sample());
    const compared = lists.map((pairs) => compare(pairs, weights, active));
    const changed = compared.filter(({ moves }) => moves.length > 0);
    const placed = lists.reduce((sum, pairs) => sum + pairs.length, 0);
    const moved = compared.flatMap(({ moves }) => moves).reduce((sum, { from, to }) => sum + Math.abs(from - to), 0);
    return {
      lists: lists.length,
      changed: changed.length,
      otherFirst: changed.filter(({ moves }) => moves.some(({ to }) => to === 1)).length,
      meanMove: placed > 0 ? moved / placed : 0,
      examples: changed
        .toSorted((a, b) => farthest(b) - farthest(a) || (a.demandId < b.demandId ? -1 : 1))
        .slice(0, shown)
        .map((list) => ({ ...list, moves: list.moves.slice(0, moversShown) })),
    };
  }

  /** The newest open demands that have a list. */
  private sample(): Promise<ListedPair[]> {
    return this.database.query<ListedPair>(
      `SELECT m.demand_id AS "demandId", d.content ->> 'title' AS "demandTitle", m.achievement_id AS "achievementId", a.content ->> 'title' AS title,
              (SELECT jsonb_object_agg(c ->> 'criterion', c -> 'value') FROM jsonb_array_elements(m.criteria) c) AS values
         FROM matching.current_matches m
         JOIN matching.documents d ON d.object_id = m.demand_id AND d.seq = m.demand_seq
         JOIN matching.documents a ON a.object_id = m.achievement_id AND a.seq = m.achievement_seq
        WHERE m.demand_id IN (SELECT object_id FROM matching.documents
                               WHERE kind = 'demand' AND until_seq IS NULL ORDER BY seq DESC LIMIT $1)
        ORDER BY d.seq DESC, m.achievement_id`,
      [sampled],
    );
  }
}

/** The rows come list by list. */
function listsIn(rows: readonly ListedPair[]): ListedPair[][] {
  const lists = new Map<string, ListedPair[]>();
  for (const row of rows) {
    const list = lists.get(row.demandId) ?? [];
    list.push(row);
    lists.set(row.demandId, list);
  }
  return [...lists.values()];
}

function compare(pairs: readonly ListedPair[], weights: Shares, active: Shares): ChangedList {
  const [before, after] = [placesBy(pairs, active), placesBy(pairs, weights)];
  const moves = pairs
    .map(({ achievementId, title }) => ({
      achievementId,
      title,
      from: before.get(achievementId) ?? 0,
      to: after.get(achievementId) ?? 0,
    }))
    .filter(({ from, to }) => from !== to)
    .toSorted((a, b) => Math.abs(b.from - b.to) - Math.abs(a.from - a.to) || a.to - b.to);
  const { demandId = '', demandTitle = '' } = pairs[0] ?? {};
  return { demandId, title: demandTitle, moves };
}

function placesBy(pairs: readonly ListedPair[], weights: Shares): ReadonlyMap<string, number> {
  const ranked = pairs
    .map(({ achievementId, values }) => ({ achievementId, score: scoreOf(values, weights) }))
    .toSorted((a, b) => b.score - a.score || (a.achievementId < b.achievementId ? -1 : 1));
  return new Map(ranked.map(({ achievementId }, i) => [achievementId, i + 1]));
}

function farthest({ moves }: ChangedList): number {
  return Math.max(0, ...moves.map(({ from, to }) => Math.abs(from - to)));
}
