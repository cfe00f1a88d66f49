import { CodeTable, reasonsFit, rowsOf } from '#taxonomy';
import { AchievementReasonMissing } from './achievement.errors';

/** Why an achievement is sent back, refused or taken back; the code starts with the move it belongs to. */
export const achievementReasons = new CodeTable(
  'achievementReasons',
  rowsOf({
    'return.maturity_unproven': ['成熟度缺少依据', 'Readiness without evidence'],
    'return.benefit_unclear': ['技术优势或效益不清', 'Benefit unclear'],
    'return.ip_unclear': ['知识产权状况不清', 'Intellectual property unclear'],
    'return.text_too_thin': ['内容过于简略', 'Text too thin'],
    'reject.not_owned': ['权属不在本单位', 'Not owned by the institute'],
    'reject.confidential': ['涉密或禁止公开', 'Classified or not to be published'],
    'reject.out_of_scope': ['不属于科技成果', 'Not a technology achievement'],
    'withdraw.licensed_exclusively': ['已独占许可', 'Licensed exclusively'],
    'withdraw.ip_lapsed': ['知识产权已失效', 'Intellectual property lapsed'],
    'withdraw.team_left': ['团队已离开', 'The team has left'],
    'expire.not_confirmed': ['未按期确认仍可转化', 'Nobody confirmed in time that it is still available'],
    'expire.ip_lapsed': ['所列知识产权均已失效', 'All its intellectual property has lapsed'],
  }),
);

/** Refuses reasons that do not belong to the move, and a move that needs one without any. */
export function checkReasons(action: string, codes: readonly string[], isNeeded: boolean): void {
  if (!reasonsFit(achievementReasons, { action, codes, isNeeded })) throw new AchievementReasonMissing({ action });
}
