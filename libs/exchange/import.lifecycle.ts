import { Lifecycle } from '#kernel/lifecycle';
import type { Mover } from '#kernel/role';

export type ImportState =
  'received' | 'checking' | 'checked' | 'refused' | 'storing' | 'stored' | 'failed' | 'cancelled';
export type ImportAction = 'begin' | 'pass' | 'refuse' | 'store' | 'complete' | 'fail' | 'cancel';

/** Who takes things in for the own organisation. */
const owners = ['enterprise', 'institute', 'researcher'] as const satisfies readonly Mover[];
const words = (zh: string, en: string) => ({ staffLabel: { zh, en }, publicLabel: { zh, en } });
const over = (zh: string, en: string) => ({ ...words(zh, en), moves: {} });

/** 导入：先检查，全部看过以后由本人确认，再一次存入 · first checked, then stored at once on the person's word. */
export const importLifecycle = new Lifecycle<ImportState, ImportAction>('import', 'received', {
  received: {
    ...words('等待检查', 'Waiting to be checked'),
    moves: { begin: { to: 'checking', by: ['system'] }, cancel: { to: 'cancelled', by: owners } },
  },
  checking: {
    ...words('检查中', 'Being checked'),
    moves: { pass: { to: 'checked', by: ['system'] }, refuse: { to: 'refused', by: ['system'], reasoned: true } },
  },
  checked: {
    ...words('已检查，待确认', 'Checked, to be confirmed'),
    moves: { store: { to: 'storing', by: owners }, cancel: { to: 'cancelled', by: owners } },
  },
  storing: {
    ...words('存入中', 'Being stored'),
    moves: { complete: { to: 'stored', by: ['system'] }, fail: { to: 'failed', by: ['system'], reasoned: true } },
  },
  stored: over('已存入', 'Stored'),
  refused: over('文件未被接受', 'File not accepted'),
  failed: over('未能存入', 'Could not be stored'),
  cancelled: over('已取消', 'Cancelled'),
});

/** Nothing of it is stored yet, and a file that nobody decides on goes after its time. */
export const openStates: readonly ImportState[] = ['received', 'checking', 'checked', 'storing'];
