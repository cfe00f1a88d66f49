import { DomainError } from '#kernel/domain-error';

/** Nothing in the file is new. */
export class NothingToStore extends DomainError {
  readonly code = 'exchange.nothing-to-store';
  readonly kind = 'invalid';
}

/** Storing the rest has to be asked for in so many words. */
export class RowsToMend extends DomainError {
  readonly code = 'exchange.rows-to-mend';
  readonly kind = 'invalid';
}

/** The bytes went after their time; what was found in them stays. */
export class ImportFileGone extends DomainError {
  readonly code = 'exchange.file-gone';
  readonly kind = 'not-found';
}
