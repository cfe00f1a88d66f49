import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CodeTable } from '#taxonomy';
import { ChangeMember } from './change-member';
import { ChooseLanguage } from './choose-language';
import { Enrol } from './enrol';
import { ExceptUscc } from './except-uscc';
import { IdentityPersonalData } from './identity-personal-data';
import { IdentityQueries } from './identity.queries';
import { MemberQueries } from './member.queries';
import { MemberRoles } from './member-roles';
import { Membership } from './membership.entity';
import { MoveIdentity } from './move-identity';
import { Organisation } from './organisation.entity';
import { organisationLifecycle } from './organisation.lifecycle';
import { Person } from './person.entity';
import { personLifecycle } from './person.lifecycle';
import { RoleRules } from './role-rules';
import { UsccException } from './uscc-exception.entity';
import { usccExceptionLifecycle } from './uscc-exception.lifecycle';
import { UsccExceptionQueries } from './uscc-exception.queries';
import './identity.texts';

export const personStates = new CodeTable(
  'personStates',
  personLifecycle.states.map((code) => ({ code, ...personLifecycle.table[code].staffLabel })),
);

export const organisationStates = new CodeTable(
  'organisationStates',
  organisationLifecycle.states.map((code) => ({ code, ...organisationLifecycle.table[code].staffLabel })),
);

export const usccExceptionStates = new CodeTable(
  'usccExceptionStates',
  usccExceptionLifecycle.states.map((code) => ({ code, ...usccExceptionLifecycle.table[code].staffLabel })),
);

const steps = [Enrol, MemberRoles, MoveIdentity];
const verbs = [ChangeMember, ChooseLanguage, ExceptUscc];

@Module({
  imports: [TypeOrmModule.forFeature([Organisation, Person, Membership, UsccException])],
  providers: [
    ...steps,
    ...verbs,
    RoleRules,
    IdentityPersonalData,
    IdentityQueries,
    MemberQueries,
    UsccExceptionQueries,
  ],
  exports: [...steps, ...verbs, RoleRules, IdentityQueries, MemberQueries, UsccExceptionQueries],
})
export class IdentityModule {}
