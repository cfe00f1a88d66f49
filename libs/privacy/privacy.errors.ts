import { DomainError, type Fault } from '#kernel/domain-error';

/** The faults say what has to be settled first. */
export class ErasureBlocked extends DomainError {
  readonly code = 'privacy.erasure-blocked';
  readonly kind = 'invalid';

  constructor(faults: readonly Fault[]) {
    super({}, faults);
  }
}

export class ErasureAlreadyRequested extends DomainError {
  readonly code = 'privacy.erasure-already-requested';
  readonly kind = 'invalid';
}

export class ErasureReasonMissing extends DomainError {
  readonly code = 'privacy.reason-missing';
  readonly kind = 'invalid';
}

/** Nobody decides on the own request. */
export class OwnErasure extends DomainError {
  readonly code = 'privacy.own-erasure';
  readonly kind = 'not-allowed';
}
