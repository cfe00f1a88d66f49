import { Injectable } from '@nestjs/common';
import { IdentityQueries, languageOf } from '#identity';
import type { Bilingual } from '#kernel/bilingual';
import { dayInShanghai } from '#kernel/clock';
import type { Tx } from '#platform/database/tx';
import { addMailTexts, type MailFacts } from '#platform/mail/mail-templates';
import { isMailAddress, Mails } from '#platform/mail/mails';

addMailTexts({
  'account.confirm': {
    subject: { zh: '请确认您在技桥的账号', en: 'Please confirm your Jiqiao account' },
    text: {
      zh: '您好，\n\n有人用这个邮箱在技桥开设账号。如果是您本人，请在 24 小时内打开下面的链接确认：\n{link}\n\n如果不是您，请忽略这封邮件，什么都不会发生。\n',
      en: 'Hello,\n\nsomebody is opening an account at Jiqiao with this address. If it was you, please confirm within 24 hours:\n{link}\n\nIf it was not you, ignore this mail; nothing will happen.\n',
    },
  },
  'account.already': {
    subject: { zh: '您在技桥已有账号', en: 'You have an account at Jiqiao already' },
    text: {
      zh: '您好，\n\n有人想用这个邮箱在技桥开设账号，而它已有账号，所以没有任何改变。\n登录：{signIn}\n忘记密码：{reset}\n',
      en: 'Hello,\n\nsomebody tried to open an account at Jiqiao with this address. It has one already, so nothing was changed.\nSign in: {signIn}\nForgot the password: {reset}\n',
    },
  },
  'account.reset': {
    subject: { zh: '重置您在技桥的密码', en: 'Reset your Jiqiao password' },
    text: {
      zh: '您好，\n\n请在 30 分钟内打开下面的链接，设置新密码；链接只能用一次：\n{link}\n\n如果不是您申请的，请忽略这封邮件，原密码仍然有效。\n',
      en: 'Hello,\n\nplease open this link within 30 minutes to choose a new password; it works once:\n{link}\n\nIf you did not ask for it, ignore this mail; your password stays as it is.\n',
    },
  },
  'account.changed': {
    subject: { zh: '您的技桥账号安全设置已变更', en: 'The security of your Jiqiao account was changed' },
    text: {
      zh: '您好，\n\n您的两步验证刚刚变更：其他设备已全部退出登录，您创建的访问令牌已全部吊销，仍在使用的程序需要新的令牌。如果不是您本人，请立即重置密码：\n{reset}\n',
      en: 'Hello,\n\nyour second factor was changed just now: all other devices were signed out, and the access tokens that you made were all revoked; programs still in use need new ones. If it was not you, reset the password at once:\n{reset}\n',
    },
  },
  'account.password-changed': {
    subject: { zh: '您的技桥密码已更换', en: 'Your Jiqiao password was changed' },
    text: {
      zh: '您好，\n\n您的密码刚刚更换：其他设备已全部退出登录，您创建的访问令牌已全部吊销，仍在使用的程序需要新的令牌。如果不是您本人，请立即重置密码：\n{reset}\n',
      en: 'Hello,\n\nyour password was changed just now: all other devices were signed out, and the access tokens that you made were all revoked; programs still in use need new ones. If it was not you, reset the password at once:\n{reset}\n',
    },
  },
  'account.token-made': {
    subject: { zh: '您的技桥账号创建了访问令牌', en: 'An access token was made with your Jiqiao account' },
    text: {
      zh: '您好，\n\n您的账号刚刚为程序创建了一个访问令牌，末四位是 {lastFour}，有效至 {until}。它能以您所在单位的名义办理所授权的事。\n\n查看或吊销：{tokens}\n\n如果不是您本人，请立即吊销它并重置密码：\n{reset}\n',
      en: 'Hello,\n\nan access token for a program was made with your account just now; it ends in {lastFour} and is good until {until}. It can act for your organisation as far as it was allowed to.\n\nSee or revoke it: {tokens}\n\nIf it was not you, revoke it at once and reset the password:\n{reset}\n',
    },
  },
});

/** The mails about one's own account. */
@Injectable()
export class AccountLetters {
  constructor(
    private readonly mails: Mails,
    private readonly identity: IdentityQueries,
  ) {}

  async send(
    tx: Tx,
    template: 'account.confirm' | 'account.reset',
    given: { readonly to: string; readonly key: string; readonly path: string; readonly language: keyof Bilingual },
  ): Promise<void> {
    const { to, key, path, language } = given;
    await this.mails.send(tx, { key: `${template}:${key}`, to, language, template, facts: { link: { path } } });
  }

  async tellOfAccount(tx: Tx, given: { to: string; key: string; language: keyof Bilingual }): Promise<void> {
    const { to, key, language } = given;
    const facts = { signIn: { path: '/sign-in' }, reset: { path: '/forgot' } };
    await this.mails.send(tx, { key: `account.already:${key}`, to, language, template: 'account.already', facts });
  }

  tellOfSecondFactor(tx: Tx, personId: string, requestId: string): Promise<void> {
    return this.tellOfChange(tx, personId, { requestId, template: 'account.changed' });
  }

  tellOfPassword(tx: Tx, personId: string, requestId: string): Promise<void> {
    return this.tellOfChange(tx, personId, { requestId, template: 'account.password-changed' });
  }

  /** A key that outlives the session: whoever made it unseen must not stay unseen. */
  tellOfToken(
    tx: Tx,
    personId: string,
    made: { readonly id: string; readonly lastFour: string; readonly expiresAt: Date },
  ): Promise<void> {
    const until = dayInShanghai(made.expiresAt);
    const facts = { lastFour: made.lastFour, until, tokens: { path: '/console/account' }, reset: { path: '/forgot' } };
    return this.tell(tx, personId, { key: made.id, template: 'account.token-made', facts });
  }

  private async tellOfChange(
    tx: Tx,
    personId: string,
    { requestId, template }: { requestId: string; template: 'account.changed' | 'account.password-changed' },
  ): Promise<void> {
    return this.tell(tx, personId, { key: requestId, template, facts: { reset: { path: '/forgot' } } });
  }

  /** Logins given by an operator need not be addresses: those cannot be told. */
  private async tell(
    tx: Tx,
    personId: string,
    { key, template, facts }: { readonly key: string; readonly template: string; readonly facts: MailFacts },
  ): Promise<void> {
    // On the caller's connection: many at once that each wait for a second one would wait for each other.
    const person = await this.identity.person(personId, tx);
    if (!person || !isMailAddress(person.login)) return;
    await this.mails.send(tx, {
      key: `${template}:${key}`,
      to: person.login,
      language: languageOf(person),
      template,
      facts,
      personId,
    });
  }
}
