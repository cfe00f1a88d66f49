import { Lifecycle } from '#kernel/lifecycle';

export type RoundState = 'planned' | 'running' | 'done' | 'cancelled' | 'failed';
export type RoundAction = 'begin' | 'complete' | 'cancel' | 'fail';

const words = (zh: string, en: string) => ({ staffLabel: { zh, en }, publicLabel: { zh, en } });
const over = (zh: string, en: string) => ({ ...words(zh, en), moves: {} });
const endings = {
  cancel: { to: 'cancelled', by: ['operator'], reasoned: true },
  fail: { to: 'failed', by: ['system'], reasoned: true },
} as const;

/** 匹配批次 · all open demands against all achievements; what it has stored stays, however it ends. */
export const roundLifecycle = new Lifecycle<RoundState, RoundAction>('match round', 'planned', {
  planned: { ...words('等待开始', 'Waiting'), moves: { begin: { to: 'running', by: ['system'] }, ...endings } },
  running: { ...words('匹配中', 'Running'), moves: { complete: { to: 'done', by: ['system'] }, ...endings } },
  done: over('已完成', 'Done'),
  cancelled: over('已取消', 'Cancelled'),
  failed: over('未能完成', 'Failed'),
});

/** At most one round is in one of these. */
export const openStates: readonly RoundState[] = ['planned', 'running'];
