import { DomainError } from '#kernel/domain-error';

export class OrganisationUnknown extends DomainError {
  readonly code = 'identity.organisation-unknown';
  readonly kind = 'not-found';
}

export class UsccWrong extends DomainError {
  readonly code = 'identity.uscc-wrong';
  readonly kind = 'invalid';
}

export class UsccNeedsNoException extends DomainError {
  readonly code = 'identity.uscc-needs-no-exception';
  readonly kind = 'invalid';
}

export class IdentityReasonMissing extends DomainError {
  readonly code = 'identity.reason-missing';
  readonly kind = 'invalid';
}

/** Separation of duties (等保 8.1.4.2 d): counted over all organisations that a person belongs to. */
export class RolesExclusive extends DomainError {
  readonly code = 'identity.roles-exclusive';
  readonly kind = 'invalid';
}

export class RoleNotForKind extends DomainError {
  readonly code = 'identity.role-not-for-kind';
  readonly kind = 'invalid';
}

export class RoleNotYoursToGrant extends DomainError {
  readonly code = 'identity.role-not-yours-to-grant';
  readonly kind = 'not-allowed';
}

export class OwnAccount extends DomainError {
  readonly code = 'identity.own-account';
  readonly kind = 'not-allowed';
}

export class LastAdmin extends DomainError {
  readonly code = 'identity.last-admin';
  readonly kind = 'invalid';
}

export class AlreadyMember extends DomainError {
  readonly code = 'identity.already-member';
  readonly kind = 'conflict';
}
