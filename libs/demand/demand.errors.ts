import { DomainError, type Fault } from '#kernel/domain-error';

export class DemandIncomplete extends DomainError {
  readonly code = 'demand.incomplete';
  readonly kind = 'invalid';

  constructor(faults: readonly Fault[]) {
    super({}, faults);
  }
}

export class DemandNotEditable extends DomainError {
  readonly code = 'demand.not-editable';
  readonly kind = 'conflict';
}

export class DemandReasonMissing extends DomainError {
  readonly code = 'demand.reason-missing';
  readonly kind = 'invalid';
}

export class DemandScreenedByAnother extends DomainError {
  readonly code = 'demand.screened-by-another';
  readonly kind = 'conflict';
}

export class DemandOfOwnOrganisation extends DomainError {
  readonly code = 'demand.own-organisation';
  readonly kind = 'not-allowed';
}

export class DemandUnchanged extends DomainError {
  readonly code = 'demand.unchanged';
  readonly kind = 'invalid';
}
