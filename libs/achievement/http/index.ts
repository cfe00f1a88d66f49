export { AchievementHttpModule } from './achievement-http.module';
