import type { Bilingual } from '#kernel/bilingual';
import { CodeTable, codeTables, rowsOf } from '#taxonomy';

/** The words of every action that the audit keeps; test/architecture/audit-words.spec.ts names those that are missing. */
export const auditActions = new CodeTable(
  'auditActions',
  rowsOf({
    create: ['建立', 'Created'],
    import: ['导入', 'Imported'],
    revise: ['修改', 'Edited'],
    submit: ['提交审核', 'Submitted'],
    begin_screening: ['开始审核', 'Screening begun'],
    begin_org_review: ['单位受理', 'Taken by the office'],
    validate: ['审核通过', 'Passed'],
    confirm: ['单位确认', 'Confirmed by the office'],
    pass: ['通过', 'Passed'],
    return: ['退回整改', 'Returned'],
    reject: ['拒绝', 'Rejected'],
    publish: ['发布', 'Published'],
    publish_imported: ['导入发布', 'Published as imported'],
    publish_immaterial: ['免审更新', 'Published without screening'],
    supersede: ['被新稿替换', 'Replaced by a revision'],
    record_contact: ['记录接触', 'Contact recorded'],
    record_negotiation: ['记录洽谈', 'Negotiation recorded'],
    end_negotiation: ['洽谈结束', 'Negotiation ended'],
    record_licence: ['记录许可', 'Licence recorded'],
    record_transfer: ['记录转让', 'Transfer recorded'],
    confirm_solved: ['确认已解决', 'Confirmed as solved'],
    confirm_available: ['确认仍可转化', 'Confirmed as available'],
    link_contract: ['关联合同', 'Contract linked'],
    close: ['结束', 'Closed'],
    withdraw: ['撤回', 'Withdrawn'],
    expire: ['到期', 'Expired'],
    renew: ['续期', 'Renewed'],
    receive: ['收到导入文件', 'File received'],
    begin: ['开始', 'Begun'],
    store: ['确认存入', 'Storing confirmed'],
    complete: ['完成', 'Completed'],
    fail: ['未能完成', 'Failed'],
    cancel: ['取消', 'Cancelled'],
    set: ['设定规则', 'Rule set'],
    ask_export: ['申请后台导出', 'Export asked for'],
    ask: ['提问', 'Asked'],
    answer: ['答复', 'Answered'],
    correct: ['更正答复', 'Answer corrected'],
    hide: ['隐藏', 'Hidden'],
    restore: ['恢复公开', 'Made public again'],
    'save-view': ['保存列表视图', 'View saved'],
    'see-news': ['查看新内容', 'News seen'],
    'change-view': ['修改列表视图', 'View changed'],
    'remove-view': ['删除列表视图', 'View removed'],
    match: ['系统匹配', 'Matched'],
    ask_round: ['发起匹配批次', 'Round asked for'],
    give_feedback: ['评价匹配', 'Match judged'],
    learn: ['学习匹配权重', 'Weights learnt'],
    ask_learning: ['要求学习匹配权重', 'Learning of weights asked for'],
    propose: ['提出', 'Proposed'],
    activate: ['启用权重', 'Weights activated'],
    reactivate: ['恢复启用', 'Activated again'],
    replace: ['被替换', 'Replaced'],
    enrol: ['登记建档', 'Enrolled'],
    'give-password': ['设置密码', 'Password set'],
    'sign-in': ['登录', 'Signed in'],
    'sign-in-refused': ['登录失败', 'Sign-in refused'],
    'sign-out': ['退出', 'Signed out'],
    'end-sessions': ['强制退出全部会话', 'Signed out everywhere'],
    'act-for': ['切换身份', 'Acts for'],
    'change-roles': ['变更角色', 'Roles changed'],
    'make-token': ['创建访问令牌', 'Access token made'],
    'open-account': ['开通账号', 'Account opened'],
    join: ['加入单位', 'Joined the organisation'],
    leave: ['离开单位', 'Left the organisation'],
    disable: ['停用账号', 'Account disabled'],
    enable: ['启用账号', 'Account enabled'],
    'request-erasure': ['申请注销', 'Erasure requested'],
    carry_out: ['办理注销', 'Carried out'],
    erase: ['删除个人信息', 'Personal data erased'],
    suspend: ['暂停', 'Suspended'],
    reinstate: ['恢复', 'Reinstated'],
    offer: ['提出委托', 'Mandate offered'],
    accept: ['接受', 'Accepted'],
    decline: ['谢绝', 'Declined'],
    revoke: ['撤销', 'Revoked'],
    resign: ['辞去委托', 'Mandate resigned'],
    'mandate-offer': ['提出委托（单位记录）', 'Mandate offered (kept for the organisation)'],
    'mandate-accept': ['接受委托', 'Mandate accepted'],
    'mandate-decline': ['谢绝委托', 'Mandate declined'],
    'mandate-withdraw': ['撤回委托', 'Mandate offer withdrawn'],
    'mandate-revoke': ['解除委托', 'Mandate revoked'],
    'mandate-resign': ['辞去委托（单位记录）', 'Mandate resigned (kept for the organisation)'],
    'mandate-expire': ['委托到期', 'Mandate expired'],
    invite: ['邀请加入', 'Invited'],
    apply: ['申请入驻', 'Applied to join'],
    resubmit: ['再次提交', 'Submitted again'],
    begin_review: ['开始核验', 'Review begun'],
    verify: ['核验通过', 'Verified'],
    refuse: ['不予通过', 'Refused'],
    give_up: ['放弃', 'Given up'],
    'except-uscc': ['登记信用代码例外', 'Credit code excepted'],
    upload: ['上传文件', 'File uploaded'],
    attach: ['附上文件', 'File attached'],
    discard: ['丢弃', 'Discarded'],
    delete: ['删除草稿', 'Draft deleted'],
    send: ['发出', 'Sent'],
    load: ['载入', 'Loaded'],
    'load-demo': ['载入演示数据', 'Demo data loaded'],
    'authenticate-again': ['再次验证身份', 'Authenticated again'],
    'link-city-account': ['关联城市账号', 'City account linked'],
    'choose-language': ['选择邮件语言', 'Language of mail chosen'],
    'unlink-city-account': ['取消关联城市账号', 'City account unlinked'],
    'change-password': ['更换密码', 'Password changed'],
    'end-session': ['结束会话', 'Session ended'],
    'pass-second-factor': ['通过两步验证', 'Second factor passed'],
    'reset-password': ['重置密码', 'Password reset'],
    'set-up-second-factor': ['启用两步验证', 'Second factor set up'],
    'remove-second-factor': ['停用两步验证', 'Second factor removed'],
    'renew-recovery-codes': ['更换恢复码', 'Recovery codes renewed'],
    'forget-second-factor': ['清除两步验证', 'Second factor cleared'],
    'give-second-factor': ['代设两步验证', 'Second factor given'],
    inspect: ['审计查阅', 'Read for an audit'],
    reveal: ['查看受保护内容', 'Protected text revealed'],
    retry: ['重新投递', 'Delivered again'],
    bury: ['进入死信', 'Became a dead letter'],
    dismiss: ['放弃死信', 'Dead letter given up'],
    redeliver: ['立即投递', 'Made due at once'],
    export: ['导出', 'Exported'],
  }),
);

