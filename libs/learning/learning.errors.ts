import { DomainError } from '#kernel/domain-error';

/** Four eyes: a proposal is another person's to activate. */
export class OwnProposal extends DomainError {
  readonly code = 'learning.own-proposal';
  readonly kind = 'not-allowed';
}

export class WeightReasonMissing extends DomainError {
  readonly code = 'learning.reason-missing';
  readonly kind = 'invalid';
}

/** A set that says what the active one says would only look like a decision. */
export class SameWeights extends DomainError {
  readonly code = 'learning.same-weights';
  readonly kind = 'invalid';
}
