import { Injectable } from '@nestjs/common';
import { commonShare, DocumentFeed, MatchingQueries, printOf } from '#matching';
import { CopyGroups } from './copy-groups';

/** Achievements of one match list that are nearly the same text as one that ranks before them. */
export interface MatchCopies {
  readonly achievementId: string;
  readonly copies: readonly { readonly achievementId: string; readonly share: number }[];
}

/** Which of a demand's matches say the same: by the same measure as in the search. */
@Injectable()
export class FindMatchCopies {
  constructor(
    private readonly matching: MatchingQueries,
    private readonly groups: CopyGroups,
    private readonly feed: DocumentFeed,
  ) {}

  async execute(demandId: string): Promise<MatchCopies[]> {
    const [rows, groupOf] = await Promise.all([this.matching.ofDemand(demandId, null), this.groups.present()]);
    const members = new Map<string, string[]>();
    for (const { achievementId } of rows) {
      const name = groupOf(achievementId);
      if (name !== undefined) members.set(name, [...(members.get(name) ?? []), achievementId]);
    }
    const groups = [...members.values()].filter(({ length }) => length > 1);
    const documents = await this.feed.current(groups.flat());
    const prints = new Map(documents.map((document) => [document.id, printOf(document)]));
    const share = (one: string, other: string) =>
      commonShare(prints.get(one) ?? new Uint32Array(0), prints.get(other) ?? new Uint32Array(0));
    return groups.flatMap(([first, ...others]) =>
      first === undefined
        ? []
        : [{ achievementId: first, copies: others.map((id) => ({ achievementId: id, share: share(first, id) })) }],
    );
  }
}
