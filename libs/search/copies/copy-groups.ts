import { Injectable } from '@nestjs/common';
import { Database } from '#platform/database/database';
import { ShortMemory } from '#platform/list/short-memory';
import { DatedRules } from '#taxonomy';
import type { GroupOf } from '../page-of-found';

interface Pair {
  readonly one: string;
  readonly other: string;
}

// The comparison follows a publication within moments; the list may follow it a moment later.
const keptFor = 1_000;

/** Which published texts count as nearly the same today. */
@Injectable()
export class CopyGroups {
  private readonly memory = new ShortMemory<ReadonlyMap<string, string>>(keptFor, 1);

  constructor(
    private readonly database: Database,
    private readonly rules: DatedRules,
  ) {}

  async present(): Promise<GroupOf> {
    const groups = await this.memory.get('', () => this.read());
    return (id) => groups.get(id);
  }

  /** Every text that is tied to another, with the name of its group, as it stands at this moment. */
  async read(): Promise<ReadonlyMap<string, string>> {
    const least = (await this.rules.today()).number('search.same_text') / 100;
    const pairs = await this.database.query<Pair>(
      `SELECT one_id AS one, other_id AS other FROM search.near_copies WHERE share >= $1 ORDER BY 1, 2`,
      [least],
    );
    return groupsOf(pairs);
  }
}

/** Each text by the smallest id that it is tied to, over however many steps. */
function groupsOf(pairs: readonly Pair[]): ReadonlyMap<string, string> {
  const parents = new Map<string, string>();
  const rootOf = (id: string): string => {
    let root = id;
    for (let parent = parents.get(root); parent !== undefined; parent = parents.get(root)) root = parent;
    return root;
  };
  for (const { one, other } of pairs) {
    const [smaller, larger] = [rootOf(one), rootOf(other)].toSorted();
    if (smaller !== undefined && larger !== undefined && smaller !== larger) parents.set(larger, smaller);
  }
  return new Map(pairs.flatMap(({ one, other }) => [one, other]).map((id) => [id, rootOf(id)]));
}
