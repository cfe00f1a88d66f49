import { ApiProperty } from '@nestjs/swagger';
import { pick } from '#kernel/pick';
import { MoneyResponse } from '#platform/http/money.response';
import { TranslationResponse, translationsFor } from '#platform/http/translation.response';
import { type DemandIndicator, translatedFields } from '../text/demand-content.entity';
import type { RevisionRow } from '../demand.rows';

export class DemandIndicatorResponse implements DemandIndicator {
  name: string;

  @ApiProperty({ enum: ['ge', 'le', 'eq', 'range'] })
  operator: DemandIndicator['operator'];

  value: string;
  valueTo?: string | null;
  unit: string;
  testMethod?: string | null;
  currentLevel?: string | null;
  mustHave: boolean;
}

export class DemandTranslationsResponse {
  title?: TranslationResponse;
  background?: TranslationResponse;
  existingBasis?: TranslationResponse;
  solverConditions?: TranslationResponse;
}

/** What of a demand's text anybody may read. */
export class DemandTextResponse {
  @ApiProperty({ enum: ['zh', 'en'] })
  language: 'zh' | 'en';

  translations: DemandTranslationsResponse;
  title: string;
  demandType: string | null;
  highTechField: string | null;
  contractField: string | null;
  industry: string | null;
  keywords: string[];
  background: string | null;
  existingBasis: string | null;
  indicators: DemandIndicatorResponse[];
  budget: MoneyResponse | null;
  budgetNegotiable: boolean;
  cooperationModes: string[];
  deadline: string | null;
  ipArrangement: string | null;
  solverConditions: string | null;
  districtCode: string | null;

  static from(row: RevisionRow): DemandTextResponse {
    const budget = MoneyResponse.ofFen(row.budgetFen);
    return {
      ...pick(
        row,
        'language',
        'title',
        'demandType',
        'highTechField',
        'contractField',
        'industry',
        'keywords',
        'background',
        'existingBasis',
        'indicators',
        'budgetNegotiable',
        'cooperationModes',
        'deadline',
        'ipArrangement',
        'solverConditions',
        'districtCode',
      ),
      budget,
      translations: translationsFor(row, row.translations, translatedFields),
    };
  }
}
