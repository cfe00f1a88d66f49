export { SavedViewHttpModule } from './saved-view-http.module';
