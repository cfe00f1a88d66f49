import { DomainError } from '#kernel/domain-error';

/** Unknown, answered, revoked, expired, replaced by a newer link: all look the same. */
export class InvitationUnusable extends DomainError {
  readonly code = 'enrolment.invitation-unusable';
  readonly kind = 'not-found';
}

export class InvitationForAnother extends DomainError {
  readonly code = 'enrolment.invitation-for-another';
  readonly kind = 'not-allowed';
}

/** The invited address has an account: a link in a mailbox is no sign-in. */
export class InvitationNeedsSignIn extends DomainError {
  readonly code = 'enrolment.invitation-needs-sign-in';
  readonly kind = 'conflict';
}

export class InvitationNeedsAccount extends DomainError {
  readonly code = 'enrolment.invitation-needs-account';
  readonly kind = 'invalid';
}

/** Enough letters to this address for now, whoever sent them; `retryAfter` is in seconds. */
export class InvitedTooOften extends DomainError {
  readonly code = 'enrolment.invited-too-often';
  readonly kind = 'too-many';
}

export class InvitationReasonMissing extends DomainError {
  readonly code = 'enrolment.invitation-reason-missing';
  readonly kind = 'invalid';
}
