import { CodeTable, rowsOf } from '#taxonomy';
import { deadLetterLifecycle } from './dead-letter.lifecycle';
import { DismissalReasonMissing } from './operations.errors';

export const deadLetterStates = new CodeTable(
  'deadLetterStates',
  deadLetterLifecycle.states.map((code) => ({ code, ...deadLetterLifecycle.table[code].staffLabel })),
);

/** Why a dead letter is given up: its effect will never be there, and whoever reads this later must know why. */
export const deadLetterReasons = new CodeTable(
  'deadLetterReasons',
  rowsOf({
    'dismiss.done_by_hand': ['已人工完成其效果', 'Its effect was brought about by hand'],
    'dismiss.object_gone': ['对象已关闭或不再需要', 'The object is closed or no longer needs it'],
    'dismiss.superseded': ['已被后来的消息取代', 'A later message took its place'],
    'dismiss.malformed': ['消息内容有误，无法处理', 'The message is faulty and cannot be handled'],
    'dismiss.other': ['其他（请写明）', 'Another reason (please write it)'],
  }),
);

export function checkDismissalReason(code: string, text: string | null): void {
  if (!deadLetterReasons.has(code) || (code === 'dismiss.other' && !text)) throw new DismissalReasonMissing();
}
