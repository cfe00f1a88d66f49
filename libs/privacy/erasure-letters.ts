import { Injectable } from '@nestjs/common';
import { IdentityQueries } from '#identity';
import type { Bilingual } from '#kernel/bilingual';
import { dayInShanghai } from '#kernel/clock';
import type { Tx } from '#platform/database/tx';
import { addMailTexts, type MailFacts } from '#platform/mail/mail-templates';
import { isMailAddress, Mails } from '#platform/mail/mails';
import type { Erasure } from './erasure.entity';
import { erasureReasons } from './erasure-reasons';

addMailTexts({
  'privacy.requested': {
    subject: { zh: '您申请注销技桥账号', en: 'You asked for your Jiqiao account to be erased' },
    text: {
      zh: '您的账号将在 {day} 之后注销，届时不能恢复。在此之前可以撤回：\n{link}\n\n如果不是您本人申请的，请立即登录撤回，并更换密码。\n',
      en: 'Your account will be erased after {day}; that cannot be undone. Until then you can withdraw the request:\n{link}\n\nIf it was not you, please sign in at once, withdraw it and change your password.\n',
    },
  },
  'privacy.refused': {
    subject: { zh: '您的注销申请未予办理', en: 'Your account was not erased' },
    text: {
      zh: '理由：{reasons}\n{reasonText}\n处理之后可以再次申请：\n{link}\n',
      en: 'The reason: {reasons}\n{reasonText}\nOnce it is settled you can ask again:\n{link}\n',
    },
  },
});

type Facts = (language: keyof Bilingual) => MailFacts;

const link = { path: '/console/account' };

/** Tells the owner of the mailbox: whoever found the screen open may have asked in their stead. */
@Injectable()
export class ErasureLetters {
  constructor(
    private readonly identity: IdentityQueries,
    private readonly mails: Mails,
  ) {}

  /** `language`: of the page on which they asked, unless they have said which they read. */
  tellOfRequest(tx: Tx, erasure: Erasure, language: keyof Bilingual): Promise<void> {
    const facts = { day: dayInShanghai(erasure.coolingUntil), link };
    return this.send(tx, erasure, { template: 'privacy.requested', language, facts: () => facts });
  }

  tellOfRefusal(tx: Tx, erasure: Erasure): Promise<void> {
    const facts = (language: keyof Bilingual) => {
      const reasons = erasure.reasonCodes.map((code) => erasureReasons.label(code)[language]);
      return { reasons: reasons.join('; '), reasonText: erasure.reasonText ?? '', link };
    };
    return this.send(tx, erasure, { template: 'privacy.refused', language: 'zh', facts });
  }

  private async send(
    tx: Tx,
    { id, personId }: Erasure,
    { template, facts, ...given }: { template: string; language: keyof Bilingual; facts: Facts },
  ): Promise<void> {
    const person = await this.identity.person(personId, tx);
    // Logins given by an operator need not be addresses.
    if (!person || !isMailAddress(person.login)) return;
    const language = person.language ?? given.language;
    const mail = { key: `${template}:${id}`, to: person.login, personId, language, template };
    await this.mails.send(tx, { ...mail, facts: facts(language) });
  }
}
