export { ExposureHttpModule } from './exposure-http.module';
