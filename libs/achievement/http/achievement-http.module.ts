import { Module } from '@nestjs/common';
import { IdentityModule } from '#identity';
import { AchievementModule } from '../achievement.module';
import { AchievementReviewController } from './achievement-review.controller';
import { AchievementController } from './achievement.controller';
import { PublicAchievementController } from './public-achievement.controller';

@Module({
  imports: [AchievementModule, IdentityModule],
  controllers: [AchievementController, AchievementReviewController, PublicAchievementController],
})
export class AchievementHttpModule {}
