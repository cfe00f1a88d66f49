import { Injectable } from '@nestjs/common';
import { IdentityQueries } from '#identity';
import type { Bilingual } from '#kernel/bilingual';
import { spelledLogin } from '#kernel/login';
import { Database } from '#platform/database/database';
import { systemActor } from '#platform/http/actor';
import { isMailAddress } from '#platform/mail/mails';
import { AccountLetters } from '../account-letters';
import { AfterNewPassword } from './after-new-password';
import { LinkExpired } from '../account.errors';
import { Credentials } from '../credentials';
import { MailedLinks } from '../mailed-links';
import { checkedPassword } from './password-rules';
import { mailTries, Tries } from '../tries';

const minutes = 30;
// Longer than writing a mail takes: how long the answer takes must not tell whether one was written.
const answerMs = 200;

/** A link to the mailbox that the login names; whether there is such a login, nobody learns. */
@Injectable()
export class AskForReset {
  constructor(
    private readonly database: Database,
    private readonly links: MailedLinks,
    private readonly letters: AccountLetters,
    private readonly tries: Tries,
  ) {}

  async execute(login: string, language: keyof Bilingual): Promise<void> {
    const enough = new Promise((resolve) => setTimeout(resolve, answerMs));
    await Promise.all([this.write(login, language), enough]);
  }

  private async write(login: string, language: keyof Bilingual): Promise<void> {
    const mayWrite = await this.tries.hasRoom(mailTries('reset', login));
    const [person] = await this.database.query<{ id: string; login: string; language: keyof Bilingual | null }>(
      `SELECT id, login, language FROM identity.people WHERE login = $1 AND state = 'active'`,
      [spelledLogin(login)],
    );
    if (!mayWrite || !person || !isMailAddress(person.login)) return;
    await this.database.transaction(async (tx) => {
      const token = await this.links.make(tx, { purpose: 'reset-password', minutes, personId: person.id });
      const path = `/reset#${token}`;
      await this.letters.send(tx, 'account.reset', {
        to: person.login,
        key: token.slice(0, 12),
        path,
        language: person.language ?? language,
      });
    });
  }
}

/** A new password by a mailed link: every session and token ends; the second factor is asked for as ever. */
@Injectable()
export class ResetPassword {
  constructor(
    private readonly database: Database,
    private readonly identity: IdentityQueries,
    private readonly links: MailedLinks,
    private readonly credentials: Credentials,
    private readonly after: AfterNewPassword,
  ) {}

  async execute(given: { readonly token: string; readonly password: string }, requestId: string): Promise<void> {
    const personId = await this.links.personToReset(given.token);
    const person = personId === null ? undefined : await this.identity.person(personId);
    if (!person) throw new LinkExpired();
    const passwordHash = await checkedPassword(given.password, person);
    await this.database.transaction(async (tx) => {
      if (!(await this.links.useReset(tx, given.token, person.id))) throw new LinkExpired();
      await this.credentials.set(tx, person.id, passwordHash);
      await this.after.reset(tx, person, { ...systemActor('mailed-link', requestId), personId: person.id });
    });
  }
}
