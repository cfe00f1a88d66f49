import { DomainError } from '#kernel/domain-error';

/** Unknown, expired, revoked, or whoever made it may no longer act there: all the same. */
export class AccessTokenInvalid extends DomainError {
  readonly code = 'account.token-invalid';
  readonly kind = 'not-signed-in';
}

/** A session and a token in one request: which of the two should act is nothing to guess. */
export class TwoCredentials extends DomainError {
  readonly code = 'account.two-credentials';
  readonly kind = 'malformed';
}

/** Acting for nobody, under a mandate, or with staff roles only: nothing that a token could carry. */
export class NothingToCarry extends DomainError {
  readonly code = 'account.token-carries-nothing';
  readonly kind = 'invalid';
}

export class TooManyAccessTokens extends DomainError {
  readonly code = 'account.too-many-tokens';
  readonly kind = 'invalid';
}
