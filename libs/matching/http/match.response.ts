import { ApiProperty } from '@nestjs/swagger';
import type { DemandView } from '#demand';
import { MoneyResponse } from '#platform/http/money.response';
import { foldLiked } from '../criteria/fold-liked';
import type { MatchDocument } from '../corpus/match-document';
import type { FeedbackRow, MatchCount, MatchRow } from '../matching.queries';
import { sentencesOf } from '../wording/criterion-sentences';
import { CriterionResponse, SentenceResponse } from './criterion.response';
import { LeftOutResponse, MatchRunResponse } from './match-run.response';
import { MatchHelpResponse } from './why.response';

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
  /** What each criterion says, in words made from the parts. */
  sentences: SentenceResponse[];
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
      sentences: sentencesOf(row.criteria),
      criteria: row.criteria.map((criterion) => CriterionResponse.from(criterion)),
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
  /** Found by their texts but ruled out, best text first; as far as they are still open. */
  leftOut: LeftOutResponse[];
  /** Only where nothing is on the list. */
  help: MatchHelpResponse | null;
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
  /** Null where the demand shows its title only: the number would tell of its text. */
  score: number | null;
  foundAt: Date;
  demand: InterestedDemandResponse;

  /** `title`: the enterprise shows its title only to this organisation, hence no reasons that quote its text. */
  @ApiProperty({ enum: ['full', 'title'] })
  view: 'full' | 'title';

  sentences: SentenceResponse[];
  criteria: CriterionResponse[];
  feedback: MatchFeedbackResponse | null;

  static from(row: MatchRow, demand: MatchDocument, view: DemandView): InterestResponse {
    const isFull = view === 'full';
    const criteria = isFull ? foldLiked(row.criteria) : [];
    return {
      matchId: row.id,
      score: isFull ? row.score : null,
      foundAt: row.foundAt,
      demand: InterestedDemandResponse.from(demand),
      feedback: row.feedback,
      view: isFull ? 'full' : 'title',
      sentences: isFull ? sentencesOf(criteria) : [],
      criteria: criteria.map((criterion) => CriterionResponse.from(criterion)),
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
