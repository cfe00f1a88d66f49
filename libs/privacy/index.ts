// The door: what people may ask about their own data, and how they are forgotten.
export { PrivacyModule } from './privacy.module';
export { RequestErasure } from './request-erasure';
export { CarryOutErasures } from './carry-out-erasures';
