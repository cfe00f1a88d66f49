import { Injectable } from '@nestjs/common';
import { Database } from '#platform/database/database';
import type { Tx } from '#platform/database/tx';
import { type DataSubject, PersonalData, type PersonalSection } from '#platform/personal/personal-data';

/** By which name of the city's single sign-on somebody is known here. */
@Injectable()
export class CityAccountPersonalData extends PersonalData {
  constructor(private readonly database: Database) {
    super();
  }

  async sectionsOf({ id }: DataSubject): Promise<readonly PersonalSection[]> {
    const purpose = {
      zh: '您关联的城市账号：用它登录时据此认出您。',
      en: 'The city account that you linked: by it you are recognised when you sign in with it.',
    };
    const rows = await this.database.query<object>(
      `SELECT issuer, subject, linked_at AS "linkedAt" FROM account.city_accounts WHERE person_id = $1 ORDER BY linked_at`,
      [id],
    );
    return [{ section: 'city-account', purpose, rows }];
  }

  override async erase(tx: Tx, { id }: DataSubject): Promise<void> {
    await tx.query(`DELETE FROM account.city_accounts WHERE person_id = $1`, [id]);
  }
}
