export { EnrolmentHttpModule } from './enrolment-http.module';
