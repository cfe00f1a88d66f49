import { DomainError } from '#kernel/domain-error';

/** One round at a time. */
export class RoundUnderWay extends DomainError {
  readonly code = 'match-round.under-way';
  readonly kind = 'conflict';
}

export class RoundReasonMissing extends DomainError {
  readonly code = 'match-round.reason-missing';
  readonly kind = 'invalid';
}
