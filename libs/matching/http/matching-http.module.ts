import { Module } from '@nestjs/common';
import { AchievementModule } from '#achievement';
import { DemandModule } from '#demand';
import { MatchingModule } from '../matching.module';
import { MatchController } from './match.controller';
import { MatchSubject } from './match.subject';
import { SearchController } from './search.controller';

@Module({
  imports: [MatchingModule, DemandModule, AchievementModule],
  controllers: [MatchController, SearchController],
  providers: [MatchSubject],
})
export class MatchingHttpModule {}
