import { type CompletenessPart, scoreOf } from '#kernel/completeness';

export class CompletenessPartResponse implements CompletenessPart {
  code: string;
  points: number;
  max: number;
}

export class CompletenessResponse {
  /** Out of 100. */
  score: number;
  parts: CompletenessPartResponse[];

  static of(parts: readonly CompletenessPart[]): CompletenessResponse {
    return { score: scoreOf(parts), parts: parts.map((part) => ({ ...part })) };
  }
}
