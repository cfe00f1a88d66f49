import { CodeTable, reasonsFit, rowsOf } from '#taxonomy';
import { DemandReasonMissing } from './demand.errors';
import type { DemandAction } from './demand.lifecycle';

/** Why a demand is sent back, refused or taken back; the code starts with the move it belongs to. */
export const demandReasons = new CodeTable(
  'demandReasons',
  rowsOf({
    'return.indicator_missing': ['指标不完整或未量化', 'Indicators missing or not quantified'],
    'return.scope_unclear': ['需求范围不清', 'Scope unclear'],
    'return.budget_unclear': ['投入或时限不清', 'Budget or deadline unclear'],
    'return.duplicate': ['与已有需求重复', 'Duplicate of another need'],
    'return.not_technical': ['非技术性内容需改写', 'Not technical, to be rewritten'],
    'reject.not_technical': ['不属于技术需求', 'Not a technology need'],
    'reject.confidential': ['涉密或禁止公开', 'Classified or not to be published'],
    'reject.untrue': ['内容不实', 'Not true'],
    'withdraw.solved_elsewhere': ['已另行解决', 'Solved elsewhere'],
    'withdraw.no_longer_needed': ['不再需要', 'No longer needed'],
    'withdraw.budget_cancelled': ['预算取消', 'Budget cancelled'],
    'expire.validity_over': ['有效期已过，未续期', 'Its validity is over and nobody renewed it'],
  }),
);

/** Refuses reasons that do not belong to the move, and a move that needs one without any. */
export function checkReasons(action: DemandAction, codes: readonly string[], isNeeded: boolean): void {
  if (!reasonsFit(demandReasons, { action, codes, isNeeded })) throw new DemandReasonMissing({ action });
}
