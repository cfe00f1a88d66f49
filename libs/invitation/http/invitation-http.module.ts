import { Module } from '@nestjs/common';
import { InvitationModule } from '../invitation.module';
import { InvitationController } from './invitation.controller';
import { InvitationSubject } from './invitation.subject';

@Module({ imports: [InvitationModule], controllers: [InvitationController], providers: [InvitationSubject] })
export class InvitationHttpModule {}
