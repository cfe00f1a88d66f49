import { Injectable } from '@nestjs/common';
import { OpenAchievements } from '#achievement';
import type { Tx } from '#platform/database/tx';
import { type Disclosure, openToAll } from './document-face';
import { documentOfAchievement } from './document-of';
import { DocumentSource, type OfferedDocument } from './document-source';

@Injectable()
export class AchievementSource extends DocumentSource {
  readonly kind = 'achievement';

  constructor(private readonly achievements: OpenAchievements) {
    super();
  }

  ids(): Promise<readonly string[]> {
    return this.achievements.ids();
  }

  async documentOf(id: string, tx?: Tx): Promise<OfferedDocument | undefined> {
    const achievement = await this.achievements.find(id, tx);
    return achievement && { ...achievement, content: documentOfAchievement(achievement) };
  }

  async openNow(ids: readonly string[]): Promise<ReadonlyMap<string, Disclosure>> {
    const owners = await this.achievements.ownersOf(ids);
    return new Map([...owners].map(([id, organisationId]) => [id, openToAll(organisationId)]));
  }
}
