export { InvitationHttpModule } from './invitation-http.module';
