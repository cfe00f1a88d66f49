// The door: how evenly the lists of matches show those who have something to offer.
export { ExposureModule } from './exposure.module';
export { type ExposureReport, ReportExposure } from './report-exposure';
export { groupingWords, groupLabel } from './exposure-words';
export { exposureAlarms } from './exposure-groups';
