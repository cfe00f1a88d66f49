import { CodeTable, rowsOf } from '#taxonomy';
import { refusals, type Refusal } from './method/attempt-learning';
import { weightSetLifecycle } from './weight-set.lifecycle';

/** Why a proposal is not taken. */
export const rejectionReasons = new CodeTable(
  'weightRejectionReasons',
  rowsOf({
    'reject.evidence': ['证据不够有说服力', 'The evidence does not convince'],
    'reject.one_sided': ['意见来源过于单一', 'The statements are one-sided'],
    'reject.lists': ['样本列表的变化不合理', 'The sample lists change for the worse'],
    'reject.newer': ['已有更新的方案', 'A newer proposal exists'],
  }),
);

/** Why lists return to an earlier set. */
export const rollbackReasons = new CodeTable(
  'weightRollbackReasons',
  rowsOf({
    'rollback.lists': ['匹配列表变差', 'The lists became worse'],
    'rollback.complaints': ['收到投诉', 'Complaints came in'],
    'rollback.evidence': ['所学意见有误', 'What it was learnt from was wrong'],
    'rollback.test': ['演练', 'A drill'],
  }),
);

const refusalWords: Readonly<Record<Refusal, readonly [string, string]>> = {
  'too-few-demands': ['已评价的需求还不够', 'Too few judged needs'],
  'too-few-organisations': ['表示意见的单位还不够', 'Too few organisations'],
  'no-change': ['现有权重已经合适', 'The present weights fit already'],
  'no-held-out-gain': ['在留出的需求上没有确实的提高', 'No certain gain on needs that were held out'],
};

/** Why nothing was proposed although somebody tried. */
export const learningRefusals = new CodeTable(
  'learningRefusals',
  refusals.map((code) => ({ code, zh: refusalWords[code][0], en: refusalWords[code][1] })),
);

export const weightSetStates = new CodeTable(
  'weightSetStates',
  weightSetLifecycle.states.map((code) => ({ code, ...weightSetLifecycle.table[code].staffLabel })),
);
