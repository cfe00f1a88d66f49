// The door: what later features may know of achievements.
export { AchievementModule } from './achievement.module';
export { achievementLifecycle, openStates as openAchievementStates } from './achievement.lifecycle';
export { achievementClosed, achievementPublished } from './achievement.events';
export { OpenAchievements, type OpenAchievementFacts } from './lists/open-achievements.queries';
export { type OrganisationRecord, TrackRecords } from './track-records.queries';
export { AchievementImpartiality } from './achievement-impartiality';
export { AchievementQueries } from './achievement.queries';
export { CreateAchievement } from './create-achievement';
export { SubmitAchievement } from './submit-achievement';
export { BeginOrgReview } from './begin-org-review';
export { ConfirmAchievement } from './confirm-achievement';
export { ReviewAchievement } from './review-achievement';
export { ExpireAchievements } from './expire-achievements';
export { RemindAchievements } from './remind-achievements';
export { ImportAchievements } from './sheets/import-achievements';
export { MoveAchievement } from './move-achievement';
export type { AchievementLifeMove } from './achievement-life';
export { type AchievementContent, emptyAchievement } from './text/achievement-content.entity';
