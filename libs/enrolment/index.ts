// The door: how organisations and people come in.
export { type ApplicationContent } from './application.entity';
export { applicationSubject } from './application-proof';
export { Apply } from './apply';
export { BeginVerification } from './begin-verification';
export { DecideApplication } from './decide-application';
export { EnrolmentModule } from './enrolment.module';
export { EndInvitation } from './end-invitation';
export { InvitationModule } from './invitation.module';
export { Invite } from './invite';
