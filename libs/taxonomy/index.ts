// The door: code tables with zh and en words, and how the two technology classifications map.
export { CodeTable, codeTables, rowsOf } from './code-table';
export { contractFieldNamed, contractFields, highTechFieldOf, highTechFields } from './technology-fields';
export { districts } from './regions';
export { cooperationModes, demandTypes, indicatorOperators, ipArrangements } from './transfer-terms';
export {
  achievementCategories,
  achievementForms,
  ipKinds,
  ipStatuses,
  maturityStages,
  technologyReadiness,
} from './achievement-terms';
export { organisationKinds, roleLabels } from './people-terms';
