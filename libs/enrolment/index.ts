// The door: how organisations and people come in.
export { EnrolmentModule } from './enrolment.module';
export { EndInvitation } from './end-invitation';
export { InvitationModule } from './invitation.module';
export { Invite } from './invite';
