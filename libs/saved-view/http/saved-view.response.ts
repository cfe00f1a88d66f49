import type { SavedViewRow } from '../saved-view.queries';

export class SavedViewResponse implements SavedViewRow {
  id: string;
  list: string;
  name: string;
  search: string;
  isDefault: boolean;
  version: number;
  createdAt: Date;
}

/** At most thirty of each list: no pages. */
export class SavedViewsResponse {
  items: SavedViewResponse[];
}
