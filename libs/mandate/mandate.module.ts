import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccountModule } from '#account';
import { IdentityModule } from '#identity';
import { CodeTable } from '#taxonomy';
import { ExpireMandates } from './expire-mandates';
import { MandateLetters } from './mandate-letters';
import { MandateParties } from './mandate-parties';
import { MandatePersonalData } from './mandate-personal-data';
import { Mandate } from './mandate.entity';
import { mandateLifecycle } from './mandate.lifecycle';
import { MandateQueries } from './mandate.queries';
import { MoveMandate } from './move-mandate';
import { OfferMandate } from './offer-mandate';
import './mandate.texts';

export const mandateStates = new CodeTable(
  'mandateStates',
  mandateLifecycle.states.map((code) => ({ code, ...mandateLifecycle.table[code].staffLabel })),
);

const verbs = [OfferMandate, MoveMandate, ExpireMandates];

@Module({
  imports: [AccountModule, IdentityModule, TypeOrmModule.forFeature([Mandate])],
  providers: [...verbs, MandateLetters, MandateParties, MandatePersonalData, MandateQueries],
  exports: [...verbs, MandateQueries],
})
export class MandateModule {}
