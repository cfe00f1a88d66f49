import { Injectable } from '@nestjs/common';
import { Database } from '#platform/database/database';
import type { ErasureState } from './erasure.lifecycle';

export interface ErasureRow {
  readonly id: string;
  readonly personId: string;
  readonly personName: string;
  readonly personNameEn: string | null;
  readonly state: ErasureState;
  readonly version: number;
  readonly requestedAt: Date;
  readonly requestedKey: string;
  readonly coolingUntil: Date;
  readonly dueOn: string;
  readonly endedAt: Date | null;
  readonly reasonCodes: string[];
  readonly reasonText: string | null;
}

const select = `
  SELECT e.id, e.person_id AS "personId", p.name AS "personName", p.name_en AS "personNameEn", e.state, e.version, e.requested_at AS "requestedAt",
         e.requested_at::text AS "requestedKey", e.cooling_until AS "coolingUntil", e.due_on::text AS "dueOn",
         e.ended_at AS "endedAt", e.reason_codes AS "reasonCodes", e.reason_text AS "reasonText"
    FROM privacy.erasures e JOIN identity.people p ON p.id = e.person_id`;

@Injectable()
export class ErasureQueries {
  constructor(private readonly database: Database) {}

  async one(id: string): Promise<ErasureRow | undefined> {
    const [row] = await this.database.query<ErasureRow>(`${select} WHERE e.id = $1`, [id]);
    return row;
  }

  async latestOf(personId: string): Promise<ErasureRow | undefined> {
    const [row] = await this.database.query<ErasureRow>(
      `${select} WHERE e.person_id = $1 ORDER BY e.requested_at DESC, e.id DESC LIMIT 1`,
      [personId],
    );
    return row;
  }

  /** What waits, the oldest first; of what has ended the newest. */
  list(
    which: 'open' | 'ended',
    { after, limit }: { readonly after?: readonly string[]; readonly limit: number },
  ): Promise<ErasureRow[]> {
    const [at, id] = after ?? [];
    const [beyond, order] = which === 'open' ? ['>', 'ASC'] : ['<', 'DESC'];
    return this.database.query<ErasureRow>(
      `${select}
        WHERE (e.state = 'requested') = $1
          AND ($2::timestamptz IS NULL OR (e.requested_at, e.id) ${beyond} ($2::timestamptz, $3::uuid))
        ORDER BY e.requested_at ${order}, e.id ${order} LIMIT $4`,
      [which === 'open', at ?? null, id ?? null, limit + 1],
    );
  }
}
