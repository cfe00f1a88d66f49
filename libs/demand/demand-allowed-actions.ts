import type { Actor } from '#platform/http/actor';
import {
  closedStates,
  demandLifecycle,
  type DemandState,
  openStates,
  revisionLifecycle,
  type RevisionState,
} from './demand.lifecycle';

export interface DemandPosition {
  readonly state: DemandState;
  readonly revisionState: RevisionState;
  readonly isOwner: boolean;
}

const ofSystem = new Set(['expire', 'link_contract', 'publish_imported', 'supersede']);

/** What this actor may do with the demand now; the buttons of the screens and nothing else. */
export function allowedActions({ state, revisionState, isOwner }: DemandPosition, actor: Actor): string[] {
  const mine = actor.roles.filter((role) => (role === 'enterprise' ? isOwner : !isOwner));
  const isResting = closedStates.includes(state);
  const actions: string[] = isResting ? [] : revisionLifecycle.allowed(revisionState, mine);
  actions.push(...demandLifecycle.allowed(state, mine));
  const isSettled = revisionState === 'published' || revisionState === 'rejected';
  const isEditable =
    revisionState === 'draft' || revisionState === 'returned' || (isSettled && openStates.includes(state));
  if (isEditable && !isResting && mine.includes('enterprise')) actions.push('revise');
  return [...new Set(actions)].filter((action) => !ofSystem.has(action));
}
