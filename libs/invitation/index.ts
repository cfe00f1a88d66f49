// The door: how an organisation lets people in.
export { EndInvitation } from './end-invitation';
export { InvitationModule } from './invitation.module';
export { Invite } from './invite';
