import { NoticeUnknown } from './account.errors';

/** The versions of the privacy notice that were ever in force: an agreement to any other is an agreement to nothing. */
export const noticeVersions: readonly string[] = ['2026-11'];

/** Throws NoticeUnknown. A former version is good: the words may have changed while somebody was reading. */
export function checkNotice(version: string): void {
  if (!noticeVersions.includes(version)) throw new NoticeUnknown();
}
