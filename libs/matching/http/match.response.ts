import { ApiProperty } from '@nestjs/swagger';
import type { DemandView } from '#demand';
import { pick } from '#kernel/pick';
import { MoneyResponse } from '#platform/http/money.response';
import { foldLiked } from '../criteria/fold-liked';
import type { MatchDocument } from '../corpus/match-document';
import { type EnglishNames, ownerOf } from '../corpus/owner-names';
import type { FeedbackRow, MatchCount, MatchRow, MutualPair } from '../matching.queries';
import { sentencesOf } from '../wording/criterion-sentences';
import { CriterionResponse, SentenceResponse } from './criterion.response';
import { LeftOutResponse, MatchRunResponse } from './match-run.response';
import { MatchedAchievementResponse, NeedResponse } from './matched-texts.response';
import { MatchHelpResponse } from './why.response';

export class MatchFeedbackResponse {
  @ApiProperty({ enum: ['relevant', 'not_relevant'] })
  verdict: FeedbackRow['verdict'];

  reasonCode: string | null;
  reasonText: string | null;
  /** Who said it; null where the account was erased. */
  personName: string | null;
  personNameEn: string | null;
  at: Date;

  static from({ at, ...row }: FeedbackRow): MatchFeedbackResponse {
    return { ...pick(row, 'verdict', 'reasonCode', 'reasonText', 'personName', 'personNameEn'), at: new Date(at) };
  }
}

/** Nearly the same text: both are one place of the list. */
export class CopyOfResponse {
  /** The one that ranks first. */
  achievementId: string;
  /** Part of the longer text that stands in the other one too, 0 to 1. */
  share: number;
}

/** Where a match stands on its list. */
export interface Stand {
  readonly rank: number;
  readonly copyOf: CopyOfResponse | null;
  readonly mutual?: MutualPair;
}

export class MatchResponse {
  id: string;
  runId: string;
  /** 0 where it was set aside. */
  rank: number;
  /** Beneath which match of the list it stands, at that one's rank. */
  copyOf: CopyOfResponse | null;
  score: number;
  /** When the pair was found for the first time. */
  foundAt: Date;
  /** When the run was made that has found it last; the same where no run has found it again. */
  lastFoundAt: Date;
  achievement: MatchedAchievementResponse;
  /** What each criterion says, in words made from the parts. */
  sentences: SentenceResponse[];
  criteria: CriterionResponse[];
  feedback: MatchFeedbackResponse | null;
  /** Since when both owners call the pair relevant; null otherwise, and for whoever is neither. */
  mutualSince: Date | null;
  /** Whether the reader's organisation has said that it has done with it. */
  isMutualSettled: boolean;

  static from(
    row: MatchRow,
    { rank, copyOf, mutual }: Stand,
    achievement: MatchDocument,
    english: EnglishNames,
  ): MatchResponse {
    const { id, runId, score, foundAt, lastFoundAt, feedback } = row;
    return {
      id,
      runId,
      rank,
      copyOf,
      mutualSince: mutual?.since ?? null,
      isMutualSettled: mutual?.isSettled ?? false,
      score,
      foundAt,
      lastFoundAt,
      feedback: feedback && MatchFeedbackResponse.from(feedback),
      achievement: MatchedAchievementResponse.from(achievement, english),
      sentences: sentencesOf(row.criteria),
      criteria: row.criteria.map((criterion) => CriterionResponse.from(criterion)),
    };
  }
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
  organisationNameEn: string | null;

  static from(document: MatchDocument, english: EnglishNames): InterestedDemandResponse {
    const { id, language, title, titleTranslation, text, highTechField, deadline, districtCode } = document;
    return {
      id,
      language,
      title,
      titleTranslation,
      text,
      highTechField,
      deadline,
      districtCode,
      ...ownerOf(document, english),
      budget: document.amountFen === null ? null : { fen: document.amountFen },
      budgetNegotiable: document.amountNegotiable,
    };
  }
}

/** As what its reader sees the demand, and what both said. */
interface InterestStand {
  readonly view: DemandView;
  readonly mutual?: MutualPair;
}

export class InterestResponse {
  matchId: string;
  /** Null where the demand shows its title only: the number would tell of its text. */
  score: number | null;
  /** When the pair was found for the first time, as far as the reader could know of the demand. */
  foundAt: Date;
  /** When the run was made that has found it last. */
  lastFoundAt: Date;
  demand: InterestedDemandResponse;

  /** `title`: the enterprise shows its title only to this organisation, hence no reasons that quote its text. */
  @ApiProperty({ enum: ['full', 'title'] })
  view: 'full' | 'title';

  sentences: SentenceResponse[];
  criteria: CriterionResponse[];
  feedback: MatchFeedbackResponse | null;
  /** Since when both owners call the pair relevant; null otherwise. */
  mutualSince: Date | null;
  /** Whether the reader's organisation has said that it has done with it. */
  isMutualSettled: boolean;

  static from(
    row: MatchRow,
    demand: MatchDocument,
    { view, mutual }: InterestStand,
    english: EnglishNames,
  ): InterestResponse {
    const isFull = view === 'full';
    const criteria = isFull ? foldLiked(row.criteria) : [];
    return {
      matchId: row.id,
      score: isFull ? row.score : null,
      foundAt: row.foundAt,
      lastFoundAt: row.lastFoundAt,
      demand: InterestedDemandResponse.from(demand, english),
      feedback: row.feedback && MatchFeedbackResponse.from(row.feedback),
      mutualSince: mutual?.since ?? null,
      isMutualSettled: mutual?.isSettled ?? false,
      view: isFull ? 'full' : 'title',
      sentences: isFull ? sentencesOf(criteria) : [],
      criteria: criteria.map((criterion) => CriterionResponse.from(criterion)),
    };
  }
}

export class InterestListResponse {
  items: InterestResponse[];
  /** Those that the organisation said no to, whether or not a run still finds them; as far as they are open to it. */
  setAside: InterestResponse[];
}

export class MatchCountResponse implements MatchCount {
  demandId: string;
  count: number;
}

export class MatchCountListResponse {
  items: MatchCountResponse[];
}
