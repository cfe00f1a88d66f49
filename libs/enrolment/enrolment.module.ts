import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccountModule } from '#account';
import { IdentityModule } from '#identity';
import { CodeTable, TaxonomyModule } from '#taxonomy';
import { AmendApplication } from './amend-application';
import { ApplicationLetters } from './application-letters';
import { Application } from './application.entity';
import { applicationLifecycle } from './application.lifecycle';
import { ApplicationProof } from './application-proof';
import { ApplicationQueries } from './application.queries';
import { ApplicationStore } from './application.store';
import { Apply } from './apply';
import { BeginVerification } from './begin-verification';
import { DecideApplication } from './decide-application';
import { EnrolmentPersonalData } from './enrolment-personal-data';
import { ServicePromise } from './service-promise';
import { WithdrawApplication } from './withdraw-application';
import './enrolment.texts';

export const applicationStates = new CodeTable(
  'applicationStates',
  applicationLifecycle.states.map((code) => ({ code, ...applicationLifecycle.table[code].staffLabel })),
);

const applicationVerbs = [Apply, AmendApplication, WithdrawApplication, BeginVerification, DecideApplication];
const applicationParts = [
  ApplicationLetters,
  ApplicationProof,
  ApplicationQueries,
  ApplicationStore,
  EnrolmentPersonalData,
  ServicePromise,
];
@Module({
  imports: [AccountModule, IdentityModule, TaxonomyModule, TypeOrmModule.forFeature([Application])],
  providers: [...applicationVerbs, ...applicationParts],
  exports: [...applicationVerbs, ApplicationQueries, ApplicationProof],
})
export class EnrolmentModule {}
