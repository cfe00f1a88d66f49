import type { Actor } from '#platform/http/actor';
import {
  achievementLifecycle,
  type AchievementState,
  closedStates,
  isDiscardable,
  isEditable,
  revisionLifecycle,
  type RevisionState,
} from './achievement.lifecycle';

export interface AchievementPosition {
  readonly state: AchievementState;
  readonly revisionState: RevisionState;
  readonly isOwner: boolean;
  /** The actor's own case, of whichever organisation: the owner's buttons remain, staff's do not. */
  readonly isPartial: boolean;
}

const ofOwner = new Set<string>(['institute', 'researcher']);
// The office takes a text and decides on it in one step, so taking is no button of its own.
const noButton = new Set(['begin_org_review', 'expire', 'publish_immaterial', 'publish_imported', 'supersede']);

/** What this actor may do with the achievement now; the buttons of the screens and nothing else. */
export function allowedActions(
  { state, revisionState, isOwner, isPartial }: AchievementPosition,
  actor: Actor,
): string[] {
  const mine = actor.roles.filter((role) => (ofOwner.has(role) ? isOwner : !isPartial));
  const isResting = closedStates.includes(state);
  const standing = revisionState === 'submitted' ? 'org_review' : revisionState;
  const actions: string[] = isResting ? [] : revisionLifecycle.allowed(standing, mine);
  actions.push(...achievementLifecycle.allowed(state, mine));
  const isMine = mine.some((role) => ofOwner.has(role));
  if (isEditable(state, revisionState) && isMine) actions.push('revise');
  if (isDiscardable(state, revisionState) && isMine) actions.push('discard');
  if (state === achievementLifecycle.initial && isMine) actions.push('delete');
  // As of a demand: what was refused for good may be written anew.
  if (state === 'rejected' && isMine) actions.push('copy');
  return [...new Set(actions)].filter((action) => !noButton.has(action));
}
