import { ApiProperty } from '@nestjs/swagger';
import { MoneyResponse } from '#platform/http/money.response';
import { type DocumentContent, type DocumentKind, type EnglishNames, ownerOf } from '#matching';
import type { FacetCount } from '../page-of-found';
import type { NearCopy, SearchItem, SearchResult } from '../search-published';
import type { MarkedKeyword } from '../snippet';

export class HighlightResponse {
  /** UTF-16 range in the text that it belongs to. */
  start: number;
  end: number;
}

export class MarkedKeywordResponse {
  text: string;
  highlights: HighlightResponse[];

  static from({ text, highlights }: MarkedKeyword): MarkedKeywordResponse {
    return { text, highlights: [...highlights] };
  }
}

/** A text that is nearly the same as the one it stands beneath. */
export class NearCopyResponse {
  @ApiProperty({ enum: ['demand', 'achievement'] })
  kind: DocumentKind;

  id: string;

  @ApiProperty({ enum: ['zh', 'en'] })
  language: 'zh' | 'en';

  title: string;
  titleTranslation: string | null;
  organisationName: string | null;
  organisationNameEn: string | null;
  /** Part of the longer text that stands in the other one too, 0 to 1. */
  share: number;

  static from({ document, share }: NearCopy, english: EnglishNames): NearCopyResponse {
    const { kind, id, language, title, titleTranslation } = document;
    return { kind, id, language, title, titleTranslation, ...ownerOf(document, english), share };
  }
}

export class SearchItemResponse {
  @ApiProperty({ enum: ['demand', 'achievement'] })
  kind: DocumentKind;

  id: string;

  @ApiProperty({ enum: ['zh', 'en'] })
  language: 'zh' | 'en';

  title: string;
  titleTranslation: string | null;
  titleHighlights: HighlightResponse[];
  snippet: string;
  highlights: HighlightResponse[];
  keywords: MarkedKeywordResponse[];
  organisationName: string | null;
  organisationNameEn: string | null;
  highTechField: string | null;
  districtCode: string | null;
  trl: number | null;
  /** Budget of a demand, price of an achievement. */
  money: MoneyResponse | null;
  moneyNegotiable: boolean;
  deadline: string | null;
  validUntil: string | null;
  publishedAt: Date;
  /** Demands: who may read more than the title. */
  @ApiProperty({ enum: ['public', 'title_only', 'invited'] })
  visibility: NonNullable<DocumentContent['visibility']>;

  /** The listing lacks things the form requires. */
  incomplete: boolean;

  /** Only where the search is `grouped`: what is nearly the same and ranks behind it. */
  copies: NearCopyResponse[];

  static from({ document, copies, ...marked }: SearchItem, english: EnglishNames): SearchItemResponse {
    const { kind, id, language, title, titleTranslation } = document;
    const { highTechField, districtCode, trl, deadline, validUntil } = document;
    return {
      kind,
      id,
      language,
      title,
      titleTranslation,
      snippet: marked.snippet,
      ...ownerOf(document, english),
      highTechField,
      districtCode,
      trl,
      deadline,
      validUntil,
      highlights: [...marked.highlights],
      titleHighlights: [...marked.titleHighlights],
      keywords: marked.keywords.map((keyword) => MarkedKeywordResponse.from(keyword)),
      copies: copies.map((copy) => NearCopyResponse.from(copy, english)),
      money: document.amountFen === null ? null : { fen: document.amountFen },
      moneyNegotiable: document.amountNegotiable,
      publishedAt: new Date(document.publishedAt),
      visibility: document.visibility ?? 'public',
      incomplete: document.missing.length > 0,
    };
  }
}

export class FacetCountResponse implements FacetCount {
  code: string;
  count: number;
}

export class FacetsResponse {
  kind: FacetCountResponse[];
  highTechField: FacetCountResponse[];
  districtCode: FacetCountResponse[];
}

export class SearchResponse {
  total: number;
  items: SearchItemResponse[];
  /** No item of this page says more than half of the question's words. */
  isLoose: boolean;
  facets: FacetsResponse;
  nextCursor: string | null;

  static from(result: SearchResult, nextCursor: string | null, english: EnglishNames): SearchResponse {
    const { kind, highTechField, districtCode } = result.facets;
    return {
      total: result.total,
      items: result.items.map((item) => SearchItemResponse.from(item, english)),
      isLoose: result.isLoose,
      facets: { kind: [...kind], highTechField: [...highTechField], districtCode: [...districtCode] },
      nextCursor,
    };
  }
}
