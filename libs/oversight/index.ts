// The door: what an auditor sees of all features; others have nothing to ask here.
export { OversightModule } from './oversight.module';
export { auditActions, auditActors, auditEntities, auditReasons } from './audit-words';
