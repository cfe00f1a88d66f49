import { DomainError } from '#kernel/domain-error';

export class MessageAlreadyDone extends DomainError {
  readonly code = 'operations.message-done';
  readonly kind = 'conflict';
}

export class DismissalReasonMissing extends DomainError {
  readonly code = 'operations.reason-missing';
  readonly kind = 'invalid';
}
