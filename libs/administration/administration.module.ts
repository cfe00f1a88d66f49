import { Module } from '@nestjs/common';
import { AccountModule } from '#account';
import { IdentityModule } from '#identity';
import { MandateModule } from '#mandate';
import { AdministerOrganisation } from './administer-organisation';
import { AdministerPerson } from './administer-person';
import { OrganisationsQueries } from './organisations.queries';
import { PeopleQueries } from './people.queries';

@Module({
  imports: [AccountModule, IdentityModule, MandateModule],
  providers: [AdministerPerson, AdministerOrganisation, PeopleQueries, OrganisationsQueries],
  exports: [AdministerPerson, AdministerOrganisation, PeopleQueries, OrganisationsQueries],
})
export class AdministrationModule {}
