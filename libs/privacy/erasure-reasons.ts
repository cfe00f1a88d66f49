import type { Obstacle } from '#platform/personal/personal-data';
import { CodeTable, reasonsFit, rowsOf } from '#taxonomy';
import { ErasureReasonMissing } from './privacy.errors';

/** Why somebody is not forgotten, or not yet; each can be mended or waited for. */
export const erasureReasons = new CodeTable(
  'erasureReasons',
  rowsOf({
    'refuse.last_admin': ['您是单位唯一的管理员', 'You are the only administrator of an organisation'],
    'refuse.open_cases': ['还有未办结的事项', 'Some of your cases are still open'],
    'refuse.kept_by_law': ['法律规定的保存期限未满', 'The law asks for it to be kept for longer'],
    'refuse.under_inquiry': ['正在处理争议、审计或调查', 'A dispute, an audit or an inquiry is under way'],
    'refuse.identity_doubtful': ['无法确认由本人提出', 'It is doubtful that you asked yourself'],
  }),
);

const codeOf: Readonly<Record<Obstacle['kind'], string>> = {
  'last-admin': 'refuse.last_admin',
  'open-case': 'refuse.open_cases',
};

export function reasonsFor(obstacles: readonly Obstacle[]): string[] {
  return [...new Set(obstacles.map(({ kind }) => codeOf[kind]))];
}

export function checkErasureReason(code: string): string[] {
  if (!reasonsFit(erasureReasons, { action: 'refuse', codes: [code], isNeeded: true }))
    throw new ErasureReasonMissing();
  return [code];
}
