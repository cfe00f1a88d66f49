export { DemandHttpModule } from './demand-http.module';
