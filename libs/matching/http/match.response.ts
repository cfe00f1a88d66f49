import { ApiProperty } from '@nestjs/swagger';
import type { DemandView } from '#demand';
import { MoneyResponse } from '#platform/http/money.response';
import { criteria, type Criterion, type Evidence, type TermPart, type WeighedCriterion } from '../criteria/criterion';
import { exclusions, type Exclusion } from '../criteria/hard-filter';
import type { MatchDocument } from '../match-document';
import type { FeedbackRow, MatchCount, MatchRow, RunRow } from '../matching.queries';

export class EvidenceResponse implements Evidence {
  @ApiProperty({ enum: ['title', 'text', 'keywords', 'highTechField', 'trl', 'deadline', 'amount', 'districtCode'] })
  field: Evidence['field'];

  /** UTF-16 range in the title or text; zero for facts. */
  start: number;
  end: number;
  text: string;
  /** Which keyword, where the field is `keywords`. */
  item?: number;
}

export class TermPartResponse implements TermPart {
  term: string;
  contribution: number;
}

export class CriterionResponse {
  @ApiProperty({ enum: criteria })
  criterion: Criterion;

  /** 0 to 1; null where one side does not say, then it is left out. */
  value: number | null;

  /** Share of the whole after the unknown criteria are left out. */
  weight: number;

  /** The contributions of all criteria add up to the score. */
  contribution: number;

  needSpans: EvidenceResponse[];
  achievementSpans: EvidenceResponse[];
  terms: TermPartResponse[];

  static from({
    criterion,
    value,
    weight,
    contribution,
    need,
    achievement,
    terms,
  }: WeighedCriterion): CriterionResponse {
    return {
      criterion,
      value,
      weight,
      contribution,
      needSpans: [...need],
      achievementSpans: [...achievement],
      terms: [...terms],
    };
  }
}

export class MatchFeedbackResponse implements FeedbackRow {
  @ApiProperty({ enum: ['relevant', 'not_relevant'] })
  verdict: FeedbackRow['verdict'];

  reasonCode: string | null;
  reasonText: string | null;
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
  highTechField: string | null;
  districtCode: string | null;
  trl: number | null;
  price: MoneyResponse | null;
  priceNegotiable: boolean;
  cooperationModes: string[];
  missing: string[];

  static from(document: MatchDocument): MatchedAchievementResponse {
    const {
      id,
      language,
      title,
      titleTranslation,
      text,
      keywords,
      organisationName,
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
      organisationName,
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

export class MatchResponse {
  id: string;
  runId: string;
  /** 0 where it was set aside. */
  rank: number;
  score: number;
  foundAt: Date;
  achievement: MatchedAchievementResponse;
  criteria: CriterionResponse[];
  feedback: MatchFeedbackResponse | null;

  static from(row: MatchRow, rank: number, achievement: MatchDocument): MatchResponse {
    const { id, runId, score, foundAt, feedback } = row;
    return {
      id,
      runId,
      rank,
      score,
      foundAt,
      feedback,
      achievement: MatchedAchievementResponse.from(achievement),
      criteria: row.criteria.map((criterion) => CriterionResponse.from(criterion)),
    };
  }
}

export class CriterionWeightResponse {
  @ApiProperty({ enum: criteria })
  criterion: Criterion;

  weight: number;
}

export class ExclusionCountResponse {
  @ApiProperty({ enum: exclusions })
  reason: Exclusion;

  count: number;
}

export class MatchRunResponse {
  id: string;
  at: Date;
  engineVersion: string;
  weightsVersion: string;
  documentCount: number;
  durationMs: number;
  weights: CriterionWeightResponse[];
  /** How many candidates a hard filter took out, by reason. */
  excluded: ExclusionCountResponse[];

  static from({ id, at, engineVersion, documentCount, durationMs, weightSet, excluded }: RunRow): MatchRunResponse {
    return {
      id,
      at,
      engineVersion,
      documentCount,
      durationMs,
      weightsVersion: weightSet.version,
      weights: criteria.map((criterion) => ({ criterion, weight: weightSet.weights[criterion] })),
      excluded: exclusions.flatMap((reason) => (excluded[reason] ? [{ reason, count: excluded[reason] }] : [])),
    };
  }
}

export class NeedResponse {
  title: string;
  /** The text as it was matched. */
  text: string;
}

export class MatchListResponse {
  demandId: string;
  need: NeedResponse | null;
  run: MatchRunResponse | null;
  /** The demand is open and its first run has not ended yet. */
  pending: boolean;
  matches: MatchResponse[];
  /** Those that the reader's organisation said no to, or the expert who reads. */
  setAside: MatchResponse[];
}

export class InterestedDemandResponse {
  id: string;

  @ApiProperty({ enum: ['zh', 'en'] })
  language: 'zh' | 'en';

  title: string;
  titleTranslation: string | null;
  text: string;
  highTechField: string | null;
  budget: MoneyResponse | null;
  budgetNegotiable: boolean;
  deadline: string | null;
  districtCode: string | null;
  /** Null where the enterprise asked to stay unnamed. */
  organisationName: string | null;

  static from(document: MatchDocument): InterestedDemandResponse {
    const { id, language, title, titleTranslation, text, highTechField, deadline, districtCode, organisationName } =
      document;
    return {
      id,
      language,
      title,
      titleTranslation,
      text,
      highTechField,
      deadline,
      districtCode,
      organisationName,
      budget: document.amountFen === null ? null : { fen: document.amountFen },
      budgetNegotiable: document.amountNegotiable,
    };
  }
}

export class InterestResponse {
  matchId: string;
  score: number;
  foundAt: Date;
  demand: InterestedDemandResponse;

  /** `title`: the enterprise shows its title only to this organisation, hence no reasons that quote its text. */
  @ApiProperty({ enum: ['full', 'title'] })
  view: 'full' | 'title';

  criteria: CriterionResponse[];
  feedback: MatchFeedbackResponse | null;

  static from(row: MatchRow, demand: MatchDocument, view: DemandView): InterestResponse {
    const isFull = view === 'full';
    return {
      matchId: row.id,
      score: row.score,
      foundAt: row.foundAt,
      demand: InterestedDemandResponse.from(demand),
      feedback: row.feedback,
      view: isFull ? 'full' : 'title',
      criteria: isFull ? row.criteria.map((criterion) => CriterionResponse.from(criterion)) : [],
    };
  }
}

export class InterestListResponse {
  items: InterestResponse[];
}

export class MatchCountResponse implements MatchCount {
  demandId: string;
  count: number;
}

export class MatchCountListResponse {
  items: MatchCountResponse[];
}
