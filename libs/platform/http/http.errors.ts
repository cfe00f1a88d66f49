import { DomainError, type Fault } from '#kernel/domain-error';

export class NotSignedIn extends DomainError {
  readonly code = 'not-signed-in';
  readonly kind = 'not-signed-in';
}

export class OriginForeign extends DomainError {
  readonly code = 'origin-foreign';
  readonly kind = 'not-allowed';
}

export class ScopeMissing extends DomainError {
  readonly code = 'scope-missing';
  readonly kind = 'not-allowed';
}

export class InputMalformed extends DomainError {
  readonly code = 'input-malformed';
  readonly kind = 'malformed';

  constructor(faults: readonly Fault[]) {
    super({}, faults);
  }
}

export class IdempotencyKeyMissing extends DomainError {
  readonly code = 'idempotency-key-missing';
  readonly kind = 'malformed';
}

export class IdempotencyKeyReused extends DomainError {
  readonly code = 'idempotency-key-reused';
  readonly kind = 'invalid';
}

/** This process cannot serve yet, or any more; `missing` says for want of what. */
export class NotReady extends DomainError {
  readonly code = 'not-ready';
  readonly kind = 'unavailable';

  constructor(facts: { readonly missing: 'database' | 'migrations' }) {
    super(facts);
  }
}
