import { Lifecycle } from '#kernel/lifecycle';

export type DeadLetterState = 'dead' | 'retried' | 'dismissed';
export type DeadLetterAction = 'retry' | 'dismiss' | 'bury';

/** A message that a consumer could not take: a person sends it once more, or gives it up and says why. */
export const deadLetterLifecycle = new Lifecycle<DeadLetterState, DeadLetterAction>('dead letter', 'dead', {
  dead: {
    staffLabel: { zh: '待处理', en: 'Waiting' },
    publicLabel: { zh: '待处理', en: 'Waiting' },
    moves: {
      retry: { to: 'retried', by: ['operator'] },
      dismiss: { to: 'dismissed', by: ['operator'], reasoned: true },
    },
  },
  retried: {
    staffLabel: { zh: '已重新投递', en: 'Delivered again' },
    publicLabel: { zh: '已重新投递', en: 'Delivered again' },
    moves: { bury: { to: 'dead', by: ['system'] } },
  },
  dismissed: {
    staffLabel: { zh: '已放弃', en: 'Given up' },
    publicLabel: { zh: '已放弃', en: 'Given up' },
    moves: {},
  },
});
