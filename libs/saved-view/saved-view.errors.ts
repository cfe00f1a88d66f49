import { DomainError } from '#kernel/domain-error';

export class SavedViewNameTaken extends DomainError {
  readonly code = 'saved-view.name-taken';
  readonly kind = 'invalid';
}

export class TooManySavedViews extends DomainError {
  readonly code = 'saved-view.too-many';
  readonly kind = 'invalid';
}

/** No list has this code, or it cannot be filtered or sorted like that. */
export class SavedViewUnfit extends DomainError {
  readonly code = 'saved-view.unfit';
  readonly kind = 'invalid';
}
