// The door: lists as people like to see them.
export { SavedViewModule } from './saved-view.module';
