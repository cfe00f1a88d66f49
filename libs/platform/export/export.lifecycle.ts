import { Lifecycle } from '#kernel/lifecycle';

export type ExportState = 'waiting' | 'ready' | 'failed' | 'gone';
export type ExportAction = 'complete' | 'fail' | 'clear';

const words = (zh: string, en: string) => ({ staffLabel: { zh, en }, publicLabel: { zh, en } });

export const exportLifecycle = new Lifecycle<ExportState, ExportAction>('export', 'waiting', {
  waiting: {
    ...words('生成中', 'Being written'),
    moves: { complete: { to: 'ready', by: ['system'] }, fail: { to: 'failed', by: ['system'] } },
  },
  ready: { ...words('可下载', 'Ready'), moves: { clear: { to: 'gone', by: ['system'] } } },
  failed: { ...words('未能生成', 'Could not be written'), moves: {} },
  gone: { ...words('已按期删除', 'Deleted when its time was over'), moves: {} },
});
