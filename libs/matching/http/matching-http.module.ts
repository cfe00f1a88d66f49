import { Module } from '@nestjs/common';
import { AchievementModule } from '#achievement';
import { DemandModule } from '#demand';
import { MatchingModule } from '../matching.module';
import { InterestSubject } from './interest.subject';
import { MatchFeedbackController } from './match-feedback.controller';
import { MatchController } from './match.controller';
import { MatchSubject } from './match.subject';

@Module({
  imports: [MatchingModule, DemandModule, AchievementModule],
  controllers: [MatchController, MatchFeedbackController],
  providers: [MatchSubject, InterestSubject],
})
export class MatchingHttpModule {}
