import { DomainError } from '#kernel/domain-error';

export class CalendarNoticeWrong extends DomainError {
  readonly code = 'taxonomy.calendar-notice-wrong';
  readonly kind = 'invalid';
}

export class CalendarYearPublished extends DomainError {
  readonly code = 'taxonomy.calendar-year-published';
  readonly kind = 'conflict';
}

export class CalendarDaysTaken extends DomainError {
  readonly code = 'taxonomy.calendar-days-taken';
  readonly kind = 'conflict';
}

export class RuleUnknown extends DomainError {
  readonly code = 'taxonomy.rule-unknown';
  readonly kind = 'invalid';
}

export class RuleValueWrong extends DomainError {
  readonly code = 'taxonomy.rule-value-wrong';
  readonly kind = 'invalid';
}

export class RuleInThePast extends DomainError {
  readonly code = 'taxonomy.rule-in-the-past';
  readonly kind = 'invalid';
}

export class RuleDayTaken extends DomainError {
  readonly code = 'taxonomy.rule-day-taken';
  readonly kind = 'conflict';
}

export class SizeRuleSilent extends DomainError {
  readonly code = 'taxonomy.size-rule-silent';
  readonly kind = 'invalid';
}
