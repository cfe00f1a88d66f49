export { MandateHttpModule } from './mandate-http.module';
