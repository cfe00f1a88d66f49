import { CodeTable, reasonsFit, rowsOf } from '#taxonomy';
import { MandateReasonMissing } from './mandate.errors';
import type { MandateAction } from './mandate.lifecycle';

/** Why a mandate does not come about, or ends before its last day; the code starts with the move it belongs to. */
export const mandateReasons = new CodeTable(
  'mandateReasons',
  rowsOf({
    'decline.no_capacity': ['目前没有余力', 'No capacity at present'],
    'decline.not_my_field': ['不在我的专长范围', 'Not my field'],
    'decline.conflict': ['存在利益冲突', 'Conflict of interest'],
    'decline.terms': ['范围或期限不合适', 'Scope or term does not fit'],
    'decline.account_closed': ['受托人已注销账号', 'The agent closed the account'],
    'withdraw.mistake': ['填写有误', 'Entered by mistake'],
    'withdraw.no_longer_needed': ['不再需要', 'No longer needed'],
    'withdraw.other_agent': ['已另行委托', 'Another agent was chosen'],
    'revoke.done': ['事项已办结', 'The matter is done'],
    'revoke.no_longer_needed': ['不再需要', 'No longer needed'],
    'revoke.other_agent': ['已另行委托', 'Another agent was chosen'],
    'revoke.trust': ['不再信任', 'Trust was lost'],
    'resign.done': ['事项已办结', 'The matter is done'],
    'resign.no_capacity': ['没有余力继续', 'No capacity to go on'],
    'resign.conflict': ['出现利益冲突', 'A conflict of interest arose'],
    'resign.moved': ['工作变动', 'Change of work'],
    'resign.account_closed': ['受托人已注销账号', 'The agent closed the account'],
  }),
);

/** Refuses a reason of another move, and none at all where the move needs one. */
export function checkMandateReason(
  action: MandateAction,
  code: string | null | undefined,
  isNeeded: boolean,
): readonly string[] {
  const codes = code ? [code] : [];
  if (!reasonsFit(mandateReasons, { action, codes, isNeeded })) throw new MandateReasonMissing({ action });
  return codes;
}
