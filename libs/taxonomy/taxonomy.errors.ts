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

export class SizeRuleSilent extends DomainError {
  readonly code = 'taxonomy.size-rule-silent';
  readonly kind = 'invalid';
}
