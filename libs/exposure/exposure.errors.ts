import { DomainError } from '#kernel/domain-error';

export class PeriodWrong extends DomainError {
  readonly code = 'exposure.period-wrong';
  readonly kind = 'invalid';
}
