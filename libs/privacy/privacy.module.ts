import { Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccountModule } from '#account';
import { EnrolmentModule } from '#enrolment';
import { InvitationModule } from '#invitation';
import { IdentityModule } from '#identity';
import { MandateModule } from '#mandate';
import { CodeTable } from '#taxonomy';
import { CarryOutErasures } from './carry-out-erasures';
import { ErasureLetters } from './erasure-letters';
import { Erasure } from './erasure.entity';
import { erasureLifecycle } from './erasure.lifecycle';
import { ErasureQueries } from './erasure.queries';
import { ExportPersonalData } from './export-personal-data';
import { KeepErasure } from './keep-erasure';
import { PersonalRegister } from './personal-register';
import { RefuseErasure } from './refuse-erasure';
import { RequestErasure } from './request-erasure';
import { WithdrawErasure } from './withdraw-erasure';
import './privacy.texts';

export const erasureStates = new CodeTable(
  'erasureStates',
  erasureLifecycle.states.map((code) => ({ code, ...erasureLifecycle.table[code].staffLabel })),
);

const verbs = [ExportPersonalData, RequestErasure, WithdrawErasure, RefuseErasure, CarryOutErasures];

/** The rooms that keep something about people are loaded with it, in every process: who carries out must reach them all. */
@Module({
  imports: [
    DiscoveryModule,
    AccountModule,
    IdentityModule,
    MandateModule,
    EnrolmentModule,
    InvitationModule,
    TypeOrmModule.forFeature([Erasure]),
  ],
  providers: [...verbs, ErasureLetters, ErasureQueries, KeepErasure, PersonalRegister],
  exports: [...verbs, ErasureQueries, PersonalRegister],
})
export class PrivacyModule {}
