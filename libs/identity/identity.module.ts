import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Enrol } from './enrol';
import { IdentityQueries } from './identity.queries';
import { Membership } from './membership.entity';
import { Organisation } from './organisation.entity';
import { Person } from './person.entity';
import './identity.texts';

@Module({
  imports: [TypeOrmModule.forFeature([Organisation, Person, Membership])],
  providers: [Enrol, IdentityQueries],
  exports: [Enrol, IdentityQueries],
})
export class IdentityModule {}
