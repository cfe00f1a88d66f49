import { Module } from '@nestjs/common';
import { AchievementModule } from '#achievement';
import { DemandModule } from '#demand';
import { TaxonomyModule } from '#taxonomy';
import { MatchingModule } from '../matching.module';
import { InterestSubject } from './interest.subject';
import { MatchFeedbackController } from './match-feedback.controller';
import { ComplexityController } from './complexity.controller';
import { MatchController } from './match.controller';
import { MatchRunController } from './match-run.controller';
import { MatchRunSubject } from './match-run.subject';
import { MatchSubject } from './match.subject';
import { WhyController } from './why.controller';

@Module({
  imports: [TaxonomyModule, MatchingModule, DemandModule, AchievementModule],
  controllers: [MatchController, WhyController, MatchRunController, ComplexityController, MatchFeedbackController],
  providers: [MatchSubject, MatchRunSubject, InterestSubject],
})
export class MatchingHttpModule {}
