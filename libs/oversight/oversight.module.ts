import { Module } from '@nestjs/common';
import { AuditTrail } from './audit-trail.queries';
import { ExportAudit } from './export-audit';

@Module({ providers: [AuditTrail, ExportAudit], exports: [AuditTrail, ExportAudit] })
export class OversightModule {}
