import { ApiProperty } from '@nestjs/swagger';
import type { EnglishNames } from '../corpus/owner-names';
import { foldLiked } from '../criteria/fold-liked';
import { exclusions, type Exclusion } from '../criteria/hard-filter';
import { changeableFacts, type ChangeableFact } from '../why/change-one-fact';
import { hindrances, type Hindrance } from '../why/contest';
import type { ExplainedStanding, ListHelp } from '../why/explain-standing';
import { sentencesOf } from '../wording/criterion-sentences';
import { listedSentence } from '../wording/standing-sentences';
import { CriterionResponse, SentenceResponse } from './criterion.response';
import { MatchedAchievementResponse, NeedResponse } from './matched-texts.response';

export class FactChangeResponse extends SentenceResponse {
  @ApiProperty({ enum: changeableFacts })
  fact: ChangeableFact;

  /** A level, fen, a code or a day. */
  to: string;
}

export class CounterfactualResponse extends FactChangeResponse {
  place: number;
  listed: boolean;
}

export class OpeningResponse extends FactChangeResponse {
  /** How many achievements would be on the list. */
  count: number;
}

export class MatchHelpResponse {
  /** Codes of `needFacts`: what the demand does not say and matching would use. */
  missing: string[];
  openings: OpeningResponse[];
  sentences: SentenceResponse[];

  static from({ missing, openings, sentences }: ListHelp): MatchHelpResponse {
    return {
      missing: [...missing],
      openings: openings.map(({ change, count, sentence }) => ({ ...change, count, ...sentence })),
      sentences: [...sentences],
    };
  }
}

/** Where one pair stands at this moment, and why. */
export class StandingResponse {
  demandId: string;
  achievementId: string;
  demandTitle: string;
  achievementTitle: string;

  /** `title`: the enterprise shows only its title to the reader, hence neither the place, which its text made, nor reasons. */
  @ApiProperty({ enum: ['full', 'title'] })
  view: 'full' | 'title';

  /** Among all that take part in the ranking; null where it does not, or is not told. */
  place: number | null;
  /** How many take part; null where it is not told. */
  of: number | null;
  listed: boolean;

  @ApiProperty({ enum: hindrances, isArray: true })
  keptOff: Hindrance[];

  @ApiProperty({ enum: exclusions, isArray: true })
  exclusions: Exclusion[];

  score: number | null;
  /** What was compared, for the marks of both sides; null where the title alone may be read. */
  need: NeedResponse | null;
  achievement: MatchedAchievementResponse | null;
  /** Where it stands and what keeps it off the list. */
  standing: SentenceResponse[];
  /** What each criterion says. */
  sentences: SentenceResponse[];
  criteria: CriterionResponse[];
  /** What would move it, by changing one fact of the reader's side; of both sides for staff. */
  counterfactuals: CounterfactualResponse[];
  documentCount: number;
  seq: number;
  weightsVersion: string;

  static from(
    found: ExplainedStanding,
    sides: readonly ('demand' | 'achievement')[],
    english: EnglishNames,
  ): StandingResponse {
    const { standing, match } = found;
    const criteria = sides.includes('demand') ? match.criteria : foldLiked(match.criteria);
    return {
      ...common(found),
      view: 'full',
      keptOff: [...standing.keptOff],
      exclusions: [...standing.exclusions],
      score: match.score,
      need: NeedResponse.from(found.demand),
      achievement: MatchedAchievementResponse.from(found.achievement, english),
      standing: [...found.sentences],
      sentences: sentencesOf(criteria),
      criteria: criteria.map((criterion) => CriterionResponse.from(criterion)),
      counterfactuals: found.counterfactuals
        .filter(({ side }) => sides.includes(side))
        .map(({ change, place, isListed, sentence }) => ({ ...change, place, listed: isListed, ...sentence })),
    };
  }

  /** For a reader who knows no more than the demand's title. */
  static listedOnly(found: ExplainedStanding): StandingResponse {
    const standing = [listedSentence(found.standing)];
    const texts = { need: null, achievement: null };
    const nothing = { keptOff: [], exclusions: [], score: null, sentences: [], criteria: [], counterfactuals: [] };
    return { ...common(found), ...texts, ...nothing, place: null, of: null, view: 'title', standing };
  }
}

function common({ demand, achievement, standing, documentCount, seq, inputs }: ExplainedStanding) {
  return {
    demandId: demand.id,
    achievementId: achievement.id,
    demandTitle: demand.title,
    achievementTitle: achievement.title,
    place: standing.place,
    of: standing.of,
    listed: standing.isListed,
    documentCount,
    seq,
    weightsVersion: inputs.weightSet.version,
  };
}
