// The door: read-only views that span features.
export { OverviewModule } from './overview.module';
