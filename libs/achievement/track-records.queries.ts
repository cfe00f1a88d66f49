import { Injectable } from '@nestjs/common';
import { Database } from '#platform/database/database';
import type { Tx } from '#platform/database/tx';

export interface OrganisationRecord {
  readonly organisationId: string;
  /** Achievements that were transferred or licensed. */
  readonly done: number;
  /** Listings that ended because nobody confirmed them or their rights lapsed. */
  readonly lapsed: number;
  /** Everything of it that was ever public. */
  readonly listed: number;
}

/** What became of the listings of each organisation, as far as the platform knows. */
@Injectable()
export class TrackRecords {
  constructor(private readonly database: Database) {}

  /** Only organisations with a finished transfer or a lapsed listing; in the order of their ids. */
  all(tx?: Tx): Promise<OrganisationRecord[]> {
    return this.database.query<OrganisationRecord>(
      `SELECT organisation_id AS "organisationId", count(*)::int AS listed,
              (count(*) FILTER (WHERE state IN ('transferred', 'partly_licensed')))::int AS done,
              (count(*) FILTER (WHERE state = 'expired'))::int AS lapsed
         FROM achievement.achievements WHERE published_at IS NOT NULL
        GROUP BY organisation_id HAVING bool_or(state IN ('transferred', 'partly_licensed', 'expired'))
        ORDER BY organisation_id`,
      [],
      tx,
    );
  }
}
