import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { IdentityModule } from '#identity';
import { CodeTable, TaxonomyModule } from '#taxonomy';
import { AchievementAdmission } from './achievement-admission';
import { AchievementDisclosureFaults } from './text/achievement-disclosure-faults';
import { AchievementDraftRoom } from './achievement-draft-room';
import { AchievementFiles } from './achievement-files';
import { AchievementExports } from './sheets/achievement-exports';
import { AchievementSheets } from './sheets/achievement-sheets';
import { AchievementRevision } from './text/achievement-revision.entity';
import { Achievement } from './achievement.entity';
import { achievementLifecycle } from './achievement.lifecycle';
import { AchievementLists } from './lists/achievement-list.queries';
import { AchievementPersonalData } from './achievement-personal-data';
import { AchievementQueries } from './achievement.queries';
import { SharedRights } from './shared-rights.queries';
import { TrackRecords } from './track-records.queries';
import { AchievementImpartiality } from './achievement-impartiality';
import { AchievementLife } from './achievement-life';
import { AchievementPublishing } from './achievement-publishing';
import { AchievementStore } from './achievement.store';
import { BeginOrgReview } from './begin-org-review';
import { ConfirmAchievement } from './confirm-achievement';
import { ConfirmAvailability } from './confirm-availability';
import { CreateAchievement } from './create-achievement';
import { DeleteAchievement } from './delete-achievement';
import { DiscardAchievementText } from './text/discard-achievement-text';
import { ExpireAchievements } from './expire-achievements';
import { ImportAchievements } from './sheets/import-achievements';
import { MoveAchievement } from './move-achievement';
import { OpenAchievements } from './lists/open-achievements.queries';
import { PublicAchievementLists } from './lists/public-achievement-list.queries';
import { RemindAchievements } from './remind-achievements';
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
  DiscardAchievementText,
  DeleteAchievement,
  SubmitAchievement,
  BeginOrgReview,
  ConfirmAchievement,
  ReviewAchievement,
  MoveAchievement,
  ConfirmAvailability,
  ExpireAchievements,
  RemindAchievements,
  ImportAchievements,
];

const readers = [
  AchievementQueries,
  AchievementLists,
  PublicAchievementLists,
  AchievementFiles,
  AchievementImpartiality,
  OpenAchievements,
  TrackRecords,
];

@Module({
  imports: [IdentityModule, TaxonomyModule, TypeOrmModule.forFeature([Achievement, AchievementRevision])],
  providers: [
    AchievementExports,
    AchievementSheets,
    ...verbs,
    AchievementStore,
    AchievementDraftRoom,
    AchievementAdmission,
    AchievementPublishing,
    AchievementLife,
    AchievementDisclosureFaults,
    AchievementPersonalData,
    SharedRights,
    ...readers,
  ],
  exports: [...verbs, ...readers],
})
export class AchievementModule {}
