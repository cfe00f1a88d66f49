// The door: lists as people like to see them.
export { SavedViewModule } from './saved-view.module';
export { SavedViewQueries, type SavedViewRow, type WatchedView } from './saved-view.queries';
export { KeepView } from './keep-view';
export { SilenceViews } from './silence-views';
export type { Alerts } from './alerts';
