import { DomainError } from '#kernel/domain-error';

/** Named as it was when the matcher itself kept the words: integrators know the code. */
export class FeedbackReasonMissing extends DomainError {
  readonly code = 'matching.reason-missing';
  readonly kind = 'invalid';
}

/** A reason belongs to a no; with anything else it would be read as one. */
export class FeedbackReasonIdle extends DomainError {
  readonly code = 'feedback.reason-idle';
  readonly kind = 'invalid';
}

export class NothingToWithdraw extends DomainError {
  readonly code = 'feedback.nothing-to-withdraw';
  readonly kind = 'invalid';
}

/** Whoever speaks for one side and has an interest on the other would judge their own offer. */
export class InterestOnOtherSide extends DomainError {
  readonly code = 'feedback.interest-on-other-side';
  readonly kind = 'not-allowed';
}

/** An expert who belongs to one of the two sides speaks for it, not for the platform. */
export class OwnPairJudged extends DomainError {
  readonly code = 'feedback.own-pair';
  readonly kind = 'not-allowed';
}
