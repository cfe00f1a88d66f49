import { Injectable } from '@nestjs/common';
import { Database } from '#platform/database/database';
import type { Tx } from '#platform/database/tx';
import { type DataSubject, PersonalData, type PersonalSection } from '#platform/personal/personal-data';

/** The searches themselves are told by saved views; alerts go with them. */
@Injectable()
export class SearchPersonalData extends PersonalData {
  constructor(private readonly database: Database) {
    super();
  }

  async sectionsOf({ id }: DataSubject): Promise<readonly PersonalSection[]> {
    const [alerts, visits] = await Promise.all([
      this.database.query<object>(
        `SELECT v.name AS search, a.kind, a.object_id AS "objectId", a.found_at AS "foundAt", a.mailed_at AS "mailedAt"
           FROM search.alerts a JOIN saved_view.saved_views v ON v.id = a.search_id
          WHERE v.person_id = $1 ORDER BY a.found_at, a.id`,
        [id],
      ),
      this.database.query<object>(`SELECT seen_until AS "seenUntil" FROM search.visits WHERE person_id = $1`, [id]),
    ]);
    return [
      {
        section: 'search-alerts',
        purpose: {
          zh: '您保存的搜索的新结果提醒：用于告诉您有什么新内容，每条只提醒一次。',
          en: 'New results of searches that you saved: kept to tell you of each of them once.',
        },
        rows: alerts,
      },
      {
        section: 'news-visits',
        purpose: {
          zh: '您上次查看新内容的时间：用于标出之后的新内容。',
          en: 'When you last looked at what is new: kept to mark what came later.',
        },
        rows: visits,
      },
    ];
  }

  override async erase(tx: Tx, { id }: DataSubject): Promise<void> {
    await tx.query(
      `DELETE FROM search.alerts a USING saved_view.saved_views v WHERE v.id = a.search_id AND v.person_id = $1`,
      [id],
    );
    await tx.query(`DELETE FROM search.alert_mails WHERE person_id = $1`, [id]);
    await tx.query(`DELETE FROM search.visits WHERE person_id = $1`, [id]);
  }
}
