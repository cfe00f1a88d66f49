// The door: who there is. How people sign in stays inside and behind the second door.
export { IdentityModule } from './identity.module';
export { IdentityQueries, type OrganisationRow } from './identity.queries';
export { Enrol, type NewOrganisation, type NewPerson } from './enrol';
export { OrganisationUnknown } from './identity.errors';
