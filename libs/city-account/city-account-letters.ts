import { Injectable } from '@nestjs/common';
import { IdentityQueries, languageOf } from '#identity';
import type { Tx } from '#platform/database/tx';
import { addMailTexts } from '#platform/mail/mail-templates';
import { isMailAddress, Mails } from '#platform/mail/mails';

addMailTexts({
  'city-account.linked': {
    subject: { zh: '您的技桥账号已关联城市账号', en: 'Your Jiqiao account was linked to a city account' },
    text: {
      zh: '您好，\n\n您的技桥账号刚刚关联了一个城市账号，今后可以用它登录。如果不是您本人，请立即重置密码，并在“我的账号”里取消关联：\n{reset}\n',
      en: 'Hello,\n\nyour Jiqiao account was linked to a city account just now; from now on it can be used to sign in. If it was not you, reset the password at once and unlink it in “My account”:\n{reset}\n',
    },
  },
  'city-account.unlinked': {
    subject: { zh: '您的技桥账号已取消关联城市账号', en: 'Your Jiqiao account was unlinked from the city account' },
    text: {
      zh: '您好，\n\n您的技桥账号刚刚取消了与城市账号的关联，今后只能用密码登录。如果不是您本人，请立即重置密码：\n{reset}\n',
      en: 'Hello,\n\nyour Jiqiao account was unlinked from the city account just now; from now on only the password opens it. If it was not you, reset the password at once:\n{reset}\n',
    },
  },
});

/** Another way into an account, or one less, is told to its owner. */
@Injectable()
export class CityAccountLetters {
  constructor(
    private readonly identity: IdentityQueries,
    private readonly mails: Mails,
  ) {}

  async tell(
    tx: Tx,
    personId: string,
    { what, requestId }: { readonly what: 'linked' | 'unlinked'; readonly requestId: string },
  ): Promise<void> {
    const person = await this.identity.person(personId, tx);
    // Logins that the operator gave by hand are not always addresses.
    if (!person || !isMailAddress(person.login)) return;
    await this.mails.send(tx, {
      key: `city-account:${what}:${requestId}`,
      to: person.login,
      personId,
      language: languageOf(person),
      template: `city-account.${what}`,
      facts: { reset: { path: '/forgot' } },
    });
  }
}
