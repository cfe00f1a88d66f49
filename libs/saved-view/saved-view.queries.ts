import { Injectable } from '@nestjs/common';
import { Database } from '#platform/database/database';

export interface SavedViewRow {
  readonly id: string;
  readonly list: string;
  readonly name: string;
  readonly search: string;
  readonly isDefault: boolean;
  readonly version: number;
  readonly createdAt: Date;
}

@Injectable()
export class SavedViewQueries {
  constructor(private readonly database: Database) {}

  /** A person's own, of one list or of all, in the order they were made; never many. */
  ofPerson(personId: string, list?: string): Promise<SavedViewRow[]> {
    return this.database.query<SavedViewRow>(
      `SELECT id, list, name, search, is_default AS "isDefault", version, created_at AS "createdAt"
         FROM saved_view.saved_views WHERE person_id = $1 AND ($2::text IS NULL OR list = $2) ORDER BY created_at, id`,
      [personId, list ?? null],
    );
  }
}
