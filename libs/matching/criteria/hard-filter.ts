import type { MatchDocument } from '../match-document';

export const exclusions = ['ip_unavailable', 'mode_incompatible', 'expired', 'same_organisation'] as const;
export type Exclusion = (typeof exclusions)[number];

/** Why a pair is out of the question, whatever its score; null when nothing speaks against it. */
export function exclusionOf(need: MatchDocument, achievement: MatchDocument, today: string): Exclusion | null {
  if (achievement.ipAvailable === false) return 'ip_unavailable';
  if ([need, achievement].some(({ validUntil }) => validUntil !== null && validUntil < today)) return 'expired';
  if (need.organisationId === achievement.organisationId) return 'same_organisation';
  return modesMeet(need.cooperationModes, achievement.cooperationModes) ? null : 'mode_incompatible';
}

/** A side that names no mode, or `other`, is open to talk. */
function modesMeet(wanted: readonly string[], offered: readonly string[]): boolean {
  if (wanted.length === 0 || offered.length === 0 || wanted.includes('other') || offered.includes('other')) return true;
  return wanted.some((mode) => offered.includes(mode));
}
