export { AccountHttpModule } from './account-http.module';
