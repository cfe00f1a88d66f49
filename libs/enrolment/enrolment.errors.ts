import { DomainError } from '#kernel/domain-error';

/** Its own administrators invite their people: a second entry would split it. */
export class OrganisationAlreadyJoined extends DomainError {
  readonly code = 'enrolment.already-joined';
  readonly kind = 'invalid';
}

export class ApplicationAlreadyOpen extends DomainError {
  readonly code = 'enrolment.application-open';
  readonly kind = 'invalid';
}

export class ProofMissing extends DomainError {
  readonly code = 'enrolment.proof-missing';
  readonly kind = 'invalid';
}

export class ApplicationReasonMissing extends DomainError {
  readonly code = 'enrolment.reason-missing';
  readonly kind = 'invalid';
}

export class ApplicationTakenByAnother extends DomainError {
  readonly code = 'enrolment.taken-by-another';
  readonly kind = 'conflict';
}

export class OwnApplication extends DomainError {
  readonly code = 'enrolment.own-application';
  readonly kind = 'not-allowed';
}
