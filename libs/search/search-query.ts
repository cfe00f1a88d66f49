import type { DemandReader } from '#demand';
import type { DocumentKind, MatchDocument } from '#matching';

export interface SearchFilter {
  readonly kind?: DocumentKind;
  readonly highTechField?: string;
  readonly districtCode?: string;
  readonly trlMin?: number;
  readonly cooperationMode?: string;
}

export interface SearchQuery extends SearchFilter {
  readonly text: string;
  /** Rank and id of the last item of the page before. */
  readonly after?: readonly [rank: number, id: string];
  readonly limit: number;
  /** Who asks; anybody unless it is said. */
  readonly reader?: DemandReader;
  /** From which rank on: what answers less of the question is left out. */
  readonly leastRank?: number;
  /** Whether texts that are nearly the same are shown as one, with the others named beneath. */
  readonly groupCopies?: boolean;
}

/** Names of the filters, as an address has them. */
export const searchFilters = ['kind', 'highTechField', 'districtCode', 'trlMin', 'cooperationMode'] as const;

export function fits(document: MatchDocument, filter: SearchFilter): boolean {
  return (
    (!filter.kind || document.kind === filter.kind) &&
    (!filter.highTechField || document.highTechField === filter.highTechField) &&
    (!filter.districtCode || document.districtCode === filter.districtCode) &&
    (filter.trlMin === undefined || (document.trl ?? 0) >= filter.trlMin) &&
    (!filter.cooperationMode || document.cooperationModes.includes(filter.cooperationMode))
  );
}
