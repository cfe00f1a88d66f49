import { Module } from '@nestjs/common';
import { addProblemTexts } from '#platform/http/problem-texts';
import { AchievementModule } from '#achievement';
import { DemandModule } from '#demand';
import { MatchingModule } from '../matching.module';
import { MatchController } from './match.controller';
import { SearchController } from './search.controller';

addProblemTexts({
  'matching.reason-missing': { zh: '请说明为什么不相关。', en: 'Please say why it is not relevant.' },
});

@Module({ imports: [MatchingModule, DemandModule, AchievementModule], controllers: [MatchController, SearchController] })
export class MatchingHttpModule {}
