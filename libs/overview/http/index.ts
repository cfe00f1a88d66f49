export { OverviewHttpModule } from './overview-http.module';