/** What an audited action was done to. */
export const auditEntities = new CodeTable(
  'auditEntities',
  rowsOf({
    demand: ['技术需求', 'Need'],
    achievement: ['科技成果', 'Achievement'],
    question: ['需求问答', 'Question on a need'],
    match: ['匹配', 'Match'],
    'match-round': ['匹配批次', 'Match round'],
    'weight-set': ['匹配权重', 'Matching weights'],
    'learning-attempt': ['权重学习', 'Learning of weights'],
    organisation: ['单位', 'Organisation'],
    person: ['人员', 'Person'],
    session: ['登录会话', 'Session'],
    erasure: ['注销申请', 'Erasure'],
    'access-token': ['访问令牌', 'Access token'],
    'saved-view': ['列表视图', 'View of a list'],
    news: ['新内容', 'News'],
    application: ['入驻申请', 'Application to join'],
    mandate: ['委托', 'Mandate'],
    invitation: ['邀请', 'Invitation'],
    'uscc-exception': ['信用代码例外', 'Credit-code exception'],
    file: ['文件', 'File'],
    calendar_year: ['工作日历', 'Working calendar'],
    mail: ['邮件', 'Mail'],
    dead_letter: ['死信', 'Dead letter'],
    outbox_message: ['待投递消息', 'Outbox message'],
    import: ['导入', 'Import'],
    export: ['导出', 'Export'],
    dated_rule: ['规则数值', 'Rule'],
    audit_export: ['审计导出', 'Audit export'],
  }),
);

