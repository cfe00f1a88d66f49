import type { Bilingual } from '#kernel/bilingual';
import { mailLifecycle } from '#platform/mail/mail.lifecycle';
import { CodeTable, codeTables, rowsOf } from '#taxonomy';
import { auditActions } from './audit-action-words';

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
    'desk-list': ['办理列表', 'List of cases'],
    audit_export: ['审计导出', 'Audit export'],
    installation: ['整套平台', 'Installation'],
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
    'export-not-written': ['导出文件没有写成', 'The exported file could not be written'],
    'city-account-denied': ['在城市统一身份认证处未获同意', 'Not agreed to at the city’s single sign-on'],
    'city-account-failed': ['城市统一身份认证未能完成', 'The city’s single sign-on could not be completed'],
    'city-account-unlinked': ['没有关联此城市账号的人员', 'Nobody has linked this city account'],
    'city-account-away': ['城市统一身份认证没有应答', 'The city’s single sign-on did not answer'],
    'city-account-often': ['用城市账号登录过于频繁', 'Too many sign-ins by the city account'],
    'city-account-taken': ['此城市账号已由他人关联', 'Somebody else has linked this city account'],
  }),
);

/** States that only the audit names: of what is gone at once, and of mail. */
export const auditStates = new CodeTable('auditStates', [
  ...rowsOf({ refused: ['未接收', 'Refused'], deleted: ['已删除', 'Deleted'] }),
  ...mailLifecycle.states.map((code) => ({ code, ...mailLifecycle.table[code].staffLabel })),
]);

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
    return code === null ? null : coded(code, [this.of(entity, 'States'), auditStates]);
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
