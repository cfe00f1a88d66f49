import { Injectable } from '@nestjs/common';
import { matchesShown } from '#matching';
import { Database } from '#platform/database/database';
import type { OrganisationExposure } from './weigh-exposure';

/** Days in Shanghai, both included. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

export interface ExposureFacts {
  /** Lists of demands in the period: of each demand and day the last one. */
  readonly lists: number;
  /** The number of the feed at which the achievements are counted: that of the newest list. */
  readonly seq: number;
  readonly organisations: readonly OrganisationExposure[];
}

const zone = 'Asia/Shanghai';
const inPeriod = `r.at >= ($1::date)::timestamp AT TIME ZONE '${zone}' AND r.at < ($2::date + 1)::timestamp AT TIME ZONE '${zone}'`;

/** Of which demands the lists are: of all, or of those alone whose text was for everybody when their list was made. */
export type ListsOf = 'everybody' | 'all';

/** A party that could count the others would learn what a text asks for that it must not read: its own place tells. */
const ofDemands: Readonly<Record<ListsOf, string>> = {
  all: '',
  everybody: ` AND EXISTS (
    SELECT 1 FROM matching.documents t WHERE t.object_id = r.trigger_id AND t.seq <= r.seq
       AND (t.until_seq IS NULL OR t.until_seq > r.seq) AND coalesce(t.content ->> 'visibility', 'public') = 'public')`,
};

/** Read from the stored runs alone: whoever has the database computes the same. */
@Injectable()
export class ExposureQueries {
  constructor(private readonly database: Database) {}

  async read({ from, to }: Period, listsOf: ListsOf = 'all'): Promise<ExposureFacts> {
    const [head] = await this.database.query<{ lists: number; seq: number }>(
      `SELECT count(DISTINCT (r.trigger_id, (r.at AT TIME ZONE '${zone}')::date))::int AS lists, coalesce(max(r.seq), 0)::int AS seq
         FROM matching.runs r WHERE r.trigger_kind = 'demand' AND ${inPeriod}${ofDemands[listsOf]}`,
      [from, to],
    );
    const { lists, seq } = head ?? { lists: 0, seq: 0 };
    return { lists, seq, organisations: lists > 0 ? await this.organisations({ from, to, listsOf }, seq) : [] };
  }

  private organisations(
    { from, to, listsOf }: Period & { readonly listsOf: ListsOf },
    seq: number,
  ): Promise<OrganisationExposure[]> {
    return this.database.query<OrganisationExposure>(
      `WITH lists AS (
         SELECT DISTINCT ON (r.trigger_id, (r.at AT TIME ZONE '${zone}')::date) r.id
           FROM matching.runs r WHERE r.trigger_kind = 'demand' AND ${inPeriod}${ofDemands[listsOf]}
          ORDER BY r.trigger_id, (r.at AT TIME ZONE '${zone}')::date, r.at DESC, r.id DESC),
       places AS (
         SELECT m.achievement_id, m.achievement_seq,
                row_number() OVER (PARTITION BY m.run_id ORDER BY m.score DESC, m.achievement_id) AS place
           -- What stands beneath a near copy of it has no place of its own.
           FROM matching.matches m JOIN lists ON lists.id = m.run_id WHERE m.copy_of IS NULL),
       shown AS (
         SELECT d.organisation_id, count(*)::int AS places, sum(1 / log(2, 1 + place))::float AS exposure
           FROM places JOIN matching.documents d ON d.object_id = achievement_id AND d.seq = achievement_seq
          WHERE place <= $3 GROUP BY d.organisation_id),
       listed AS (
         SELECT organisation_id, count(*)::int AS listed FROM matching.documents
          WHERE kind = 'achievement' AND seq <= $4 AND (until_seq IS NULL OR until_seq > $4) GROUP BY organisation_id)
       SELECT organisation_id AS "organisationId", coalesce(o.kind, 'unknown') AS kind, o.district_code AS "districtCode",
              coalesce(listed, 0) AS listed, coalesce(places, 0) AS places, coalesce(exposure, 0) AS exposure
         FROM listed FULL JOIN shown USING (organisation_id) LEFT JOIN identity.organisations o ON o.id = organisation_id
        ORDER BY organisation_id`,
      [from, to, matchesShown, seq],
    );
  }
}
