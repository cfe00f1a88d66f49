import { ApiProperty } from '@nestjs/swagger';
import type { EnterpriseSize, SizeAnswer } from '../enterprise-size';
import { enterpriseSizes, sizeGroups, type SizeRule } from '../enterprise-size-rules';
import { WordsResponse } from './taxonomy.response';

/** The fields of the request by what the rule calls them. */
const fieldOf = { staff: 'staff', revenue: 'revenueFen', assets: 'assetsFen', industryGroup: 'group' } as const;
const fields = Object.values(fieldOf);

export class SizeRuleResponse {
  code: string;
  source: WordsResponse;
  effectiveFrom: string;
}

export class EnterpriseSizeResponse {
  /** A code of `enterpriseSizes`; null while something is missing. */
  @ApiProperty({ enum: enterpriseSizes.codes, nullable: true, type: String })
  size: EnterpriseSize | null;

  rule: SizeRuleResponse;

  /** Fields of the request that the rule needs for this industry and that were not given. */
  @ApiProperty({ enum: fields, isArray: true })
  missing: (typeof fields)[number][];

  /** Codes of `enterpriseSizeGroups` that the industry falls into: one, or several to choose from. */
  @ApiProperty({ enum: sizeGroups.codes, isArray: true })
  groups: string[];

  static from(answer: SizeAnswer, { code, source, effectiveFrom }: SizeRule): EnterpriseSizeResponse {
    return {
      size: answer.size,
      rule: { code, source: { zh: source.zh, en: source.en }, effectiveFrom },
      missing: answer.missing.map((measure) => fieldOf[measure]),
      groups: [...answer.groups],
    };
  }
}
