import { DomainError } from '#kernel/domain-error';

export class CredentialsWrong extends DomainError {
  readonly code = 'identity.credentials-wrong';
  readonly kind = 'not-signed-in';
}

export class NotAMember extends DomainError {
  readonly code = 'identity.not-a-member';
  readonly kind = 'not-allowed';
}

export class OrganisationUnknown extends DomainError {
  readonly code = 'identity.organisation-unknown';
  readonly kind = 'not-found';
}

export class UsccWrong extends DomainError {
  readonly code = 'identity.uscc-wrong';
  readonly kind = 'invalid';
}
