import { Injectable } from '@nestjs/common';
import type { Alerts } from './alerts';
import { Database } from '#platform/database/database';

export interface SavedViewRow {
  readonly id: string;
  readonly list: string;
  readonly name: string;
  readonly search: string;
  readonly isDefault: boolean;
  readonly alerts: Alerts;
  /** When its reader last switched them on; says nothing while they are off. */
  readonly alertsSince: Date;
  readonly version: number;
  readonly createdAt: Date;
}

/** A view whose reader wants to be told; as whose member it was saved decides what may be told. */
export interface WatchedView {
  readonly id: string;
  readonly personId: string;
  readonly organisationId: string | null;
  readonly name: string;
  readonly search: string;
  readonly alerts: Alerts;
}

const watched = `SELECT id, person_id AS "personId", organisation_id AS "organisationId", name, search, alerts FROM saved_view.saved_views`;

@Injectable()
export class SavedViewQueries {
  constructor(private readonly database: Database) {}

  /** A person's own, of one list or of all, in the order they were made; never many. */
  ofPerson(personId: string, list?: string): Promise<SavedViewRow[]> {
    return this.database.query<SavedViewRow>(
      `SELECT id, list, name, search, is_default AS "isDefault", alerts, alerts_since AS "alertsSince", version, created_at AS "createdAt"
         FROM saved_view.saved_views WHERE person_id = $1 AND ($2::text IS NULL OR list = $2) ORDER BY created_at, id`,
      [personId, list ?? null],
    );
  }

  /** Of a list, whoever's, those that are to be told of; by id, after one of them. */
  watched(list: string, after: string | null, limit: number): Promise<WatchedView[]> {
    return this.database.query<WatchedView>(
      `${watched} WHERE list = $1 AND alerts <> 'off' AND ($2::uuid IS NULL OR id > $2) ORDER BY id LIMIT $3`,
      [list, after, limit],
    );
  }
}
