import { DomainError } from '#kernel/domain-error';

/** A list that cannot be gone through like that: no such sort, or a cursor that is not one of this list and sort. */
export class ListUnfit extends DomainError {
  readonly code = 'list.unfit';
  readonly kind = 'malformed';

  constructor(path: 'sort' | 'cursor') {
    super({}, [{ path, code: path === 'cursor' ? 'cursor-foreign' : 'not-in-table' }]);
  }
}
