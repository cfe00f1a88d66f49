import { Injectable } from '@nestjs/common';
import { disclosureFaults, type ShownText, shownList, shownTexts } from '#kernel/disclosure-faults';
import type { Fault } from '#kernel/domain-error';
import type { Tx } from '#platform/database/tx';
import { type AchievementContent, translatedFields } from './achievement-content.entity';
import { AchievementFiles } from '../achievement-files';

/** What in a text handed in would open a contact before both sides agree, or cannot be shown. */
@Injectable()
export class AchievementDisclosureFaults {
  constructor(private readonly files: AchievementFiles) {}

  async of(tx: Tx, content: AchievementContent): Promise<Fault[]> {
    const texts = [...shownTextsOf(content), ...(await this.files.namesOf(content.attachmentIds, tx))];
    return [...disclosureFaults(texts, null), ...(await this.files.faultsOf(tx, content.attachmentIds))];
  }
}

/** Whatever others read in words. Numbers of rights and reports are left out: they may be addresses by their nature. */
export function shownTextsOf(content: AchievementContent): ShownText[] {
  return [
    ...shownTexts(content, [...translatedFields, 'sourceProject']),
    ...shownList('keywords', content.keywords),
    ...content.team.flatMap(({ name, role, organisation }, i): ShownText[] => [
      [`team.${i}.name`, name],
      [`team.${i}.role`, role],
      [`team.${i}.organisation`, organisation],
    ]),
    ...content.owners.map(({ name }, i): ShownText => [`owners.${i}.name`, name]),
  ];
}
