import { DomainError } from '#kernel/domain-error';

export class OwnDemandAsked extends DomainError {
  readonly code = 'question.own-demand';
  readonly kind = 'not-allowed';
}

/** Its title is open to all and the rest is not. */
export class DemandNotReadable extends DomainError {
  readonly code = 'question.demand-not-readable';
  readonly kind = 'not-allowed';
}

/** Only what an open demand is asked is answered in public. */
export class QuestionedDemandNotOpen extends DomainError {
  readonly code = 'question.demand-not-open';
  readonly kind = 'conflict';
}

export class QuestionOfOwnOrganisation extends DomainError {
  readonly code = 'question.own-organisation';
  readonly kind = 'not-allowed';
}

export class QuestionReasonMissing extends DomainError {
  readonly code = 'question.reason-missing';
  readonly kind = 'invalid';
}
