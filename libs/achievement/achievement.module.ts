import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { IdentityModule } from '#identity';
import { CodeTable } from '#taxonomy';
import { AchievementRevision } from './achievement-revision.entity';
import { Achievement } from './achievement.entity';
import { achievementLifecycle } from './achievement.lifecycle';
import { AchievementQueries } from './achievement.queries';
import { AchievementImpartiality } from './achievement-impartiality';
import { AchievementStore } from './achievement.store';
import { BeginOrgReview } from './begin-org-review';
import { ConfirmAchievement } from './confirm-achievement';
import { CreateAchievement } from './create-achievement';
import { ExpireAchievements } from './expire-achievements';
import { ImportAchievements } from './import-achievements';
import { MoveAchievement } from './move-achievement';
import { OpenAchievements } from './open-achievements.queries';
import { ReviewAchievement } from './review-achievement';
import { ReviseAchievement } from './revise-achievement';
import { SubmitAchievement } from './submit-achievement';
import './achievement.texts';

export const achievementStates = new CodeTable(
  'achievementStates',
  achievementLifecycle.states.map((code) => ({ code, ...achievementLifecycle.table[code].staffLabel })),
);

const verbs = [
  CreateAchievement,
  ReviseAchievement,
  SubmitAchievement,
  BeginOrgReview,
  ConfirmAchievement,
  ReviewAchievement,
  MoveAchievement,
  ExpireAchievements,
  ImportAchievements,
];

@Module({
  imports: [IdentityModule, TypeOrmModule.forFeature([Achievement, AchievementRevision])],
  providers: [...verbs, AchievementStore, AchievementImpartiality, AchievementQueries, OpenAchievements],
  exports: [...verbs, AchievementQueries, OpenAchievements],
})
export class AchievementModule {}
