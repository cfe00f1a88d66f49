import { ApiProperty } from '@nestjs/swagger';
import { criteria, type Criterion } from '../criteria/criterion';
import { runSentence } from '../wording/run-sentence';
import { SentenceResponse } from './criterion.response';
import { exclusions, type Exclusion } from '../criteria/hard-filter';
import type { LeftOut } from '../run/compute-matches';
import type { MatchDocument } from '../corpus/match-document';
import { type EnglishNames, ownerOf } from '../corpus/owner-names';
import type { RunRow } from '../matching.queries';
import { type Repetition, repetitionOutcomes } from '../run/repeat-run';
import type { MeaningState } from '../semantic/meaning';
import type { KeptRun } from '../run/run.queries';

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

export class LeftOutResponse {
  achievementId: string;

  @ApiProperty({ enum: ['zh', 'en'] })
  language: 'zh' | 'en';

  title: string;
  titleTranslation: string | null;
  organisationName: string | null;
  organisationNameEn: string | null;
  /** How far the texts agree, 0 to 1. */
  text: number;

  @ApiProperty({ enum: exclusions, isArray: true })
  reasons: Exclusion[];

  static from(
    { achievementId, text, reasons }: LeftOut,
    achievement: MatchDocument,
    english: EnglishNames,
  ): LeftOutResponse {
    const { language, title, titleTranslation } = achievement;
    const names = ownerOf(achievement, english);
    return { achievementId, language, title, titleTranslation, ...names, text, reasons: [...reasons] };
  }
}

/** How the service of vectors stood when the run was made. */
export class RunSemanticsResponse {
  model: string;
  dimension: number;
  /** How many documents had a vector, of how many; null where nobody counted. */
  known: number | null;
  of: number | null;
  /** Since when it did not answer, and why; null where it did. */
  awaySince: string | null;
  code: string | null;
  /** Names the vectors that were used. */
  vectorsHash: string | null;

  static from({ model, dimension, known, of, awaySince, code, vectorsHash }: MeaningState): RunSemanticsResponse {
    return { model, dimension, known, of, awaySince, code, vectorsHash };
  }
}

export class MatchRunResponse {
  id: string;
  at: Date;
  engineVersion: string;
  weightsVersion: string;
  /** How many were compared; of demands, those that the reader may know of. */
  documentCount: number;
  /** How many were compared, ruled out, ranked and listed, in words. */
  facts: SentenceResponse;
  durationMs: number;
  weights: CriterionWeightResponse[];
  /** How many candidates a hard filter took out, by the first that speaks against them. */
  excluded: ExclusionCountResponse[];
  /** SHA-256 of the pairs, their scores and parts, and of what was left out. */
  resultHash: string;
  /** Null where matching went by words and facts alone. */
  semantics: RunSemanticsResponse | null;

  static from(run: RunRow): MatchRunResponse {
    const { id, at, engineVersion, documentCount, durationMs, weightSet, excluded, resultHash, meaning } = run;
    const weights: Readonly<Partial<Record<Criterion, number>>> = weightSet.weights;
    return {
      id,
      at,
      engineVersion,
      documentCount,
      durationMs,
      resultHash,
      facts: runSentence(run),
      semantics: meaning ? RunSemanticsResponse.from(meaning) : null,
      weightsVersion: weightSet.version,
      weights: criteria.map((criterion) => ({ criterion, weight: weights[criterion] ?? 0 })),
      excluded: exclusions.flatMap((reason) => (excluded[reason] ? [{ reason, count: excluded[reason] }] : [])),
    };
  }
}

export class MatchRunDetailResponse extends MatchRunResponse {
  @ApiProperty({ enum: ['demand', 'achievement'] })
  kind: string;

  /** Whose matches were looked for. */
  objectId: string;
  /** The number of the change up to which the documents were read. */
  seq: number;
  /** The day for which it was judged. */
  day: string;
  /** Draws the lots between equal scores; null for a run from before it was kept. */
  seed: string | null;
  /** Names the numbers of the rules and the track records that were used. */
  factsHash: string | null;
  /** How many achievements the owner had marked as right by then. */
  liked: number;
  /** To the owner of an achievement: as far as the demands may be read and are open now. */
  matches: number;

  static override from(run: KeptRun): MatchRunDetailResponse {
    const { kind, objectId, seq, day, inputs, matches } = run;
    const liked = Object.values(inputs.refinements ?? {}).reduce((sum, words) => sum + words.liked.length, 0);
    return {
      ...MatchRunResponse.from(run),
      kind,
      objectId,
      seq,
      day,
      seed: inputs.seed ?? null,
      factsHash: inputs.facts ?? null,
      liked,
      matches,
    };
  }
}

export class RepetitionResponse implements Repetition {
  /** `other_engine`: another version computed it; `inputs_unknown`: it is from before the inputs of runs were kept. */
  @ApiProperty({ enum: repetitionOutcomes })
  outcome: Repetition['outcome'];

  engineVersion: string;
  presentEngineVersion: string;
  storedHash: string;
  repeatedHash: string | null;
}
