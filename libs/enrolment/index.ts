// The door: how organisations come in.
export { type ApplicationContent } from './application.entity';
export { applicationSubject } from './application-proof';
export { Apply } from './apply';
export { BeginVerification } from './begin-verification';
export { DecideApplication } from './decide-application';
export { EnrolmentModule } from './enrolment.module';
