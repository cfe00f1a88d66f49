import { Module } from '@nestjs/common';
import { IdentityModule } from '#identity';
import { TaxonomyModule } from '#taxonomy';
import { AchievementModule } from '../achievement.module';
import { AchievementDraftingController } from './achievement-drafting.controller';
import { AchievementExportController } from './achievement-export.controller';
import { AchievementListController } from './achievement-list.controller';
import { AchievementReviewController } from './achievement-review.controller';
import { ReviewListController } from './review-list.controller';
import { AchievementController } from './achievement.controller';
import { AchievementSubject } from './achievement.subject';
import { ConfirmationsController } from './confirmations.controller';
import { PublicAchievementListController } from './public-achievement-list.controller';
import { PublicAchievementController } from './public-achievement.controller';

@Module({
  imports: [AchievementModule, IdentityModule, TaxonomyModule],
  controllers: [
    AchievementExportController,
    AchievementListController,
    ConfirmationsController,
    AchievementController,
    AchievementDraftingController,
    ReviewListController,
    AchievementReviewController,
    PublicAchievementListController,
    PublicAchievementController,
  ],
  providers: [AchievementSubject],
})
export class AchievementHttpModule {}
