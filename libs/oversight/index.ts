// The door: what an auditor sees of all features; others have nothing to ask here.
export { OversightModule } from './oversight.module';
export { auditActions } from './audit-action-words';
export { auditActors, auditEntities, auditReasons, AuditWords } from './audit-words';
