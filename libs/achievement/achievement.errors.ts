import { DomainError, type Fault } from '#kernel/domain-error';

export class AchievementIncomplete extends DomainError {
  readonly code = 'achievement.incomplete';
  readonly kind = 'invalid';

  constructor(faults: readonly Fault[]) {
    super({}, faults);
  }
}

export class AchievementNotEditable extends DomainError {
  readonly code = 'achievement.not-editable';
  readonly kind = 'conflict';
}

export class AchievementReasonMissing extends DomainError {
  readonly code = 'achievement.reason-missing';
  readonly kind = 'invalid';
}

export class AchievementOfOwnOrganisation extends DomainError {
  readonly code = 'achievement.own-organisation';
  readonly kind = 'not-allowed';
}

export class AchievementRightsLapsed extends DomainError {
  readonly code = 'achievement.rights-lapsed';
  readonly kind = 'invalid';
}

export class AchievementUnchanged extends DomainError {
  readonly code = 'achievement.unchanged';
  readonly kind = 'invalid';
}
