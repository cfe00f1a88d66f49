import { DomainError } from '#kernel/domain-error';

export class OrganisationUnknown extends DomainError {
  readonly code = 'identity.organisation-unknown';
  readonly kind = 'not-found';
}

export class UsccWrong extends DomainError {
  readonly code = 'identity.uscc-wrong';
  readonly kind = 'invalid';
}
