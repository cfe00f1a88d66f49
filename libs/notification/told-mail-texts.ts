import { addMailTexts, type MailTemplate } from '#platform/mail/mail-templates';
import { type NotificationKind, wordsOf } from './notification-kinds';
import { type MailedKind, mailedKinds } from './told-acts';

/** Where something came back or was refused: the coded reasons; what a person wrote to them stays behind the link. */
const withReasons: ReadonlySet<NotificationKind> = new Set([
  'demand-returned',
  'demand-rejected',
  'achievement-returned',
  'achievement-rejected',
]);

export const hasReasons = (kind: MailedKind): boolean => withReasons.has(kind);

const foot = {
  zh: '不想再收到这类邮件，可在账号页关闭（页面里的通知照常）：\n{account}',
  en: 'To stop mails of this kind, go to your account; the notices in the page stay:\n{account}',
};

// No title, no text and no name in any of them: each could tell who an anonymous owner is, or what is not public yet.
const bodies = {
  reasons: {
    zh: '理由：{reasons}\n审核员写下的说明，以及您提交的全部内容，登录后可看：\n{link}',
    en: 'The reasons: {reasons}\nWhat the reviewer wrote to them, and all you handed in, is here once you have signed in:\n{link}',
  },
  outcome: { zh: '登录后可看详情：\n{link}', en: 'The details, once you have signed in:\n{link}' },
  matches: {
    zh: '平台为您单位的一条需求找到了第一批匹配的成果，附匹配的理由。登录后可逐条评价：\n{link}',
    en: 'We have found the first achievements that may answer a need of yours, with the reasons why. Sign in to judge them:\n{link}',
  },
  mutual: {
    zh: '您单位与另一家单位，就一条需求和一项成果互相表示了意向。对方是谁、下一步怎样联系，登录后可看：\n{link}',
    en: 'You and another organisation are interested in each other: one has the need, the other the achievement. Who it is, and what comes next, is here once you have signed in:\n{link}',
  },
} as const;

const bodyOf = (kind: MailedKind) => {
  if (kind === 'demand-matches') return bodies.matches;
  if (kind === 'mutual-interest') return bodies.mutual;
  return hasReasons(kind) ? bodies.reasons : bodies.outcome;
};

function templateOf(kind: MailedKind): MailTemplate {
  const body = bodyOf(kind);
  return {
    subject:
      kind === 'demand-matches' ? { zh: '您的需求有了第一批匹配', en: 'First matches for your need' } : wordsOf(kind),
    text: { zh: `${body.zh}\n\n${foot.zh}`, en: `${body.en}\n\n${foot.en}` },
  };
}

export const templateNameOf = (kind: MailedKind): string => `told.${kind}`;

addMailTexts(Object.fromEntries(mailedKinds.map((kind) => [templateNameOf(kind), templateOf(kind)])));
