import { ApiProperty } from '@nestjs/swagger';
import { MoneyResponse } from '#platform/http/money.response';
import type { MatchDocument } from '../corpus/match-document';
import { type EnglishNames, ownerOf } from '../corpus/owner-names';

export class NeedResponse {
  title: string;
  /** The text as it was matched. */
  text: string;

  static from({ title, text }: MatchDocument): NeedResponse {
    return { title, text };
  }
}

export class MatchedAchievementResponse {
  id: string;

  @ApiProperty({ enum: ['zh', 'en'] })
  language: 'zh' | 'en';

  title: string;
  titleTranslation: string | null;
  /** The text as it was matched. */
  text: string;
  keywords: string[];
  organisationName: string | null;
  organisationNameEn: string | null;
  highTechField: string | null;
  districtCode: string | null;
  trl: number | null;
  price: MoneyResponse | null;
  priceNegotiable: boolean;
  cooperationModes: string[];
  missing: string[];

  static from(document: MatchDocument, english: EnglishNames): MatchedAchievementResponse {
    const {
      id,
      language,
      title,
      titleTranslation,
      text,
      keywords,
      highTechField,
      districtCode,
      trl,
      cooperationModes,
      missing,
    } = document;
    return {
      id,
      language,
      title,
      titleTranslation,
      text,
      ...ownerOf(document, english),
      highTechField,
      districtCode,
      trl,
      keywords: [...keywords],
      cooperationModes: [...cooperationModes],
      missing: [...missing],
      price: document.amountFen === null ? null : { fen: document.amountFen },
      priceNegotiable: document.amountNegotiable,
    };
  }
}
