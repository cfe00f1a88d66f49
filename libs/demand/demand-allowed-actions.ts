import type { Actor } from '#platform/http/actor';
import {
  closedStates,
  demandLifecycle,
  type DemandState,
  isDiscardable,
  isEditable,
  revisionLifecycle,
  type RevisionState,
} from './demand.lifecycle';

export interface DemandPosition {
  readonly state: DemandState;
  readonly revisionState: RevisionState;
  readonly isOwner: boolean;
  /** The actor's own case, of whichever organisation: the owner's buttons remain, staff's do not. */
  readonly isPartial: boolean;
}

const ofSystem = new Set(['expire', 'link_contract', 'publish_immaterial', 'publish_imported', 'supersede']);

/** What this actor may do with the demand now; the buttons of the screens and nothing else. */
export function allowedActions({ state, revisionState, isOwner, isPartial }: DemandPosition, actor: Actor): string[] {
  const mine = actor.roles.filter((role) => (role === 'enterprise' ? isOwner : !isPartial));
  const isResting = closedStates.includes(state);
  const actions: string[] = isResting ? [] : revisionLifecycle.allowed(revisionState, mine);
  actions.push(...demandLifecycle.allowed(state, mine));
  if (isEditable(state, revisionState) && mine.includes('enterprise')) actions.push('revise');
  if (isDiscardable(state, revisionState) && mine.includes('enterprise')) actions.push('discard');
  if (state === demandLifecycle.initial && mine.includes('enterprise')) actions.push('delete');
  // A refusal is final for the text, not for the need: creating it anew is the owner's way on.
  if (state === 'rejected' && mine.includes('enterprise')) actions.push('copy');
  return [...new Set(actions)].filter((action) => !ofSystem.has(action));
}
