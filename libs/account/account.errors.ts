import { DomainError, type Fault } from '#kernel/domain-error';

export class CredentialsWrong extends DomainError {
  readonly code = 'account.credentials-wrong';
  readonly kind = 'not-signed-in';
}

/** Neither a member of the organisation nor mandated by it, or no longer. */
export class NotForThatOrganisation extends DomainError {
  readonly code = 'account.not-for-that-organisation';
  readonly kind = 'not-allowed';
}

/** Too many wrong tries: the same for logins that exist and for others. `retryAfter` is in seconds. */
export class LockedOut extends DomainError {
  readonly code = 'account.locked-out';
  readonly kind = 'too-many';

  constructor(facts: { readonly retryAfter: number }) {
    super(facts);
  }
}

/** The password was right, but nobody used the account for so long that it opens only by a reset. */
export class AccountDormant extends DomainError {
  readonly code = 'account.dormant';
  readonly kind = 'not-allowed';
}

export class SecondFactorNeeded extends DomainError {
  readonly code = 'account.second-factor-needed';
  readonly kind = 'not-allowed';
}

export class PasswordExpired extends DomainError {
  readonly code = 'account.password-expired';
  readonly kind = 'not-allowed';
}

/** A wrong code, one that was used already, or one of another time. */
export class CodeWrong extends DomainError {
  readonly code = 'account.code-wrong';
  readonly kind = 'invalid';
}

export class PasswordWrong extends DomainError {
  readonly code = 'account.password-wrong';
  readonly kind = 'invalid';
}

export class ReauthenticationNeeded extends DomainError {
  readonly code = 'account.reauthentication-needed';
  readonly kind = 'not-allowed';
}

/** Unknown, used, expired or of another purpose: all the same. */
export class LinkExpired extends DomainError {
  readonly code = 'account.link-expired';
  readonly kind = 'invalid';
}

/** No such version of the privacy notice was ever in force. */
export class NoticeUnknown extends DomainError {
  readonly code = 'account.notice-unknown';
  readonly kind = 'invalid';
}

/** A coded fault for each rule that the password breaks. */
export class PasswordWeak extends DomainError {
  readonly code = 'account.password-weak';
  readonly kind = 'invalid';

  constructor(faults: readonly Fault[]) {
    super({}, faults);
  }
}

/** Only said to whoever has shown that the mailbox is theirs. */
export class LoginTaken extends DomainError {
  readonly code = 'account.login-taken';
  readonly kind = 'conflict';
}
