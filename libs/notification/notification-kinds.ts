import type { Bilingual } from '#kernel/bilingual';

const words = (zh: string, en: string): Bilingual => ({ zh, en });

/** What people are told, in the API's words, so that every client says the same. No title, name or text stands in them. */
const known = {
  'demand-validated': words('需求已通过审核，待发布', 'Your need has been accepted and waits to be published'),
  'demand-published': words('需求已发布', 'Your need has been published'),
  'demand-returned': words('需求已退回，请按意见修改', 'Your need came back to be mended'),
  'demand-rejected': words('需求未通过审核', 'Your need was not accepted'),
  'demand-ending': words('需求即将到期', 'A need of yours is about to end'),
  'demand-expired': words('需求已到期', 'A need of yours has ended'),
  'demand-matches': words('需求有新的匹配成果', 'New matches for your need'),
  'achievement-handed-in': words('有成果待本单位确认', 'An achievement waits for your office'),
  'achievement-confirmed': words('成果已由本单位确认，送平台审核', 'The office has confirmed the achievement'),
  'achievement-published': words('成果已发布', 'Your achievement has been published'),
  'achievement-returned': words('成果已退回，请按意见修改', 'Your achievement came back to be mended'),
  'achievement-rejected': words('成果未通过审核', 'Your achievement was not accepted'),
  'achievement-ending': words('成果待确认“仍可转化”', 'Please confirm that an achievement is still available'),
  'achievement-expired': words('成果已停止展示', 'An achievement of yours is no longer shown'),
  'achievement-matches': words('有技术需求与贵单位成果匹配', 'A need matches an achievement of yours'),
  'mutual-interest': words('双方都有意向', 'Both sides are interested'),
  'question-asked': words('需求收到新提问', 'A new question on your need'),
  'question-answered': words('您的提问已有答复', 'Your question has been answered'),
  'question-corrected': words('您提问的答复有更正', 'The answer to your question was corrected'),
  'question-declined': words('您的提问未获答复', 'Your question will not be answered'),
  'question-withdrawn': words('一条对贵单位需求的提问已撤回', 'A question on your need was withdrawn'),
  'question-hidden': words('与您有关的一条问答已被隐藏', 'A question and its answer that concern you were hidden'),
  'question-restored': words(
    '与您有关的一条问答已恢复公开',
    'A question and its answer that concern you are public again',
  ),
  'application-verified': words('入驻申请已通过', 'Your application has passed'),
  'application-returned': words('入驻申请需要补正', 'Your application needs mending'),
  'application-rejected': words('入驻申请未通过', 'Your application was not accepted'),
  'invitation-received': words(
    '有单位邀请您加入，请打开邮件里的链接答复',
    'An organisation invites you; open the link in your mail to answer',
  ),
  'invitation-accepted': words('您发出的邀请已被接受', 'An invitation of yours was accepted'),
  'invitation-declined': words('您发出的邀请被谢绝', 'An invitation of yours was declined'),
  'member-joined': words('您已成为单位成员', 'You have become a member of an organisation'),
  'member-roles': words('您在单位中的角色已变更', 'Your roles in an organisation have changed'),
  'member-left': words('您已不再是单位成员', 'You are no longer a member of an organisation'),
  'organisation-reinstated': words('单位已恢复正常', 'Your organisation is in good standing again'),
  'mandate-offered': words('有单位请您担任受托人', 'An organisation asks you to act for it'),
  'mandate-accepted': words('受托人已接受委托', 'Your mandate was accepted'),
  'mandate-declined': words('受托人谢绝了委托', 'Your mandate was declined'),
  'mandate-withdrawn': words('对您的委托邀请已撤回', 'The offer of a mandate was withdrawn'),
  'mandate-revoked': words('对您的委托已解除', 'Your mandate has been revoked'),
  'mandate-resigned': words('受托人已辞去委托', 'Your agent has resigned from the mandate'),
  'mandate-expired': words('委托已到期', 'A mandate has ended'),
  'password-changed': words('您的登录密码已变更', 'Your password was changed'),
  'second-factor-changed': words('您的两步验证设置已变更', 'Your second factor was changed'),
  'city-account-changed': words('城市账号的关联已变更', 'The link with your city account was changed'),
  'sessions-ended': words('管理员结束了您的全部登录', 'An administrator ended all your sessions'),
  'token-made': words('您新建了访问令牌', 'An access token was made in your name'),
  'token-revoked': words('您的访问令牌已吊销', 'An access token of yours was revoked'),
  'erasure-refused': words('账号注销申请未获批准', 'Your request to close the account was refused'),
  'import-checked': words('导入已检查，请确认', 'Your import is checked; please confirm it'),
  'import-refused': words('导入的文件未被接受', 'The file of your import was not accepted'),
  'import-stored': words('导入已完成', 'Your import is finished'),
  'import-failed': words('导入未能完成', 'Your import has failed'),
  'export-ready': words('导出文件已备好', 'Your export is ready'),
  'export-failed': words('导出文件未能生成，请重新申请', 'Your export could not be written; please ask for it again'),
  'round-done': words('匹配批次已完成', 'A match round has finished'),
  'round-failed': words('匹配批次失败', 'A match round has failed'),
  'round-cancelled': words('匹配批次已取消', 'A match round was cancelled'),
  'weights-proposed': words('有待第二人批准的权重', 'A weight set needs a second person'),
  'weights-activated': words('匹配权重已启用', 'A weight set has been activated'),
  'weights-rejected': words('提出的权重未获批准', 'A proposed weight set was rejected'),
  'search-found': words('您保存的搜索有新结果', 'New results for a search that you saved'),
} as const satisfies Readonly<Record<string, Bilingual>>;

export type NotificationKind = keyof typeof known;

export const notificationKinds = Object.keys(known) as readonly NotificationKind[];

export function wordsOf(kind: NotificationKind): Bilingual {
  return known[kind];
}
