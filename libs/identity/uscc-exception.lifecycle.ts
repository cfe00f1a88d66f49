import { Lifecycle } from '#kernel/lifecycle';

export type UsccExceptionState = 'in_force' | 'withdrawn';
export type UsccExceptionAction = 'withdraw';

/** A genuine credit code whose check characters do not fit: taken on proof, until that turns out wrong. */
export const usccExceptionLifecycle = new Lifecycle<UsccExceptionState, UsccExceptionAction>(
  'credit code exception',
  'in_force',
  {
    in_force: {
      staffLabel: { zh: '有效', en: 'In force' },
      publicLabel: { zh: '有效', en: 'In force' },
      moves: { withdraw: { to: 'withdrawn', by: ['sysadmin', 'platform_reviewer'], reasoned: true } },
    },
    withdrawn: {
      staffLabel: { zh: '已撤销', en: 'Withdrawn' },
      publicLabel: { zh: '已撤销', en: 'Withdrawn' },
      moves: {},
    },
  },
);
