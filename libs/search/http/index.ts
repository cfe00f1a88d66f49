export { SearchHttpModule } from './search-http.module';
