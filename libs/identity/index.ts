// The door: who there is, and who may do what where. How people sign in is the business of account.
export { IdentityModule } from './identity.module';
export { hadHandInSql, Impartiality } from './impartiality';
export { IdentityQueries, languageOf, type OrganisationRow } from './identity.queries';
export { type MemberRow, MemberQueries } from './member.queries';
export { Enrol, type NewMember, type NewOrganisation, type NewPerson } from './enrol';
export { ChangeMember } from './change-member';
export { ChooseLanguage } from './choose-language';
export { MemberRoles } from './member-roles';
export { type OrganisationMove, type PersonMove, MoveIdentity } from './move-identity';
export { ExceptUscc } from './except-uscc';
export { type Granter, RoleRules } from './role-rules';
export { organisationLifecycle, type OrganisationState } from './organisation.lifecycle';
export { personLifecycle, type PersonState } from './person.lifecycle';
export { usccExceptionLifecycle, type UsccExceptionState } from './uscc-exception.lifecycle';
export { AlreadyMember, LastAdmin, OrganisationUnknown, OwnAccount } from './identity.errors';
