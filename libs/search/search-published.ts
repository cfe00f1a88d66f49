import { Injectable } from '@nestjs/common';
import { anybody, type DemandReader } from '#demand';
import { Clock, dayInShanghai, isOver } from '#kernel/clock';
import { commonShare, DocumentSources, faceFor, LiveIndex, type MatchDocument, printOf } from '#matching';
import { CopyGroups } from './copies/copy-groups';
import { FoundDocuments, type Ranked } from './found-documents';
import { type Facets, pageOfFound, type Place } from './page-of-found';
import type { SearchQuery } from './search-query';
import { type Marked, marksOf } from './snippet';

/** A text that is nearly the same as the one it stands beneath. */
export interface NearCopy {
  readonly document: MatchDocument;
  /** Part of the longer text that stands in the other too. */
  readonly share: number;
}

export interface SearchItem extends Marked {
  readonly document: MatchDocument;
  readonly rank: number;
  readonly copies: readonly NearCopy[];
}

export interface SearchResult {
  readonly total: number;
  readonly items: readonly SearchItem[];
  /** None of these items says more than half of what was asked. */
  readonly isLoose: boolean;
  readonly hasMore: boolean;
  /** Where the next page begins, also when the last ones of this page were taken off it. */
  readonly last: readonly [rank: number, id: string] | null;
  readonly facets: Facets;
}

/** Half of the words, or less. */
const looselySaid = 0.5;

/** Search of everything published, by the same engine that matches. */
@Injectable()
export class SearchPublished {
  constructor(
    private readonly liveIndex: LiveIndex,
    private readonly documents: FoundDocuments,
    private readonly sources: DocumentSources,
    private readonly groups: CopyGroups,
    private readonly clock: Clock,
  ) {}

  async execute(query: SearchQuery): Promise<SearchResult> {
    const index = await this.liveIndex.current();
    const { reader = anybody, leastRank = 0 } = query;
    const today = dayInShanghai(this.clock.now());
    // What the clock has not closed yet although its last day is over is gone all the same.
    const found = this.documents
      .of(query.text, index, reader)
      .filter(({ document, rank }) => rank >= leastRank && !isOver(document.validUntil, today));
    const groupOf = query.groupCopies ? await this.groups.present() : () => undefined;
    const { page, ...rest } = pageOfFound(found, query, groupOf);
    const last = page.at(-1);
    const items = (await this.asOfNow(page, reader)).map(({ document, rank, copies }) => ({
      document,
      rank,
      copies: copies.map((copy) => ({
        document: copy.document,
        share: commonShare(printOf(document), printOf(copy.document)),
      })),
      ...marksOf(document, query.text, index.of(document.kind)),
    }));
    return {
      ...rest,
      last: last ? [last.rank, last.document.id] : null,
      items,
      isLoose: items.length > 0 && items.every(({ said }) => said <= looselySaid),
    };
  }

  /** The index follows a publication within moments; who is gone, unnamed or unseen from now on is so at once. */
  private async asOfNow(page: readonly Place[], reader: DemandReader): Promise<Place[]> {
    const open = await this.sources.openNow(
      page.flatMap(({ document, copies }) => [document, ...copies.map((copy) => copy.document)]),
    );
    const shown = ({ document, rank }: Ranked): Ranked[] => {
      const now = open.get(document.id);
      const face = now && faceFor(document, reader, now);
      return face ? [{ document: face, rank }] : [];
    };
    return page.flatMap((place) => {
      // The best of a group may be gone: then the next one stands for it.
      const [first, ...copies] = [place, ...place.copies].flatMap(shown);
      return first ? [{ ...first, copies }] : [];
    });
  }
}
