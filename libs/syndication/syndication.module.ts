import { Module } from '@nestjs/common';
import { AchievementModule } from '#achievement';
import { DemandModule } from '#demand';
import { ReadFeed } from './read-feed';
import { ReadSitemap } from './read-sitemap';

/** Reads the lists that anybody may see and nothing else: what is hidden there is hidden here. */
@Module({
  imports: [DemandModule, AchievementModule],
  providers: [ReadFeed, ReadSitemap],
  exports: [ReadFeed, ReadSitemap],
})
export class SyndicationModule {}
