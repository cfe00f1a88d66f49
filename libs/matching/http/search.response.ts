import { ApiProperty } from '@nestjs/swagger';
import { MoneyResponse } from '#platform/http/money.response';
import type { DocumentContent, DocumentKind } from '../match-document';
import type { FacetCount, SearchItem, SearchResult } from '../search-published';

export class HighlightResponse {
  /** UTF-16 range in the snippet. */
  start: number;
  end: number;
}

export class SearchItemResponse {
  @ApiProperty({ enum: ['demand', 'achievement'] })
  kind: DocumentKind;

  id: string;

  @ApiProperty({ enum: ['zh', 'en'] })
  language: 'zh' | 'en';

  title: string;
  titleTranslation: string | null;
  snippet: string;
  highlights: HighlightResponse[];
  organisationName: string | null;
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

  static from({ document, snippet, highlights }: SearchItem): SearchItemResponse {
    const { kind, id, language, title, titleTranslation, organisationName } = document;
    const { highTechField, districtCode, trl, deadline, validUntil } = document;
    return {
      kind,
      id,
      language,
      title,
      titleTranslation,
      snippet,
      organisationName,
      highTechField,
      districtCode,
      trl,
      deadline,
      validUntil,
      highlights: [...highlights],
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
  facets: FacetsResponse;
  nextCursor: string | null;

  static from(result: SearchResult, nextCursor: string | null): SearchResponse {
    const { kind, highTechField, districtCode } = result.facets;
    return {
      total: result.total,
      items: result.items.map((item) => SearchItemResponse.from(item)),
      facets: { kind: [...kind], highTechField: [...highTechField], districtCode: [...districtCode] },
      nextCursor,
    };
  }
}
