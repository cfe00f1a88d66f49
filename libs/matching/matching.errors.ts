import { DomainError } from '#kernel/domain-error';

export class FeedbackReasonMissing extends DomainError {
  readonly code = 'matching.reason-missing';
  readonly kind = 'invalid';
}
