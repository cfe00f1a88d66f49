import { isOver } from '#kernel/clock';
import type { MatchDocument } from '../corpus/match-document';

export const exclusions = ['ip_unavailable', 'expired', 'same_organisation', 'mode_incompatible'] as const;
export type Exclusion = (typeof exclusions)[number];

/**
 * Why a pair is out of the question, whatever its score; empty when nothing speaks against it. Secrets need no filter
 * of their own: classified texts are not accepted at all. Neither side can limit the region, so none is filtered by it.
 */
export function exclusionsOf(need: MatchDocument, achievement: MatchDocument, today: string): Exclusion[] {
  const speaksAgainst: Readonly<Record<Exclusion, boolean>> = {
    ip_unavailable: achievement.ipAvailable === false,
    expired: isOver(need.validUntil, today) || isOver(achievement.validUntil, today),
    same_organisation: need.organisationId === achievement.organisationId,
    mode_incompatible: !modesMeet(need.cooperationModes, achievement.cooperationModes),
  };
  return exclusions.filter((exclusion) => speaksAgainst[exclusion]);
}

/** A side that names no mode, or `other`, is open to talk. */
function modesMeet(wanted: readonly string[], offered: readonly string[]): boolean {
  if (wanted.length === 0 || offered.length === 0 || wanted.includes('other') || offered.includes('other')) return true;
  return wanted.some((mode) => offered.includes(mode));
}
