import { ApiProperty } from '@nestjs/swagger';
import { type DocumentKind, type MatchDocument, type EnglishNames, ownerOf } from '#matching';
import type { ShownAlert } from '../alerts/read-alerts';
import type { NewsItem } from '../read-news';

/** A document by its name. */
export class NamedDocumentResponse {
  @ApiProperty({ enum: ['demand', 'achievement'] })
  kind: DocumentKind;

  id: string;

  @ApiProperty({ enum: ['zh', 'en'] })
  language: 'zh' | 'en';

  title: string;
  titleTranslation: string | null;
  /** Null where its owner asked to stay unnamed. */
  organisationName: string | null;
  organisationNameEn: string | null;

  static from(document: MatchDocument, english: EnglishNames): NamedDocumentResponse {
    const { kind, id, language, title, titleTranslation } = document;
    return { kind, id, language, title, titleTranslation, ...ownerOf(document, english) };
  }
}

export class NewsItemResponse {
  matchId: string;
  own: NamedDocumentResponse;
  found: NamedDocumentResponse;
  /** Null where the found one shows its title only. */
  score: number | null;
  /** Shared words, the weightiest first; none where the found one shows its title only. */
  terms: string[];
  foundAt: Date;

  static from({ matchId, own, found, score, terms, foundAt }: NewsItem, english: EnglishNames): NewsItemResponse {
    return {
      matchId,
      score,
      foundAt,
      own: NamedDocumentResponse.from(own, english),
      found: NamedDocumentResponse.from(found, english),
      terms: [...terms],
    };
  }
}

export class NewsResponse {
  /** The last visit; for whoever has never looked, two weeks ago. */
  since: Date;
  items: NewsItemResponse[];
  nextCursor: string | null;
}

export class AlertResponse {
  id: string;
  searchId: string;
  searchName: string;
  found: NamedDocumentResponse;
  foundAt: Date;
  /** Came after the last visit. */
  isNew: boolean;

  static from(
    { id, searchId, searchName, document, foundAt, isNew }: ShownAlert,
    english: EnglishNames,
  ): AlertResponse {
    return { id, searchId, searchName, foundAt, isNew, found: NamedDocumentResponse.from(document, english) };
  }
}

export class AlertListResponse {
  items: AlertResponse[];
  nextCursor: string | null;
}

export class AlertsLinkResponse {
  /** Of how many saved searches its owner is told. */
  searches: number;
}
