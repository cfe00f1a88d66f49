// The door: code tables with zh and en words, how lists map to each other, sizes of enterprises, the work calendar.
export { branchesOf, CodeTable, codeTables, rowsOf } from './code-table';
export {
  contractFieldNamed,
  contractFieldOf,
  contractFields,
  highTechFieldOf,
  highTechFields,
  highTechSubfields,
} from './tables/technology-fields';
export { industries, industrySections } from './tables/industries';
export { ipcSections } from './tables/ipc-sections';
export { districts, provinces, yangtzeDelta } from './tables/regions';
export {
  cooperationModes,
  demandTypes,
  indicatorOperators,
  ipArrangements,
  visibilities,
} from './tables/transfer-terms';
export {
  achievementAttributes,
  achievementCategories,
  achievementForms,
  achievementLevels,
  entitlements,
  ipKinds,
  ipStatuses,
  maturityStages,
  technologyReadiness,
} from './tables/achievement-terms';
export { organisationKinds, roleLabels } from './tables/people-terms';
export { reasonsFit } from './tables/reasons';
export { fileStates } from './tables/file-terms';
export { organisationCategories, registrationAuthorities } from './tables/credit-code-terms';
export { type EnterpriseMeasures, type EnterpriseSize, enterpriseSizeOf } from './enterprise-size';
export { enterpriseSizes, sizeGroups, type SizeRule, sizeRuleOn, sizeRules } from './enterprise-size-rules';
export { type CountedDay, type NoticeLength, WorkCalendar } from './work-calendar';
export { CalendarQueries, type CalendarYear } from './calendar.queries';
export { LoadCalendarYear } from './load-calendar-year';
export { DatedRules } from './dated-rules';
export { type Counting, type PromiseCode, PromisedDays } from './promised-days';
export { type DatedRule, RulesOfDay } from './rules-of-day';
export { type RuleCode, ruleCodes, rules, ruleUnits, unitOf } from './tables/rule-codes';
export { type NewRule, SetDatedRule } from './set-dated-rule';
export { TaxonomyModule } from './taxonomy.module';