/** Reasons of sign-ins, sessions and files; the other features register their own. */
export const auditReasons = new CodeTable(
  'auditReasons',
  rowsOf({
    'credentials-wrong': ['账号或密码不正确', 'Login or password wrong'],
    'locked-out': ['尝试次数过多', 'Too many tries'],
    dormant: ['账号长期未用，已停用', 'Account dormant'],
    'code-wrong': ['验证码不正确', 'Code wrong'],
    'too-many-codes': ['验证码错误次数过多', 'Too many wrong codes'],
    'password-changed': ['密码已更换', 'Password changed'],
    'second-factor-changed': ['两步验证已变更', 'Second factor changed'],
    'ended-by-owner': ['本人退出', 'Ended by its owner'],
    'ended-by-administrator': ['管理员退出', 'Ended by an administrator'],
    disabled: ['账号已停用', 'Account disabled'],
    erased: ['账号已注销', 'Account erased'],
    'file-infected': ['文件含恶意内容', 'File carries malware'],
  }),
);

/** Who acted where nobody was signed in. */
export const auditActors = new CodeTable(
  'auditActors',
  rowsOf({
    nobody: ['未登录的访客', 'Somebody not signed in'],
    clock: ['系统 · 定时任务', 'System · by the clock'],
    'command-line': ['系统 · 命令行', 'System · command line'],
    demo: ['系统 · 演示数据', 'System · demo data'],
    enrolment: ['系统 · 入驻', 'System · enrolment'],
    erasure: ['系统 · 注销', 'System · erasure'],
    'exchange.check-import': ['系统 · 检查导入', 'System · checks imports'],
    'exchange.store-import': ['系统 · 存入导入', 'System · stores imports'],
    'export.write-list': ['系统 · 生成导出', 'System · writes exports'],
    invitation: ['系统 · 邀请', 'System · invitations'],
    learning: ['系统 · 学习权重', 'System · learns weights'],
    'mailed-link': ['邮件中的链接', 'A link in a mail'],
    'match-round': ['系统 · 匹配批次', 'System · match rounds'],
    matching: ['系统 · 匹配', 'System · matching'],
    registration: ['注册', 'Registration'],
    'rescan-files': ['系统 · 复查文件', 'System · scans files again'],
  }),
);

/** What an auditor looks for first. An action that ends with `-refused` is a refusal, too, whoever adds it. */
export const auditGroups = {
  refusals: ['return', 'reject', 'refuse', 'decline', 'revoke', 'suspend', 'disable', 'dismiss', 'sign-in-refused'],
  'sign-in-failures': ['sign-in-refused'],
  exports: ['export'],
  'role-changes': ['change-roles', 'join', 'leave', 'offer', 'accept', 'revoke'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type AuditGroup = keyof typeof auditGroups;
export const auditGroupNames = Object.keys(auditGroups) as AuditGroup[];

/** Why somebody takes a copy of the audit away. */
export const auditPurposes = new CodeTable(
  'auditPurposes',
  rowsOf({
    'export.routine': ['例行审计', 'Routine audit'],
    'export.investigation': ['专项核查', 'Investigation'],
    'export.complaint': ['投诉与申诉', 'Complaint or appeal'],
    'export.authority': ['主管部门调取', 'Request by an authority'],
    'export.security': ['安全事件处置', 'Security incident'],
  }),
);

export interface Coded extends Bilingual {
  readonly code: string;
}

const coded = (code: string, tables: readonly (CodeTable | undefined)[]): Coded => {
  const table = tables.find((candidate) => candidate?.has(code));
  return { code, ...(table?.label(code) ?? { zh: code, en: code }) };
};

/** Words of what the features keep in the audit, from the tables that they registered for their states and reasons. */
export class AuditWords {
  private readonly tables = codeTables();
  private readonly reasons = this.tables.filter(({ name }) => /(Reasons|Purposes)$/.test(name));

  action = (code: string): Coded => coded(code, [auditActions]);
  entity = (code: string): Coded => coded(code, [auditEntities]);

  state(entity: string, code: string | null): Coded | null {
    return code === null ? null : coded(code, [this.of(entity, 'States')]);
  }

  reason(entity: string, code: string): Coded {
    return coded(code, [this.of(entity, 'Reasons'), ...this.reasons]);
  }

  /** `dead_letter` keeps its states in `deadLetterStates`. */
  private of(entity: string, kind: 'States' | 'Reasons'): CodeTable | undefined {
    const name = entity.replace(/[_-](\w)/g, (_, letter: string) => letter.toUpperCase()) + kind;
    return this.tables.find((table) => table.name === name);
  }
}
