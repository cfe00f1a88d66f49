export { EnrolmentHttpModule } from './enrolment-http.module';
export { InvitationHttpModule } from './invitation-http.module';
