import { CodeTable, reasonsFit, rowsOf } from '#taxonomy';
import { QuestionReasonMissing } from './question.errors';
import type { QuestionAction } from './question.lifecycle';

/** Why a question is not answered, or an answer not public; the code starts with the move it belongs to. */
export const questionReasons = new CodeTable(
  'questionReasons',
  rowsOf({
    'decline.already_stated': ['需求中已有说明', 'Already said in the need'],
    'decline.duplicate': ['已有相同的问答', 'Asked and answered before'],
    'decline.off_topic': ['与这条需求无关', 'Not about this need'],
    'decline.confidential': ['不便公开回答', 'Cannot be answered in public'],
    'decline.unsuitable': ['提问内容不宜公开', 'The question is not fit to be public'],
    'hide.contact': ['含有联系方式', 'Contains contact data'],
    // Neutral on purpose: the asker reads it too and must not learn that a guess was right.
    'hide.names': ['含有不宜公开的身份信息', 'May tell an identity that is not public'],
    'hide.unlawful': ['违法或侵权', 'Unlawful, or infringes a right'],
    'hide.off_topic': ['与这条需求无关', 'Not about this need'],
  }),
);

/** Refuses a reason of another move, and none at all where the move needs one. */
export function checkQuestionReason(
  action: QuestionAction,
  code: string | null | undefined,
  isNeeded: boolean,
): readonly string[] {
  const codes = code ? [code] : [];
  if (!reasonsFit(questionReasons, { action, codes, isNeeded })) throw new QuestionReasonMissing({ action });
  return codes;
}
