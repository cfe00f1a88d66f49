import { Lifecycle } from '#kernel/lifecycle';

export type ErasureState = 'requested' | 'withdrawn' | 'done' | 'refused';
export type ErasureAction = 'withdraw' | 'refuse' | 'carry_out';

const over = (zh: string, en: string) => ({ staffLabel: { zh, en }, publicLabel: { zh, en }, moves: {} });

/** 注销: the person asks and may think again for some days; then the clock does it, unless somebody had to refuse. */
export const erasureLifecycle = new Lifecycle<ErasureState, ErasureAction>('erasure', 'requested', {
  requested: {
    staffLabel: { zh: '待注销', en: 'Requested' },
    publicLabel: { zh: '待注销', en: 'Requested' },
    moves: {
      withdraw: { to: 'withdrawn', by: ['self'] },
      refuse: { to: 'refused', by: ['sysadmin', 'system'], reasoned: true },
      carry_out: { to: 'done', by: ['system'] },
    },
  },
  withdrawn: over('已撤回', 'Withdrawn'),
  done: over('已注销', 'Done'),
  refused: over('未予注销', 'Refused'),
});
