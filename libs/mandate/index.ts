// The door: who of others acts for an organisation, and until when.
export { MandateModule } from './mandate.module';
export { ExpireMandates } from './expire-mandates';
export { type MandateRow, MandateQueries } from './mandate.queries';
export { MoveMandate } from './move-mandate';
export { OfferMandate } from './offer-mandate';
