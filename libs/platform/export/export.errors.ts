import { DomainError } from '#kernel/domain-error';

/** Too much for one answer: it is written in the background instead. */
export class ExportTooLong extends DomainError {
  readonly code = 'export-too-long';
  readonly kind = 'invalid';
}
