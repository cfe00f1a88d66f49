import { Injectable } from '@nestjs/common';
import type { Tx } from '#platform/database/tx';
import { type DataSubject, PersonalData, type PersonalSection } from '#platform/personal/personal-data';
import { SavedViewQueries } from './saved-view.queries';

/** What somebody likes to look for is their own business: all of it is told, and all of it goes. */
@Injectable()
export class SavedViewPersonalData extends PersonalData {
  constructor(private readonly views: SavedViewQueries) {
    super();
  }

  async sectionsOf({ id }: DataSubject): Promise<readonly PersonalSection[]> {
    const purpose = {
      zh: '您保存的列表视图：用于下次按同样的条件打开列表。',
      en: 'Views of lists that you saved: kept to open a list the same way again.',
    };
    return [{ section: 'saved-views', purpose, rows: await this.views.ofPerson(id) }];
  }

  override async erase(tx: Tx, { id }: DataSubject): Promise<void> {
    await tx.query(`DELETE FROM saved_view.saved_views WHERE person_id = $1`, [id]);
  }
}
