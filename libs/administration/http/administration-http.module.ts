import { Module } from '@nestjs/common';
import { IdentityModule } from '#identity';
import { MandateModule } from '#mandate';
import { AdministrationModule } from '../administration.module';
import { OrganisationSubject, PersonSubject } from './administration.subjects';
import { OrganisationsController } from './organisations.controller';
import { PeopleController } from './people.controller';

@Module({
  imports: [AdministrationModule, IdentityModule, MandateModule],
  controllers: [PeopleController, OrganisationsController],
  providers: [PersonSubject, OrganisationSubject],
})
export class AdministrationHttpModule {}
