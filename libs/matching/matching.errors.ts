import { DomainError } from '#kernel/domain-error';

/** Weights that are no shares of one whole, or of something that is no criterion; its faults name them. */
export class WeightsWrong extends DomainError {
  readonly code = 'matching.weights-wrong';
  readonly kind = 'invalid';
}

/** Only what both sides say yes to can be done with. */
export class PairNotMutual extends DomainError {
  readonly code = 'matching.pair-not-mutual';
  readonly kind = 'conflict';
}
