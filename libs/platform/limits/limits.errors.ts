import { DomainError } from '#kernel/domain-error';

/** More than the limit allows; `retryAfter` is in seconds. */
export class TooManyRequests extends DomainError {
  readonly code = 'too-many-requests';
  readonly kind = 'too-many';

  constructor(facts: { readonly retryAfter: number }) {
    super(facts);
  }
}

/** Nobody can count just now, and this door must not stand open uncounted. */
export class CountingAway extends DomainError {
  readonly code = 'counting-away';
  readonly kind = 'unavailable';
}
