import { Injectable } from '@nestjs/common';
import { Database } from '#platform/database/database';
import type { Tx } from '#platform/database/tx';
import type { CityPerson } from './city-issuer';

type Named = Pick<CityPerson, 'issuer' | 'subject'>;

@Injectable()
export class CityAccountQueries {
  constructor(private readonly database: Database) {}

  /** Whose account here is linked to that one. */
  async personOf({ issuer, subject }: Named, tx: Tx): Promise<string | undefined> {
    const [row] = await this.database.query<{ personId: string }>(
      `SELECT person_id AS "personId" FROM account.city_accounts WHERE issuer = $1 AND subject = $2`,
      [issuer, subject],
      tx,
    );
    return row?.personId;
  }

  async linkedSince(personId: string): Promise<Date | null> {
    const [row] = await this.database.query<{ linkedAt: Date }>(
      `SELECT linked_at AS "linkedAt" FROM account.city_accounts WHERE person_id = $1 ORDER BY linked_at LIMIT 1`,
      [personId],
    );
    return row?.linkedAt ?? null;
  }
}
