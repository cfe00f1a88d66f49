import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccountModule } from '#account';
import { IdentityModule } from '#identity';
import { CodeTable } from '#taxonomy';
import { AnswerInvitation } from './answer-invitation';
import { EndInvitation } from './end-invitation';
import { InvitationLetters } from './invitation-letters';
import { Invitation } from './invitation.entity';
import { invitationLifecycle } from './invitation.lifecycle';
import { InvitationPersonalData } from './invitation-personal-data';
import { InvitationQueries } from './invitation.queries';
import { Invite } from './invite';
import './invitation.texts';

export const invitationStates = new CodeTable(
  'invitationStates',
  invitationLifecycle.states.map((code) => ({ code, ...invitationLifecycle.table[code].staffLabel })),
);

const verbs = [Invite, EndInvitation, AnswerInvitation];

@Module({
  imports: [AccountModule, IdentityModule, TypeOrmModule.forFeature([Invitation])],
  providers: [...verbs, InvitationLetters, InvitationPersonalData, InvitationQueries],
  exports: [...verbs, InvitationQueries],
})
export class InvitationModule {}
