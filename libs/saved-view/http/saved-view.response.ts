import { ApiProperty } from '@nestjs/swagger';
import { alertFrequencies, type Alerts } from '../alerts';
import type { SavedViewRow } from '../saved-view.queries';

export class SavedViewResponse implements SavedViewRow {
  id: string;
  list: string;
  name: string;
  search: string;
  isDefault: boolean;

  @ApiProperty({ enum: alertFrequencies })
  alerts: Alerts;

  /** When they were last switched on; says nothing while they are off. */
  alertsSince: Date;
  version: number;
  createdAt: Date;
}

/** At most thirty of each list: no pages. */
export class SavedViewsResponse {
  items: SavedViewResponse[];
}
