import { Lifecycle } from '#kernel/lifecycle';

export type QuestionState = 'asked' | 'answered' | 'declined' | 'withdrawn' | 'hidden';
export type QuestionAction = 'answer' | 'decline' | 'withdraw' | 'correct' | 'hide' | 'restore';

/**
 * 需求问答: somebody else (`self`: the organisation that asks) asks on an open demand, its owner answers in public or
 * declines. What should not be public is hidden by staff; its owner may mend it meanwhile, or there were no way back.
 */
export const questionLifecycle = new Lifecycle<QuestionState, QuestionAction>('question', 'asked', {
  asked: {
    staffLabel: { zh: '待答复', en: 'Waiting for an answer' },
    publicLabel: { zh: '待答复', en: 'Waiting for an answer' },
    moves: {
      answer: { to: 'answered', by: ['enterprise'] },
      decline: { to: 'declined', by: ['enterprise'], reasoned: true },
      withdraw: { to: 'withdrawn', by: ['self'] },
    },
  },
  answered: {
    staffLabel: { zh: '已答复', en: 'Answered' },
    publicLabel: { zh: '已答复', en: 'Answered' },
    moves: {
      correct: { to: 'answered', by: ['enterprise'] },
      hide: { to: 'hidden', by: ['expert', 'operator'], reasoned: true },
    },
  },
  declined: {
    staffLabel: { zh: '已谢绝', en: 'Declined' },
    publicLabel: { zh: '已谢绝', en: 'Declined' },
    moves: {},
  },
  withdrawn: {
    staffLabel: { zh: '已撤回', en: 'Withdrawn' },
    publicLabel: { zh: '已撤回', en: 'Withdrawn' },
    moves: {},
  },
  hidden: {
    staffLabel: { zh: '已隐藏', en: 'Hidden' },
    publicLabel: { zh: '已隐藏', en: 'Hidden' },
    moves: {
      correct: { to: 'hidden', by: ['enterprise'] },
      restore: { to: 'answered', by: ['expert', 'operator'] },
    },
  },
});
