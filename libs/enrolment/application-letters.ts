import { Injectable } from '@nestjs/common';
import { IdentityQueries } from '#identity';
import type { Bilingual } from '#kernel/bilingual';
import type { Tx } from '#platform/database/tx';
import { addMailTexts } from '#platform/mail/mail-templates';
import { isMailAddress, Mails } from '#platform/mail/mails';
import type { Application } from './application.entity';
import { applicationReasons } from './application-reasons';

addMailTexts({
  'enrolment.verified': {
    subject: { zh: '{name} 已入驻技桥', en: '{name} has joined Jiqiao' },
    text: {
      zh: '您为 {name} 提交的入驻申请已通过。您现在是该单位的管理员，可以邀请同事、发布需求或成果：\n{link}',
      en: 'Your application for {name} has passed. You are now its administrator and can invite colleagues and post needs or achievements:\n{link}',
    },
  },
  'enrolment.returned': {
    subject: { zh: '{name} 的入驻申请需要补正', en: 'The application of {name} needs mending' },
    text: {
      zh: '审核员请您补正：{reasons}\n{reasonText}\n您填写的内容都在，修改后可再次提交：\n{link}',
      en: 'The reviewer asks you to mend: {reasons}\n{reasonText}\nAll you entered is kept; change it and hand it in again:\n{link}',
    },
  },
  'enrolment.rejected': {
    subject: { zh: '{name} 的入驻申请未通过', en: 'The application of {name} was not accepted' },
    text: {
      zh: '未通过的理由：{reasons}\n{reasonText}\n申请的全过程可在这里查看：\n{link}',
      en: 'The reasons: {reasons}\n{reasonText}\nThe whole course of the application is kept here:\n{link}',
    },
  },
});

/** Tells applicants how their application ended, in their language; else in the one they applied in. */
@Injectable()
export class ApplicationLetters {
  constructor(
    private readonly identity: IdentityQueries,
    private readonly mails: Mails,
  ) {}

  async tell(tx: Tx, application: Application): Promise<void> {
    const { id, version, state, name } = application;
    const applicant = await this.identity.person(application.applicantId, tx);
    // Logins that the operator gave by hand are not always addresses.
    if (!applicant || !isMailAddress(applicant.login)) return;
    const language = applicant.language ?? application.language;
    const facts = { name, link: { path: `/console/joining/${id}` } };
    await this.mails.send(tx, {
      key: `application:${id}:${version}`,
      to: applicant.login,
      personId: applicant.id,
      language,
      template: `enrolment.${state}`,
      facts: state === 'verified' ? facts : { ...facts, ...whyOf(application, language) },
    });
  }
}

function whyOf({ reasonCodes, reasonText }: Application, language: keyof Bilingual) {
  return { reasons: applicationReasons.listed(reasonCodes, language), reasonText: reasonText ?? '' };
}
