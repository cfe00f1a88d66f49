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

/** What comes to answer it later can be told of a search, not of a list of one's own things. */
export class SavedViewWithoutAlerts extends DomainError {
  readonly code = 'saved-view.without-alerts';
  readonly kind = 'invalid';
}
