import type { Role } from '#kernel/role';
import type { AuditEvent } from '#platform/audit/audit';
import { checkReasons } from './achievement-reasons';
import { type RevisionAction, revisionLifecycle } from './achievement.lifecycle';
import type { OpenAchievement } from './achievement.store';

export interface ReviewStep {
  readonly action: Exclude<RevisionAction, 'publish_immaterial' | 'supersede'>;
  readonly reasonCodes?: readonly string[];
  readonly reasonText?: string | null;
}

/** Moves the text and, before first publication, the achievement with it; answers what the audit keeps of it. */
export function takeStep(
  { achievement, revision }: OpenAchievement,
  step: ReviewStep,
  roles: readonly Role[],
): AuditEvent {
  const { action, reasonCodes = [], reasonText = null } = step;
  const from = revision.state;
  checkReasons(action, reasonCodes, revisionLifecycle.needsReason(from, action));
  revision.move(action, roles);
  achievement.follow(action, roles);
  const facts = { revision: revision.number };
  return {
    action,
    entity: 'achievement',
    entityId: achievement.id,
    from,
    to: revision.state,
    reasonCodes,
    reasonText,
    facts,
  };
}
