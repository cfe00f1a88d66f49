import { Injectable } from '@nestjs/common';
import type { Bilingual } from '#kernel/bilingual';
import { spelledLogin } from '#kernel/login';
import { Database } from '#platform/database/database';
import { systemActor } from '#platform/http/actor';
import { AccountLetters } from './account-letters';
import { LinkExpired, LoginTaken, PasswordWrong } from './account.errors';
import { MailedLinks } from './mailed-links';
import { checkNotice } from './notices';
import { type NewAccount, OpenAccount } from './open-account';
import { passwordMatches } from './password/password';
import { checkedPassword } from './password/password-rules';
import type { From } from './session/session-keys';
import { type Opened, SignIn } from './sign-in';
import { mailTries, Tries } from './tries';

export interface Registration {
  readonly login: string;
  readonly name: string;
  readonly password: string;
  readonly noticeVersion: string;
  readonly language: keyof Bilingual;
}

const dayInMinutes = 24 * 60;

/** Somebody wants an account: what is said and how long it takes is the same whether the address has one already. */
@Injectable()
export class Register {
  constructor(
    private readonly database: Database,
    private readonly links: MailedLinks,
    private readonly letters: AccountLetters,
    private readonly tries: Tries,
  ) {}

  async execute({ password, ...given }: Registration): Promise<void> {
    checkNotice(given.noticeVersion);
    const login = spelledLogin(given.login);
    const passwordHash = await checkedPassword(password, { login, name: given.name });
    if (!(await this.tries.hasRoom(mailTries('registration', login)))) return;
    const { language } = given;
    await this.database.transaction(async (tx) => {
      const [owner] = await tx.query<{ language: keyof Bilingual | null }[]>(
        `SELECT language FROM identity.people WHERE login = $1`,
        [login],
      );
      const wanted: NewAccount = { ...given, login, passwordHash };
      const token = await this.links.make(tx, { purpose: 'open-account', minutes: dayInMinutes, wanted });
      const letter = { to: login, key: token.slice(0, 12), language };
      // For a known address the link is made all the same, for the time it takes; nobody ever gets it.
      if (owner) await this.letters.tellOfAccount(tx, { ...letter, language: owner.language ?? language });
      else await this.letters.send(tx, 'account.confirm', { ...letter, path: `/confirm#${token}` });
    });
  }
}

/** The mailbox is theirs: the account is opened and signed in. */
@Injectable()
export class ConfirmRegistration {
  constructor(
    private readonly database: Database,
    private readonly links: MailedLinks,
    private readonly accounts: OpenAccount,
    private readonly signingIn: SignIn,
  ) {}

  /**
   * With the password again: somebody else may have typed this address into the form, with a password of their own, and
   * must not share the account that its owner opens. Throws LinkExpired also where the address got an account meanwhile.
   */
  async execute(
    { token, password }: { readonly token: string; readonly password: string },
    from: From,
  ): Promise<Opened> {
    const asked = (await this.links.wantedBy(token)) as NewAccount | undefined;
    if (!asked) throw new LinkExpired();
    if (!(await passwordMatches(asked.passwordHash, password))) throw new PasswordWrong();
    const opening = this.database.transaction(async (tx) => {
      const wanted = (await this.links.useOpening(tx, token)) as NewAccount | undefined;
      if (!wanted) throw new LinkExpired();
      const personId = await this.accounts.enter(tx, wanted, systemActor('registration', from.requestId));
      return this.signingIn.open(tx, personId, from);
    });
    return opening.catch((error: unknown) => {
      throw error instanceof LoginTaken ? new LinkExpired() : error;
    });
  }
}
