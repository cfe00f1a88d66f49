import { Injectable } from '@nestjs/common';
import { Clock, dayInShanghai, isOver } from '#kernel/clock';
import { anybody, type DemandReader, OpenDemands } from '#demand';
import { faceFor } from './document-face';
import { LiveIndex } from './live-index';
import type { DocumentKind, MatchDocument } from './match-document';
import type { MatchIndex } from './match-index';
import { type Snippet, snippetOf } from './snippet';

export interface SearchQuery {
  readonly text: string;
  readonly kind?: DocumentKind;
  readonly highTechField?: string;
  readonly districtCode?: string;
  readonly trlMin?: number;
  readonly cooperationMode?: string;
  /** Rank and id of the last item of the page before. */
  readonly after?: readonly [rank: number, id: string];
  readonly limit: number;
  /** Who asks; anybody unless it is said. */
  readonly reader?: DemandReader;
}

export interface SearchItem extends Snippet {
  readonly document: MatchDocument;
  readonly rank: number;
}

export interface FacetCount {
  readonly code: string;
  readonly count: number;
}

export interface SearchResult {
  readonly total: number;
  readonly items: readonly SearchItem[];
  readonly hasMore: boolean;
  readonly facets: Readonly<Record<'kind' | 'highTechField' | 'districtCode', readonly FacetCount[]>>;
}

interface Ranked {
  readonly document: MatchDocument;
  readonly rank: number;
}

const kinds: readonly DocumentKind[] = ['achievement', 'demand'];
/** What scores below this part of the best hit shares only a common word with the question. */
const leastOfBest = 0.25;

/** Search of everything published, by the same engine that matches. Without words: the newest first, what lacks something behind what is complete. */
@Injectable()
export class SearchPublished {
  constructor(
    private readonly liveIndex: LiveIndex,
    private readonly demands: OpenDemands,
    private readonly clock: Clock,
  ) {}

  async execute(query: SearchQuery): Promise<SearchResult> {
    const index = await this.liveIndex.current();
    const { reader = anybody } = query;
    const today = dayInShanghai(this.clock.now());
    // What the clock has not closed yet although its last day is over is gone all the same.
    const found = (query.text.trim() === '' ? newest(index, reader) : bestFor(query.text, index, reader)).filter(
      ({ document }) => !isOver(document.validUntil, today),
    );
    const shown = found.filter(({ document }) => fits(document, query));
    const from = query.after ? shown.findIndex((item) => isAfter(item, query.after)) : 0;
    const page = from < 0 ? [] : shown.slice(from, from + query.limit);
    return {
      total: shown.length,
      items: (await this.asOfNow(page, reader)).map((item) => ({
        ...item,
        ...snippetOf(item.document, query.text, index.of(item.document.kind)),
      })),
      hasMore: from >= 0 && from + query.limit < shown.length,
      facets: {
        kind: countBy(found, query, 'kind'),
        highTechField: countBy(found, query, 'highTechField'),
        districtCode: countBy(found, query, 'districtCode'),
      },
    };
  }

  /** The index follows a publication within moments; who is to be unnamed or unseen from now on is so at once. */
  private async asOfNow(page: readonly Ranked[], reader: DemandReader): Promise<Ranked[]> {
    const demands = page.flatMap(({ document }) => (document.kind === 'demand' ? [document.id] : []));
    const disclosed = await this.demands.disclosed(demands);
    return page.flatMap(({ document, rank }) => {
      if (document.kind === 'achievement') return [{ document, rank }];
      const now = disclosed.get(document.id);
      const face = now && faceFor(document, reader, now);
      return face ? [{ document: face, rank }] : [];
    });
  }
}

/** More milliseconds than any date has. */
const completeFirst = 1e14;

function newest(index: MatchIndex, reader: DemandReader): Ranked[] {
  return [...index.documents.values()]
    .flatMap((document) => faceFor(document, reader) ?? [])
    .map((document) => ({
      document,
      rank: Date.parse(document.publishedAt) + (document.missing.length === 0 ? completeFirst : 0),
    }))
    .toSorted(byRank);
}

function bestFor(text: string, index: MatchIndex, reader: DemandReader): Ranked[] {
  const question = { title: '', text };
  const found = kinds
    .flatMap((kind) => index.of(kind).search(question, { limit: index.documents.size }))
    .flatMap(({ id, value }) => {
      const document = index.documents.get(id);
      const face = document && faceFor(document, reader);
      if (!face) return [];
      // Found by what this reader may not read it is not found: such a text would be guessed word by word.
      const rank = face === document ? value : index.of(face.kind).explain(question, face).value;
      return rank > 0 ? [{ document: face, rank }] : [];
    });
  const best = found.reduce((most, { rank }) => Math.max(most, rank), 0);
  return found.filter(({ rank }) => rank >= best * leastOfBest).toSorted(byRank);
}

function byRank(a: Ranked, b: Ranked): number {
  return b.rank - a.rank || (a.document.id < b.document.id ? -1 : 1);
}

function isAfter({ rank, document }: Ranked, after: SearchQuery['after']): boolean {
  if (!after) return true;
  return rank < after[0] || (rank === after[0] && document.id > after[1]);
}

function fits(document: MatchDocument, query: SearchQuery): boolean {
  return (
    (!query.kind || document.kind === query.kind) &&
    (!query.highTechField || document.highTechField === query.highTechField) &&
    (!query.districtCode || document.districtCode === query.districtCode) &&
    (query.trlMin === undefined || (document.trl ?? 0) >= query.trlMin) &&
    (!query.cooperationMode || document.cooperationModes.includes(query.cooperationMode))
  );
}

/** Counts as if this one filter were not set: what one would get by choosing each value. */
function countBy(
  found: readonly Ranked[],
  query: SearchQuery,
  facet: 'kind' | 'highTechField' | 'districtCode',
): FacetCount[] {
  const counts = new Map<string, number>();
  for (const { document } of found) {
    const code = document[facet];
    if (code !== null && fits(document, { ...query, [facet]: undefined }))
      counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  return [...counts].map(([code, count]) => ({ code, count })).toSorted((a, b) => (a.code < b.code ? -1 : 1));
}
