import { Injectable } from '@nestjs/common';
import { commonShare, DocumentFeed, MatchingQueries, printOf } from '#matching';

/** Achievements of one match list that are nearly the same text as one that ranks before them. */
export interface MatchCopies {
  readonly achievementId: string;
  readonly copies: readonly { readonly achievementId: string; readonly share: number }[];
}

/** Which of a demand's matches say the same, as the list has them beneath one another. */
@Injectable()
export class FindMatchCopies {
  constructor(
    private readonly matching: MatchingQueries,
    private readonly feed: DocumentFeed,
  ) {}

  async execute(demandId: string): Promise<MatchCopies[]> {
    const copies = (await this.matching.ofDemand(demandId, null)).flatMap(({ achievementId, copyOf }) =>
      copyOf === null ? [] : [{ achievementId, copyOf }],
    );
    const documents = await this.feed.current(copies.flatMap(({ achievementId, copyOf }) => [achievementId, copyOf]));
    const prints = new Map(documents.map((document) => [document.id, printOf(document)]));
    const share = (one: string, other: string) =>
      commonShare(prints.get(one) ?? new Uint32Array(0), prints.get(other) ?? new Uint32Array(0));
    return [...new Set(copies.map(({ copyOf }) => copyOf))].map((head) => ({
      achievementId: head,
      copies: copies
        .filter(({ copyOf }) => copyOf === head)
        .map(({ achievementId }) => ({ achievementId, share: share(head, achievementId) })),
    }));
  }
}
