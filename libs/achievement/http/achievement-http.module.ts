import { Module } from '@nestjs/common';
import { IdentityModule } from '#identity';
import { AchievementModule } from '../achievement.module';
import { AchievementReviewController } from './achievement-review.controller';
import { AchievementController } from './achievement.controller';
import { AchievementSubject } from './achievement.subject';
import { PublicAchievementController } from './public-achievement.controller';

@Module({
  imports: [AchievementModule, IdentityModule],
  controllers: [AchievementController, AchievementReviewController, PublicAchievementController],
  providers: [AchievementSubject],
})
export class AchievementHttpModule {}
