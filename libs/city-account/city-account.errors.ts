import { DomainError } from '#kernel/domain-error';

/** Why nobody was signed in or linked: told as a code in the address, never in the issuer's words. */
export const cityRefusals = ['denied', 'failed', 'unlinked', 'away', 'often', 'taken'] as const;
export type CityRefusal = (typeof cityRefusals)[number];

/** What the issuer's answer, or its silence, comes to. */
export class CityRefused extends Error {
  constructor(
    readonly why: CityRefusal,
    /** A code of the library or of OpenID Connect, for the log. */
    readonly code = 'none',
  ) {
    super(`the city's single sign-on: ${why} (${code})`);
  }
}

export class CityAccountAway extends DomainError {
  readonly code = 'city-account.away';
  readonly kind = 'unavailable';
}

export class CityAccountLinked extends DomainError {
  readonly code = 'city-account.linked-already';
  readonly kind = 'conflict';
}

/** Without it nobody could sign in any more. */
export class CityAccountNeeded extends DomainError {
  readonly code = 'city-account.needed';
  readonly kind = 'invalid';
}
