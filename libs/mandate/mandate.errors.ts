import { DomainError } from '#kernel/domain-error';

/** Whether somebody has that login at all is not told: only that no technology manager has. */
export class NoSuchTechManager extends DomainError {
  readonly code = 'mandate.no-such-tech-manager';
  readonly kind = 'invalid';
}

export class MandateOverlaps extends DomainError {
  readonly code = 'mandate.overlaps';
  readonly kind = 'invalid';
}

export class RoleNotInMandate extends DomainError {
  readonly code = 'mandate.role-not-in-mandate';
  readonly kind = 'invalid';
}

/** Enough offers to this mailbox for now, whoever made them; `retryAfter` is in seconds. */
export class OfferedTooOften extends DomainError {
  readonly code = 'mandate.offered-too-often';
  readonly kind = 'too-many';
}

export class AgentIsMember extends DomainError {
  readonly code = 'mandate.agent-is-member';
  readonly kind = 'invalid';
}

export class MandateOver extends DomainError {
  readonly code = 'mandate.over';
  readonly kind = 'invalid';
}

export class MandateReasonMissing extends DomainError {
  readonly code = 'mandate.reason-missing';
  readonly kind = 'invalid';
}
