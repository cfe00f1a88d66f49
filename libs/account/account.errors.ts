import { DomainError } from '#kernel/domain-error';

export class CredentialsWrong extends DomainError {
  readonly code = 'account.credentials-wrong';
  readonly kind = 'not-signed-in';
}

/** Neither a member of the organisation nor mandated by it, or no longer. */
export class NotForThatOrganisation extends DomainError {
  readonly code = 'account.not-for-that-organisation';
  readonly kind = 'not-allowed';
}
